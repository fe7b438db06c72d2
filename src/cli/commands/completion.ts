import { type AddCommand, examples } from '../command.js';
import { type Shell, shellScript, SHELLS } from '../completion/shell-script.js';
import { EXIT } from '../exit-status.js';

/** `completion`: a script for the shell, so that commands, options and choices need not be typed in full. */
export const addCompletion: AddCommand = (program, io, exit) => {
  program
    .command('completion')
    .description('Print a script that completes commands and options in your shell.')
    .addArgument(program.createArgument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', examples(
      ['for this session of bash or zsh', 'source <(whatmatters completion bash)'],
      ['for every session of bash', 'whatmatters completion bash >> ~/.bashrc'],
    ))
    .action((shell: Shell) => {
      io.stdout.write(shellScript(program, shell));
      exit(EXIT.done);
    });
};
