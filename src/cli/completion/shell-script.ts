import type { Command, Option } from 'commander';

export const SHELLS = ['bash', 'zsh'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that completes the program's commands, options and closed choices; where neither fits, files. */
export function shellScript(program: Command, shell: Shell): string {
  // zsh reads bash's completions when it is asked to.
  const head = shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : [];
  const commands = program.commands.map((command) => command.name());
  return `${[
    `# Completion of ${program.name()} for ${shell}.`,
    ...head,
    `_${program.name()}() {`,
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${[...commands, '--help', '--version'].join(' ')}"`,
    '  else',
    '    case "${COMP_WORDS[1]} $before" in',
    ...program.commands.flatMap(choiceLines),
    '    *) case "${COMP_WORDS[1]}" in',
    ...program.commands.map((command) => `      ${command.name()}) case "$word" in -*) words="${optionsOf(command).map(({ long }) => long).join(' ')} --help";; esac;;`),
    '      esac;;',
    '    esac',
    '  fi',
    '  COMPREPLY=()',
    '  if [ -n "$words" ]; then while IFS= read -r one; do COMPREPLY+=("$one"); done < <(compgen -W "$words" -- "$word"); fi',
    '}',
    `complete -o default -F _${program.name()} ${program.name()}`,
  ].join('\n')}\n`;
}

/** An option with closed choices is completed by these. */
function choiceLines(command: Command): readonly string[] {
  return optionsOf(command).flatMap(({ long, argChoices }) => (argChoices ? [`    "${command.name()} ${long}") words="${argChoices.join(' ')}";;`] : []));
}

function optionsOf(command: Command): readonly (Option & { readonly long: string })[] {
  return command.options.filter((option): option is Option & { readonly long: string } => Boolean(option.long));
}
