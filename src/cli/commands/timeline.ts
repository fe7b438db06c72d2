import { textAt } from '../../records/table.js';
import { UsageError } from '../cli-errors.js';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { prepareRun, type PreparedRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { timeline, type Timeline } from '../timeline/timeline.js';
import { timelineHtml } from '../timeline/timeline-page.js';
import { TIMELINE_NOTICE, timelineText } from '../timeline/timeline-text.js';

interface TimelineOptions extends RunOptions {
  readonly person: string;
  readonly format: 'table' | 'html' | 'json';
}

/** `timeline`: one person's goals, measures and life events in order. */
export const addTimeline: AddCommand = (program, io, exit) => {
  const command = program
    .command('timeline')
    .description('Show one person’s goals in their words, measures, outcomes and life events in order. It is about one person.')
    .requiredOption('--person <id>', 'the person')
    .addOption(program.createOption('--format <format>', 'how to print; html is a large-print page to go through with the person').choices(['table', 'html', 'json']).default('table'));
  withRunOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: TimelineOptions) => exit(await runTimeline(options, io)));
};

const EXAMPLES = examples(
  ['to read', 'whatmatters timeline --config whatmatters.config.yaml --person P0042'],
  ['a large-print page', 'whatmatters timeline --config whatmatters.config.yaml --person P0042 --format html > P0042.html'],
);

async function runTimeline(options: TimelineOptions, io: Io): Promise<ExitStatus> {
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  const { config: { service, asAt, prorate, pairing }, caseload } = run;
  const made = timeline(caseload, { person: rowOfPerson(run, options.person), service: service.name, asAt, prorate, byOccasion: pairing === 'by-occasion' });
  io.stdout.write(WRITERS[options.json ? 'json' : options.format](made));
  return EXIT.done;
}

const WRITERS: Readonly<Record<TimelineOptions['format'], (made: Timeline) => string>> = {
  table: timelineText,
  html: timelineHtml,
  json: (made) => `${JSON.stringify({ notice: TIMELINE_NOTICE, ...made }, null, 2)}\n`,
};

/** One who objects is not told from one who is not there. */
function rowOfPerson({ caseload: { persons } }: PreparedRun, id: string): number {
  const found = Array.from({ length: persons.size }, (_, row) => textAt(persons, 'personId', row)).indexOf(id);
  if (found < 0) throw new UsageError('--person: expected the id of a person whose records are used; found none with this id');
  return found;
}
