import { textIn } from '../../definitions/text.js';
import { shownRowCount, type DisclosedTable, type DisclosedWords, type InternalFigures } from '../../disclosure/index.js';
import { dataPackage, headlineLines, indicatorsCsv, renderHtml, renderMarkdown, renderSpreadsheet, reportModel, reportProfiles, type Report, type ReportFileName, type ReportProfile } from '../../report/index.js';
import { UsageError } from '../cli-errors.js';
import type { ReportConfig } from '../config/config.js';
import { VERSION } from '../version.js';
import { definitionVersion, sha256 } from './hashes.js';
import { internalWorklist } from './internal-worklist.js';
import { MADE_BY, MANIFEST, type OutputFile } from './output-files.js';
import { type ReportRun, versionsOf } from './prepare-run.js';

/** Everything a report writes, and what it says in three lines. */
export interface ReportFiles {
  readonly files: readonly OutputFile[];
  readonly headlines: readonly string[];
}

/** Renders one report into its files, with a manifest of how they were made. */
export async function filesOf({ figures, words }: { readonly figures: DisclosedTable | InternalFigures; readonly words: DisclosedWords }, run: ReportRun, { name, recipient, profile, summaryWords }: ReportConfig): Promise<ReportFiles> {
  const lineage = { libraryVersion: VERSION, runId: run.runId, configHash: run.configHash, files: run.files };
  const { contact } = run.config.service;
  const report = reportModel(figures, { name, ...(recipient !== undefined && { recipient }), ...(contact !== undefined && { contact }), instrumentTitles: titlesOf(run), profile, lineage, words });
  const kind: ReportProfile | undefined = profile && reportProfiles[profile];
  const isIn = (file: ReportFileName) => !kind || kind.files.includes(file);
  const every: readonly OutputFile[] = [
    { name: 'report.html', content: renderHtml(report) },
    ...(isIn('indicators.xlsx') ? [{ name: 'indicators.xlsx', content: await renderSpreadsheet(report) }] : []),
    { name: 'indicators.csv', content: indicatorsCsv(figures) },
    { name: 'datapackage.json', content: json(dataPackage(figures, lineage), report.notice) },
    ...(isIn('summary.md') ? [{ name: 'summary.md', content: summaryOf(report, summaryWords) }] : []),
  ];
  const outputs = [...every.filter((file) => isIn(file.name as ReportFileName)), ...(kind?.isInternal && figures.kind === 'internal-figures' ? [internalWorklist(run)] : [])];
  return { files: [...outputs, { name: MANIFEST, content: json(manifestOf(figures, run, outputs), report.notice) }], headlines: headlineLines(report) };
}

/** A limit that not even the title fits in is a mistake in the config, or on the command line. */
function summaryOf(report: Report, words: number | undefined): string {
  try {
    return renderMarkdown(report, { words });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`summary_words: ${error.message}`);
    throw error;
  }
}

/** How the files were made: versions, hashes, row counts, the way from records to figures. It holds no ids of people. */
function manifestOf(figures: DisclosedTable | InternalFigures, run: ReportRun, outputs: readonly OutputFile[]) {
  const { definitions } = run;
  const used = [...definitions.instruments, ...definitions.goalScales, ...definitions.outcomes].filter(({ id }) =>
    figures.measures.some(({ definition }) => definition.id === id));
  return {
    madeBy: MADE_BY,
    version: VERSION,
    runId: run.runId,
    report: figures.settings.report,
    period: figures.settings.period,
    asAt: figures.settings.asAt,
    disclosureProfile: figures.profile.id,
    configHash: run.configHash,
    definitions: { ...versionsOf(figures.indicators), ...Object.fromEntries(used.map((definition) => [definition.id, definitionVersion(definition)])) },
    inputs: run.files.map(({ rows, ...file }) => ({ ...file, rows: shownRowCount(rows, figures) })),
    waterfall: figures.waterfall,
    outputs: outputs.map(({ name, content }) => ({ name, sha256: sha256(content), ...(typeof content === 'string' && { rows: content.split('\n').length - 1 }) })),
  };
}

/** A measure knows its score's title; the instrument's is spelled out once. */
function titlesOf({ definitions }: ReportRun): Readonly<Record<string, string>> {
  return Object.fromEntries(definitions.instruments.map(({ id, title }) => [id, textIn(title)]));
}

/** JSON, whose first line says so where it must not be shared. */
function json(value: object, notice: string | null): string {
  if (notice === null) return `${JSON.stringify(value, null, 2)}\n`;
  return `${JSON.stringify({ notice, ...value }, null, 2).replace(/^\{\n {2}/, '{ ')}\n`;
}
