import type { IndicatorTable } from '../indicators/aggregate.js';
import { traceOf } from '../indicators/trace.js';
import type { InternalFigures } from './disclosed-table.js';

// Kept beside the figures and not in them, so that storing or printing them never carries anybody's records along.
const tables = new WeakMap<InternalFigures, IndicatorTable>();

export function keepTable(figures: InternalFigures, table: IndicatorTable): void {
  tables.set(figures, table);
}

/**
 * The table that figures for internal use were made from, through which a service sees its own people. There is none
 * for figures that may leave, whatever is passed; `undefined` too for a table that was read back from storage.
 */
export function tableBehind(figures: InternalFigures): IndicatorTable | undefined {
  const table = tables.get(figures);
  return table && traceOf(table) ? table : undefined;
}
