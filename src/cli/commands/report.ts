import { join, resolve } from 'node:path';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { aggregateReport, prepareRun, type PreparedRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { alertLine } from '../report/alert-line.js';
import { filesOf } from '../report/report-files.js';
import { showFigures } from '../report/show-figures.js';
import { writeOutputs } from '../report/output-files.js';
import type { ReportConfig } from '../config/config.js';
import { progress } from '../progress.js';
import { UsageError } from '../cli-errors.js';
import { didYouMean } from '../near-matches.js';

interface ReportOptions extends RunOptions {
  readonly out: string;
  readonly report?: string;
  readonly disclosure?: string;
  readonly words?: string;
}

/** `report`: real exports in; a page, a table of figures and a summary out, under a disclosure profile. */
export const addReport: AddCommand = (program, io, exit) => {
  const command = program
    .command('report')
    .description('Make the report: report.html, indicators.xlsx, indicators.csv, datapackage.json, summary.md and manifest.json.')
    .requiredOption('--out <dir>', 'the folder to write to; nothing is written anywhere else')
    .option('--report <name>', 'only this one of the reports in the config')
    .option('--disclosure <name>', 'the small-number rule, in place of the one in the config; internal for your own eyes only')
    .option('--words <number>', 'the most words of summary.md, for a form that counts them');
  withRunOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (options: ReportOptions) => exit(await runReport(options, io)));
};

const EXAMPLES = examples(
  ['the report of the example service', 'whatmatters report --config examples/service/whatmatters.config.yaml --out out'],
  ['exact figures for your own eyes', 'whatmatters report --config whatmatters.config.yaml --out internal --disclosure internal'],
);

async function runReport(options: ReportOptions, io: Io): Promise<ExitStatus> {
  const words = wordLimit(options.words);
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  const reports = chosenReports(run.config.reports, options.report);
  const bar = progress(io, { steps: reports.length, quiet: options.quiet ?? false });
  try {
    for (const report of reports) {
      bar.step(`making ${report.name}`);
      const folder = run.config.reports.length === 1 ? options.out : join(options.out, report.name);
      const lines = await writeReport(run, words === undefined ? report : { ...report, summaryWords: words }, { folder, disclosure: options.disclosure ?? report.disclosure, json: options.json ?? false }, io);
      bar.pause();
      io.stdout.write(`${lines.join('\n')}\n`);
    }
  } finally {
    bar.end();
  }
  if (!options.quiet) io.stderr.write(`${alertLine(run.caseload)}\n`);
  return EXIT.done;
}

async function writeReport(run: PreparedRun, report: ReportConfig, { folder, disclosure, json }: { folder: string; disclosure: string; json: boolean }, io: Io): Promise<readonly string[]> {
  const figures = await showFigures(aggregateReport(run, report), disclosure);
  const { files, headlines } = await filesOf(figures, run, report);
  await writeOutputs(resolve(io.cwd, folder), files);
  const page = join(folder, 'report.html');
  return json ? [JSON.stringify({ report: report.name, folder, files: files.map(({ name }) => name), headlines })] : [`Report: ${page}`, ...headlines.map((line) => `  ${line}`)];
}

function wordLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UsageError(`--words: expected a whole number of words, such as 300; found ${JSON.stringify(text)}`);
}

function chosenReports(reports: readonly ReportConfig[], name: string | undefined): readonly ReportConfig[] {
  if (name === undefined) return reports;
  const chosen = reports.filter((report) => report.name === name);
  if (chosen.length > 0) return chosen;
  const names = reports.map((report) => report.name);
  throw new UsageError(`--report: expected one of ${names.join(', ')}; found ${JSON.stringify(name)}`, didYouMean(name, names));
}
