import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { UsageError } from '../cli-errors.js';
import type { Io } from '../io.js';
import { contributors, type Contributor, type ContributorQuery, type IndicatorTable, type Period, type Role } from '../../indicators/index.js';
import { aggregateReport, prepareRun, type PreparedRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { harmlessText } from '../../report/csv/harmless-text.js';
import { csvLine } from '../tables/csv-text.js';
import { TRACE_COLUMNS, traceRow, type TraceRow } from '../report/trace-rows.js';
import { traceTable } from '../report/trace-table.js';
import { didYouMean } from '../near-matches.js';

interface TraceOptions extends RunOptions {
  readonly indicator: string;
  readonly measure?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly category?: string;
  readonly level?: string;
  readonly role?: Role;
  readonly format: 'table' | 'csv' | 'json';
  readonly report?: string;
}

/** `trace`: from a figure back to everybody behind it and their goals in their own words. */
export const addTrace: AddCommand = (program, io, exit) => {
  const command = program
    .command('trace')
    .description('List everybody behind a figure, with their goals in their own words. For your own eyes: it names people.')
    .requiredOption('--indicator <id>', 'the indicator, such as g4-goal-status')
    .option('--measure <id>', 'the measure, for an indicator produced per measure')
    .option('--period <start/end>', 'a part of the period, such as 2024-04-01/2024-06-30')
    .option('--breakdown <name>', 'a breakdown, with --category')
    .option('--category <value>', 'the category of the breakdown')
    .option('--level <level>', 'the level of a distribution')
    .option('--report <name>', 'the report whose population is meant')
    .addOption(program.createOption('--role <role>', 'only these').choices(['numerator', 'denominator', 'excluded']))
    .addOption(program.createOption('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'));
  withRunOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: TraceOptions) => exit(await runTrace(options, io)));
};

const EXAMPLES = examples(
  ['the goals that were achieved, in people’s own words', 'whatmatters trace --config whatmatters.config.yaml --indicator g4-goal-status --level achieved --role numerator'],
  ['who has no follow-up, and why', 'whatmatters trace --config whatmatters.config.yaml --indicator w4-reliably-better --measure phq-9/total --role excluded --format csv'],
);

async function runTrace(options: TraceOptions, io: Io): Promise<ExitStatus> {
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  const report = run.config.reports.find(({ name }) => options.report === undefined || name === options.report);
  if (!report) throw new UsageError(`--report: expected one of ${run.config.reports.map(({ name }) => name).join(', ')}`);
  const found = foundBehind(aggregateReport(run, report), queryOf(options, run));
  io.stdout.write(WRITERS[options.json ? 'json' : options.format](found));
  return EXIT.done;
}

/** Values are numbers or states of a definition; a number may begin with a minus and must stay one. */
const VALUES: ReadonlySet<string> = new Set(['baseline', 'follow_up']);

function cellOf(row: TraceRow, column: keyof TraceRow): string {
  return VALUES.has(column) ? row[column] : harmlessText(row[column]);
}

const WRITERS: Readonly<Record<TraceOptions['format'], (found: readonly Contributor[]) => string>> = {
  table: traceTable,
  csv: (found) => [TRACE_COLUMNS, ...found.map((one) => TRACE_COLUMNS.map((column) => cellOf(traceRow(one), column)))].map(csvLine).join(''),
  json: (found) => `${JSON.stringify(found, null, 2)}\n`,
};

/** A figure that is not there is a mistake on the command line, and the message says what there is. */
function foundBehind(table: IndicatorTable, query: ContributorQuery): readonly Contributor[] {
  const own = table.rows.filter((row) => row.indicatorId === query.indicatorId);
  const ids = new Set(table.rows.map((row) => row.indicatorId));
  if (own.length === 0) throw new UsageError(`--indicator: the config has no ${query.indicatorId}`, didYouMean(query.indicatorId, ids));
  const measures = [...new Set(own.map((row) => row.measure))].filter((measure) => measure !== '');
  if (query.measure === undefined ? measures.length > 1 : !own.some((row) => row.measure === query.measure)) {
    throw new UsageError(`--measure: expected one of ${measures.join(', ') || 'none, as this indicator is about no measure'}`);
  }
  try {
    return contributors(table, query);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message.replace(/^contributors: /, ''));
    throw error;
  }
}

function queryOf(options: TraceOptions, { config }: PreparedRun): ContributorQuery {
  const { indicator, measure, breakdown, category, level, role } = options;
  if ((breakdown === undefined) !== (category === undefined)) throw new UsageError('--breakdown and --category: expected both or neither');
  return {
    indicatorId: indicator,
    ...(measure !== undefined && { measure }),
    period: options.period === undefined ? config.period : periodOf(options.period),
    ...(breakdown !== undefined && { breakdown }),
    ...(category !== undefined && { category }),
    ...(level !== undefined && { level }),
    ...(role !== undefined && { role }),
  };
}

function periodOf(text: string): Period {
  const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (!match) throw new UsageError('--period: expected two days such as 2024-04-01/2024-06-30');
  return { start: match[1] as Period['start'], end: match[2] as Period['end'] };
}
