import type { Caseload } from '../../records/caseload.js';
import { textAt } from '../../records/table.js';
import { UsageError } from '../cli-errors.js';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { prepareRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { worklist } from '../worklist/worklist.js';
import { WORKLIST_NOTICE, worklistText } from '../worklist/worklist-text.js';

interface WorklistOptions extends RunOptions {
  readonly worker?: string;
}

/** `worklist`: what a worker has to do, risk answers first. */
export const addWorklist: AddCommand = (program, io, exit) => {
  const command = program
    .command('worklist')
    .description('List what is to be done: risk answers first, then reviews and goals due, baselines missing. It names people.')
    .option('--worker <id>', 'only the people of this worker');
  withRunOptions(command)
    .addHelpText('after', ABOUT + examples(
      ['everybody’s, as at the day of the config', 'whatmatters worklist --config whatmatters.config.yaml'],
      ['one worker’s, today', 'whatmatters worklist --config whatmatters.config.yaml --worker W05 --as-at 2025-06-30'],
    ))
    .action(async (options: WorklistOptions) => exit(await runWorklist(options, io)));
};

const ABOUT = `
Risk answers wait until the assessment has an alert_handled_on day. Nothing else is due in a pause or after closure.
`;

async function runWorklist(options: WorklistOptions, io: Io): Promise<ExitStatus> {
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  const { worker } = options;
  if (worker !== undefined && !hasWorker(run.caseload, worker)) throw new UsageError('--worker: expected the worker of an episode in the data; found none with this id');
  const asked = run.config.data.files.flatMap(({ instrument }) => (instrument === undefined ? [] : [instrument]));
  const list = worklist(run.caseload, { asAt: run.config.asAt, worker, asked });
  io.stdout.write(options.json ? `${JSON.stringify({ notice: WORKLIST_NOTICE, ...list }, null, 2)}\n` : worklistText(list));
  return EXIT.done;
}

function hasWorker({ episodes: { table } }: Caseload, worker: string): boolean {
  return Array.from({ length: table.size }, (_, episode) => textAt(table, 'worker', episode)).includes(worker);
}
