import type { CsvOptions } from '../../readers/read-csv.js';
import type { DataFile } from './config.js';
import type { Definitions } from './load-definitions.js';

/** What the readers are told about a data file. */
export function readOptions({ path: _, instrument: id, ...file }: DataFile, { instruments }: Definitions): CsvOptions {
  const instrument = instruments.find((candidate) => candidate.id === id);
  return { ...file, ...(instrument && { instrument }) };
}
