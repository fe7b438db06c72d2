import type { CsvOptions } from '../../readers/read-csv.js';
import type { Dates } from '../../records/cell-table.js';
import { isWorkbook, labelOf } from '../workbook/workbook-grid.js';
import type { DataFile } from './config.js';
import type { Definitions } from './load-definitions.js';

/** What the readers are told about a data file. */
export function readOptions({ path: _, instrument: id, sheet, file: name, dates: written, ...file }: DataFile, { instruments }: Definitions): CsvOptions {
  const instrument = instruments.find((candidate) => candidate.id === id);
  const dates = isWorkbook(name) ? withCellDays(written) : written;
  return { ...file, file: labelOf({ file: name, sheet }), ...(dates && { dates }), ...(instrument && { instrument }) };
}

/** Cells of a workbook that are days are read as such; others are text, written as the config says. */
function withCellDays(dates: DataFile['dates'] = []): NonNullable<DataFile['dates']> {
  const also = (own: Dates): Dates => [...new Set([own, 'yyyy-mm-dd' as const].flat())];
  if (typeof dates === 'string' || Array.isArray(dates)) return also(dates as Dates);
  return { default: 'yyyy-mm-dd', ...Object.fromEntries(Object.entries(dates).map(([ours, own]) => [ours, also(own)])) };
}
