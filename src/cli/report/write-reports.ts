import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { DisclosureRefusal, discloseWords, type DisclosedTable, type DiscloseOptions, type InternalFigures, type PublishedRow } from '../../disclosure/index.js';
import type { IndicatorTable } from '../../indicators/index.js';
import { indicatorsCsv } from '../../report/csv/indicators-csv.js';
import { UsageError } from '../cli-errors.js';
import type { ReportConfig } from '../config/config.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { tellError } from '../messages.js';
import { didYouMean } from '../near-matches.js';
import { progress } from '../progress.js';
import { writeOutputs } from './output-files.js';
import type { ReportRun } from './prepare-run.js';
import { publishedRows, readPublished } from './read-published.js';
import { showFigures } from './show-figures.js';

/** Options of commands that write reports. */
export interface WriteOptions {
  readonly config: string;
  readonly out: string;
  readonly report?: string;
  readonly disclosure?: string;
  readonly words?: number;
  readonly quiet?: true;
  readonly json?: true;
}

/** Adds the options of commands that write reports. */
export function withReportOptions(command: Command): Command {
  return command
    .requiredOption('--out <dir>', 'the folder to write to; nothing is written anywhere else')
    .option('--report <name>', 'only this one of the reports in the config')
    .option('--disclosure <name>', 'the small-number rule, in place of the one in the config; internal for your own eyes only')
    .option('--words <number>', 'the most words of summary.md, for a form that counts them', wordLimit);
}

/**
 * Writes the reports of a run, from the exact figures of each, and says what they say.
 *
 * @returns `EXIT.data` where one may not leave; those before it are written
 */
export async function writeReports(run: ReportRun, tableOf: (report: ReportConfig) => IndicatorTable, options: WriteOptions, io: Io): Promise<ExitStatus> {
  const chosen = chosenReports(run.config.reports, options.report);
  const reports = withThoseBefore(chosen, run.config.reports, options);
  const told: Told[] = [];
  let making = '';
  const bar = progress(io, { steps: reports.length, quiet: options.quiet ?? false });
  try {
    for (const report of reports) {
      bar.step(`making ${report.name}`);
      making = report.name;
      const table = tableOf(report);
      const published = await readPublished(report.published, dirname(resolve(io.cwd, options.config)));
      const isChosen = chosen.includes(report);
      const shown = showFigures(table, disclosureOf(report, options), besideOthers(report, published, told));
      const figures = await (isChosen ? shown : unlessRefused(shown));
      if (figures?.kind === 'disclosed-table') told.push({ name: report.name, population: populationOf(report), figures, rows: publishedRows(indicatorsCsv(figures)) });
      if (!figures || !isChosen) continue;
      const lines = await writeOne({ report, table, figures }, run, options, io);
      bar.pause();
      io.stdout.write(`${lines.join('\n')}\n`);
    }
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DisclosureRefusal)) throw error;
    bar.pause();
    tellError(`report ${JSON.stringify(making)} may not leave: ${error.message}`, besideHint(told), io);
    return EXIT.data;
  } finally {
    bar.end();
  }
}

interface Made {
  readonly report: ReportConfig;
  readonly table: IndicatorTable;
  readonly figures: DisclosedTable | InternalFigures;
}

/** Writes the files of one report; returns where it is and what it says. */
async function writeOne({ report, table, figures }: Made, run: ReportRun, { out, words: summaryWords, json }: WriteOptions, io: Io): Promise<readonly string[]> {
  const folder = run.config.reports.length === 1 ? out : join(out, report.name);
  const words = discloseWords({ table, figures, scopes: [report.name, ...(report.recipient === undefined ? [] : [report.recipient])] });
  // What draws and writes takes a while to load; other commands only name the options.
  const { filesOf } = await import('./report-files.js');
  const { files, headlines } = await filesOf({ figures, words }, run, summaryWords === undefined ? report : { ...report, summaryWords });
  await writeOutputs(resolve(io.cwd, folder), files);
  if (json) return [JSON.stringify({ report: report.name, folder, files: files.map(({ name }) => name), headlines })];
  return [`Report: ${join(folder, 'report.html')}`, ...headlines.map((line) => `  ${line}`)];
}

/** What a report of this run tells those it goes to, who may meet those that another goes to. */
interface Told {
  readonly name: string;
  readonly population: string;
  readonly figures: DisclosedTable;
  readonly rows: readonly PublishedRow[];
}

function besideHint(told: readonly Told[]): string | undefined {
  if (told.length === 0) return undefined;
  return `it is held to what ${told.map(({ name }) => JSON.stringify(name)).join(', ')} of this run ${told.length === 1 ? 'tells' : 'tell'}, whose readers may be the same; reports that come first are not held to later ones`;
}

function populationOf({ population }: ReportConfig): string {
  return JSON.stringify(population ?? {});
}

/** Earlier reports of the run about the same people hold the same figures; those about others hold more or fewer of the same people. */
function besideOthers(report: ReportConfig, published: readonly PublishedRow[], told: readonly Told[]): DiscloseOptions {
  const isSame = ({ population }: Told) => population === populationOf(report);
  return {
    published: [...published, ...told.filter(isSame).flatMap(({ rows }) => rows)],
    beside: told.filter((own) => !isSame(own)).flatMap(({ rows }) => rows),
    earlier: told.map((own) => ({ figures: own.figures, isOfSame: isSame(own) })),
  };
}

function disclosureOf(report: ReportConfig, { disclosure }: WriteOptions): string {
  return disclosure ?? report.disclosure;
}

/**
 * One report alone is the very one that is made with all: those before it that may leave are made too, and not written. Made
 * without them, the two could be taken off each other.
 */
function withThoseBefore(chosen: readonly ReportConfig[], all: readonly ReportConfig[], options: WriteOptions): readonly ReportConfig[] {
  const leaves = (report: ReportConfig) => disclosureOf(report, options) !== 'internal';
  const before = chosen.some(leaves) ? all.slice(0, Math.max(...chosen.map((report) => all.indexOf(report)))) : [];
  return all.filter((report) => chosen.includes(report) || (before.includes(report) && leaves(report)));
}

/** What may not leave tells nobody anything. */
async function unlessRefused<Figures>(figures: Promise<Figures>): Promise<Figures | undefined> {
  try {
    return await figures;
  } catch (error) {
    if (error instanceof DisclosureRefusal) return undefined;
    throw error;
  }
}

function wordLimit(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UsageError(`--words: expected a whole number of words, such as 300; found ${JSON.stringify(text)}`);
}

/** All reports of a config, or the one that was asked for. */
export function chosenReports(reports: readonly ReportConfig[], name: string | undefined): readonly ReportConfig[] {
  if (name === undefined) return reports;
  const chosen = reports.filter((report) => report.name === name);
  if (chosen.length > 0) return chosen;
  const names = reports.map((report) => report.name);
  throw new UsageError(`--report: expected one of ${names.join(', ')}; found ${JSON.stringify(name)}`, didYouMean(name, names));
}
