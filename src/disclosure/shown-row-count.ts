import { shownCount, type ShownCount } from './count.js';
import type { DisclosedTable, InternalFigures } from './disclosed-table.js';

/** How many rows a data file has, as it may be told beside figures: it is how many records were read. */
export function shownRowCount(rows: number, figures: DisclosedTable | InternalFigures): ShownCount {
  if (figures.kind === 'internal-figures') return rows;
  return figures.hiding.rowCounts ? null : shownCount(rows, figures.profile);
}
