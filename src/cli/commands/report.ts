import { emptyPopulations, emptyPopulationText } from '../check/empty-populations.js';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import type { Io } from '../io.js';
import { warn } from '../messages.js';
import { waitingAlerts } from '../../scores/waiting-alerts.js';
import { aggregateReport, prepareRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';
import { alertLine } from '../report/alert-line.js';
import { chosenReports, withReportOptions, writeReports, type WriteOptions } from '../report/write-reports.js';

type ReportOptions = RunOptions & WriteOptions;

/** `report`: real exports in; a page, a table of figures and a summary out, under a disclosure profile. */
export const addReport: AddCommand = (program, io, exit) => {
  const command = program
    .command('report')
    .description('Make the report: report.html, indicators.xlsx, indicators.csv, datapackage.json, summary.md and manifest.json.');
  withRunOptions(withReportOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ReportOptions) => exit(await runReport(options, io)));
};

const EXAMPLES = examples(
  ['the report of the example service', 'whatmatters report --config examples/service/whatmatters.config.yaml --out out'],
  ['exact figures for your own eyes', 'whatmatters report --config whatmatters.config.yaml --out internal --disclosure internal'],
);

async function runReport(options: ReportOptions, io: Io): Promise<ExitStatus> {
  const run = await prepareRun(options, io);
  if (run.status !== EXIT.done) return run.status;
  for (const empty of options.quiet ? [] : emptyPopulations(run.caseload, chosenReports(run.config.reports, options.report))) warn(emptyPopulationText(empty), io);
  const status = await writeReports(run, (report) => aggregateReport(run, report), options, io);
  if (status === EXIT.done && !options.quiet) io.stderr.write(`${alertLine(waitingAlerts(run.caseload))}\n`);
  return status;
}
