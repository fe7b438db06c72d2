import type { RecordIssue } from '../../records/record-issue.js';
import { waitingAlerts } from '../../scores/waiting-alerts.js';
import { dataQuality, type DataQuality } from '../check/data-quality.js';
import { formsNotRead } from '../check/forms-not-read.js';
import { qualityText } from '../check/quality-text.js';
import { type AddCommand, examples } from '../command.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { formatIssues } from '../format-issues.js';
import type { Io } from '../io.js';
import { paintFor } from '../paint.js';
import { alertLine } from '../report/alert-line.js';
import { aggregateReport, prepareRun, type PreparedRun, type RunOptions, withRunOptions } from '../report/prepare-run.js';

/** `check`: everything that is wrong with the data, where it stands, and what the data can say. */
export const addCheck: AddCommand = (program, io, exit) => {
  const command = program
    .command('check')
    .description('Check the data of a config: errors and problems with their places, then a summary of data quality.');
  withRunOptions(command)
    .addHelpText('after', ABOUT + examples(
      ['the example service', 'whatmatters check --config examples/service/whatmatters.config.yaml'],
      ['in a nightly job: silent when all is well', 'whatmatters check --config whatmatters.config.yaml --strict --quiet'],
    ))
    .action(async (options: RunOptions) => exit(await runCheck(options, io)));
};

const ABOUT = `
Errors stop a run. A problem belongs to one record, which is set aside and counted; --strict makes it an error.
A notice says what was left out on purpose. Nothing that is printed holds an answer, a goal or a person; workers are
listed by the codes that episodes name them by.
`;

async function runCheck(options: RunOptions, io: Io): Promise<ExitStatus> {
  // What is wrong is the result here, so that it goes to standard output with the rest.
  const run = await prepareRun(options, { ...io, stderr: NOWHERE });
  const lines = options.json ? [asJson(run)] : asText(run, options, io);
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`);
  return run.status;
}

const NOWHERE: Io['stderr'] = { write: () => true };

function asText(run: PreparedRun, { quiet, strict }: RunOptions, io: Io): readonly string[] {
  const paint = paintFor(io.stdout, io.env);
  const wrong = formatIssues(quiet ? run.issues.filter(({ severity }) => severity !== 'notice') : run.issues, paint);
  if (quiet) return wrong;
  const quality = qualityOf(run);
  const counted = countsInWords(run.issues);
  const verdict = run.status === EXIT.done ? counted : `${counted}: a report cannot be made${strict ? ' with --strict' : ''}`;
  return [...wrong, ...(wrong.length > 0 ? [''] : []), ...(quality ? qualityText(quality, paint) : []), verdict, alertLine(waitingAlerts(run.caseload), formsNotRead(run))];
}

/** Data with errors are not described: part of them is missing. What a report would refuse is refused here. */
function qualityOf(run: PreparedRun): DataQuality | undefined {
  if (run.issues.some(({ severity }) => severity === 'error')) return undefined;
  const figures = run.config.reports.map((report) => ({ table: aggregateReport(run, report), disclosure: report.disclosure }));
  return dataQuality(run.caseload, figures, run.config);
}

function countsInWords(issues: readonly RecordIssue[]): string {
  const count = (severity: RecordIssue['severity']) => {
    const { length } = issues.filter((issue) => issue.severity === severity);
    return `${length} ${severity}${length === 1 ? '' : 's'}`;
  };
  return [count('error'), count('problem'), count('notice')].join(', ');
}

function asJson(run: PreparedRun): string {
  const files = run.files.map(({ name, rows }) => ({ name, rows }));
  return JSON.stringify({ status: run.status, files, issues: run.issues, summary: qualityOf(run) ?? null, alerts: { ...waitingAlerts(run.caseload), notRead: formsNotRead(run) } }, null, 2);
}
