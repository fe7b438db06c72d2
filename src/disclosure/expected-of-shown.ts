import { expectedCount } from '../indicators/ratio-cells.js';
import type { InternalRow } from '../indicators/row.js';
import type { ShownRow } from './disclosed-table.js';

/**
 * Discloses rows, and makes what would be expected of groups from their counts as they are shown: expected of exact counts, it
 * would give their exact sum away, hidden ones included. Where the count of one group is hidden, nothing is expected of any.
 *
 * @param disclosed one row as it is shown; or, as it would be were it another
 */
export function expectedOfShown(rows: readonly InternalRow[], disclosed: (row: InternalRow, as?: InternalRow) => ShownRow): readonly ShownRow[] {
  const shown = rows.map((row) => disclosed(row));
  const sums = new Map<string, number>();
  rows.forEach((row, place) => {
    if (row.ratio?.expected) sums.set(figureOf(row), (sums.get(figureOf(row)) ?? 0) + (shown[place]?.numerator ?? Number.NaN));
  });
  return shown.map((own, place) => {
    const row = rows[place];
    if (!row?.ratio?.expected) return own;
    const counted = sums.get(figureOf(row)) ?? Number.NaN;
    if (Number.isNaN(counted)) return { ...disclosed(row, { ...row, denominator: null }), marker: '[c]' };
    return disclosed(row, { ...row, denominator: expectedCount(counted, row.ratio.expected) });
  });
}

function figureOf({ indicatorId, measure, periodStart, periodEnd, breakdown }: InternalRow): string {
  return JSON.stringify([indicatorId, measure, periodStart, periodEnd, breakdown]);
}
