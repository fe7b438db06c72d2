import { worklist } from '../worklist/worklist.js';
import { worklistText } from '../worklist/worklist-text.js';
import type { OutputFile } from './output-files.js';
import { UsageError } from '../cli-errors.js';
import type { ReportRun } from './prepare-run.js';

/**
 * What is to be done, for the workers: it names people, and says so in its name and its first line.
 *
 * @throws {UsageError} for a run that has no records, as it was merged from parts
 */
export function internalWorklist({ caseload, config }: ReportRun): OutputFile {
  if (!caseload) throw new UsageError('expected records for the list of what is to be done; found parts, which hold none', 'make a report for your own eyes with whatmatters report');
  const asked = config.data.files.flatMap(({ instrument }) => (instrument === undefined ? [] : [instrument]));
  return { name: 'internal-worklist.txt', content: worklistText(worklist(caseload, { asAt: config.asAt, asked })) };
}
