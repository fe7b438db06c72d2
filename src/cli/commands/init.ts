import { join, resolve } from 'node:path';
import { type Asker, asker } from '../ask.js';
import { UsageError } from '../cli-errors.js';
import { type AddCommand, examples } from '../command.js';
import { knownDefinitions } from '../definitions/known-definitions.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { CONFIG_FILE } from '../init/config-text.js';
import { type FromFiles, type InitPlan, planFrom, planStarter } from '../init/plan-init.js';
import { askAboutGuesses, withoutGuessedDays } from '../init/settle.js';
import { isThere, writeNewFiles } from '../init/write-new-files.js';
import type { Io } from '../io.js';
import { columnName } from '../../records/fields.js';

interface InitOptions {
  readonly from?: readonly string[];
  readonly yes?: true;
}

/** `init`: a config to start from, by our templates or by the headers of a service's own exports. */
export const addInit: AddCommand = (program, io, exit) => {
  program
    .command('init')
    .description('Start: a config with comments, CSV templates with our headers, and a schema for your editor.')
    .argument('[dir]', 'the folder to write to', '.')
    .option('--from <file...>', 'exports of yours (CSV or Excel) to propose a config from')
    .option('--yes', 'write what is proposed without asking')
    .addHelpText('after', ABOUT + examples(
      ['templates to fill in', 'whatmatters init ours'],
      ['a config for the exports of a case system', 'whatmatters init ours --from exports/people.csv exports/forms.csv'],
    ))
    .action(async (dir: string, options: InitOptions) => exit(await runInit(dir, options, io)));
};

const ABOUT = `
A file that is there already is never written over. With --from on a terminal, every guess is asked about, and the
proposal is shown and written when you say yes. Elsewhere it is written at once, and days that can be read in two
ways are left for you to declare; --yes takes every guess. It says how sure it is, and is yours to confirm.
`;

async function runInit(dir: string, { from, yes }: InitOptions, io: Io): Promise<ExitStatus> {
  const target = resolve(io.cwd, dir);
  await refuseExisting(join(dir, CONFIG_FILE), io.cwd);
  const { instruments } = await knownDefinitions(undefined, io.cwd);
  const questions = from && !yes && io.stdin.isTTY ? asker(io) : undefined;
  const plan = from ? await planFrom(from, { target, cwd: io.cwd, instruments, settle: settler(questions, yes) }) : planStarter(instruments);
  print(from ? recognised(plan) : [], io);
  const isRefused = questions && !(await isConfirmed(plan, questions, io));
  await questions?.close();
  if (isRefused) return EXIT.done;
  const written = await writeNewFiles(target, [plan.config, ...plan.others]);
  print(written.map(({ path, isKept }) => `${isKept ? 'kept, as it was there already:' : 'wrote'} ${join(dir, path)}`), io);
  print(['', `Next: open ${join(dir, CONFIG_FILE)}, then run whatmatters check --config ${join(dir, CONFIG_FILE)}`], io);
  return EXIT.done;
}

/** With somebody to ask, every guess is asked about; with --yes it is taken; else days that can be read in two ways are left open. */
function settler(questions: Asker | undefined, yes: true | undefined): FromFiles['settle'] {
  if (questions) return (files) => askAboutGuesses(files, questions);
  return (files) => Promise.resolve(yes ? files : withoutGuessedDays(files));
}

async function refuseExisting(path: string, cwd: string): Promise<void> {
  if (await isThere(resolve(cwd, path))) throw new UsageError(`${path} is there already, and init never writes over a file`, 'give another folder, or move it away');
}

/** What was made of each file. */
function recognised({ proposals }: InitPlan): readonly string[] {
  return proposals.flatMap(({ file, sheet, readings, notes }) => {
    const found = readings.map(({ kind, instrument, sureness, missing }) => `${instrument ?? columnName(kind).replaceAll('_', ' ')} (${missing.length > 0 ? `no column for ${missing.join(', ')}` : sureness})`);
    const name = sheet === undefined ? file : `${file}[${sheet}]`;
    return [`${name}: ${found.join(', ') || 'nothing recognised'}`, ...notes.map((note) => `  ${note}`)];
  });
}

async function isConfirmed({ config }: InitPlan, questions: Asker, io: Io): Promise<boolean> {
  io.stdout.write(`\n${config.text}\n`);
  const isYes = await questions.askYesNo(`Write this as ${config.path}?`);
  if (!isYes) io.stderr.write('Nothing was written.\n');
  return isYes;
}

function print(lines: readonly string[], io: Io): void {
  for (const line of lines) io.stdout.write(`${line}\n`);
}
