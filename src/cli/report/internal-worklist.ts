import { worklist } from '../worklist/worklist.js';
import { worklistText } from '../worklist/worklist-text.js';
import type { OutputFile } from './output-files.js';
import type { PreparedRun } from './prepare-run.js';

/** What is to be done, for the workers: it names people, and says so in its name and its first line. */
export function internalWorklist({ caseload, config }: PreparedRun): OutputFile {
  const asked = config.data.files.flatMap(({ instrument }) => (instrument === undefined ? [] : [instrument]));
  return { name: 'internal-worklist.txt', content: worklistText(worklist(caseload, { asAt: config.asAt, asked })) };
}
