import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DefinitionError } from '../../definitions/definition-error.js';
import { aggregate, type AggregateSettings, type BreakdownGroups, type IndicatorEntry, type IndicatorTable } from '../../indicators/index.js';
import type { Caseload } from '../../records/caseload.js';
import { caseload } from '../../records/make-caseload.js';
import { UsageError } from '../cli-errors.js';
import type { Config, ReportConfig } from '../config/config.js';
import type { Definitions } from '../config/load-definitions.js';
import { loadRun, type Run, type RunOverrides, type RunSteps } from '../config/load-run.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { tellIssues } from '../messages.js';
import { progress, type Progress } from '../progress.js';
import { VERSION } from '../version.js';
import { chooseIndicators } from './choose-indicators.js';
import { definitionVersion, runIdOf } from './hashes.js';

/** Options of every command that reads a config. */
export interface RunOptions {
  readonly config: string;
  readonly data?: string;
  readonly asAt?: string;
  readonly strict?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** Adds the options of commands that read a config. */
export function withRunOptions(command: Command): Command {
  return command
    .requiredOption('--config <file>', 'the config, such as whatmatters.config.yaml')
    .option('--data <dir>', 'the folder of the data files, in place of the one in the config')
    .option('--as-at <day>', 'the day up to which things are known')
    .option('--strict', 'treat problems of records as errors')
    .option('--quiet', 'say nothing but results and errors')
    .option('--json', 'print results as JSON');
}

/** What the figures and files of reports are made with, beside the records. */
export interface ReportRun extends Pick<Run, 'config' | 'definitions' | 'configHash' | 'files'> {
  readonly runId: string;
  /** The records, where they were read and not merged from parts. */
  readonly caseload?: Caseload;
}

/** A config with its data read and linked, ready to make figures from. */
export interface PreparedRun extends Run, ReportRun {
  readonly caseload: Caseload;
  /** `EXIT.data` when errors in the data (or, with `--strict`, problems) stop the run. */
  readonly status: ExitStatus;
}

/** Reads a run and puts its records together, and tells how far that is. */
async function linkedRun(configPath: string, overrides: RunOverrides, barOf: (steps: number) => Progress) {
  let bar: Progress | undefined;
  const steps: RunSteps = (count) => (bar = barOf(count)).step;
  try {
    const run = await loadRun(configPath, overrides, steps);
    const { definitions, config, tables } = run;
    return { run, linked: caseload({ tables, definitions: [...definitions.instruments, ...definitions.goalScales, ...definitions.outcomes], asAt: config.asAt }) };
  } finally {
    bar?.end();
  }
}

/** Reads everything that a config names and tells what is wrong with it. */
export async function prepareRun(options: RunOptions, io: Io): Promise<PreparedRun> {
  const data = options.data === undefined ? undefined : resolve(io.cwd, options.data);
  const { run, linked } = await linkedRun(resolve(io.cwd, options.config), { data, asAt: options.asAt }, (steps) => progress(io, { steps, quiet: options.quiet ?? false }));
  const issues = [...run.issues, ...linked.issues];
  const stopping = issues.filter(({ severity }) => severity === 'error' || (options.strict && severity === 'problem'));
  tellIssues(options.quiet ? stopping : issues, io);
  return {
    ...run,
    issues,
    caseload: linked.caseload,
    runId: runIdOf({ libraryVersion: VERSION, configHash: run.configHash, fileHashes: run.files.map(({ sha256 }) => sha256) }),
    status: stopping.length > 0 ? EXIT.data : EXIT.done,
  };
}

/** The version of each indicator, by its id. */
export function versionsOf(indicators: readonly IndicatorEntry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(indicators.map((entry) => {
    const indicator = 'indicator' in entry ? entry.indicator : entry;
    return [indicator.id, definitionVersion(indicator)];
  }));
}

/** The figures of one report of a run. */
export function aggregateReport(run: PreparedRun, report: ReportConfig): IndicatorTable {
  return asUsageError(() => aggregate({ caseload: run.caseload, ...reportSettings(run, report), runId: run.runId }));
}

/** A breakdown that no file has is a mistake in the config that only the data can show. */
export function asUsageError<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof DefinitionError) throw new UsageError(error.issues.map(({ message }) => message).join('\n'));
    throw error;
  }
}

/** What one report of a run asks for. */
export function reportSettings({ config, definitions }: Pick<ReportRun, 'config' | 'definitions'>, report: ReportConfig): AggregateSettings {
  refuseBeforePeriod(config);
  const indicators = chooseIndicators(report.indicators ?? config.indicators, definitions);
  return {
    indicators,
    ...settingsOf(config, report.breakdowns ?? config.breakdowns, definitions),
    ...(report.population && { population: report.population }),
    service: config.service.name,
    report: report.name,
    // Two reports may count mixed courses by two rules: each names the version it was made with.
    definitionVersions: versionsOf(indicators),
  };
}

/** Nothing of a period is known before it begins: a page that says so would stand above figures of it. */
function refuseBeforePeriod({ asAt, period: { start } }: Config): void {
  if (asAt < start) throw new UsageError(`expected an as-at day on or after the first day of the period, ${start}; found ${asAt}`, 'as_at in the config, or --as-at, is the day up to which things are known');
}

function settingsOf({ period, asAt, pairing, prorate, externals, grades }: Config, breakdowns: Config['breakdowns'], definitions: Definitions) {
  return {
    period: { start: period.start, end: period.end },
    ...(period.by && { by: period.by }),
    asAt,
    breakdowns: breakdowns.map(({ attribute }) => attribute),
    groups: groupsOf(breakdowns, definitions),
    externals,
    grades,
    ...(pairing && { pairing }),
    prorate,
  };
}

/** The standard codes of each breakdown that names some. Names that are not known were refused when the config was read. */
function groupsOf(breakdowns: Config['breakdowns'], { codeSets, codeMappings }: Definitions): Readonly<Record<string, BreakdownGroups>> {
  return Object.fromEntries(breakdowns.flatMap(({ attribute, groups = '', mapping: name }) => {
    const [id, grouping] = groups.split('/');
    const codeSet = codeSets.find((candidate) => candidate.id === id);
    const mapping = codeMappings.find((candidate) => candidate.id === name);
    const from = codeSets.find((candidate) => candidate.id === mapping?.from);
    return codeSet ? [[attribute, { codeSet, ...(grouping !== undefined && { grouping }), ...(mapping && from && { mapping, from }) }]] : [];
  }));
}
