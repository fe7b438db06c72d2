import type { IndicatorTable } from './aggregate.js';
import { traceOf, type Trace } from './trace.js';

/** The cells that the rows of a table were made from, and what they were made with. */
export type RowSource = Pick<Trace, 'cells' | 'settings'>;

// Of tables that were put together from parts, which have no records behind them.
const ofParts = new WeakMap<IndicatorTable, RowSource>();

export function keepRowSource(table: IndicatorTable, source: RowSource): void {
  ofParts.set(table, source);
}

/** What rows can be made from again, otherwise put together; `undefined` for a table that was not made in this run. */
export function rowSourceOf(table: IndicatorTable): RowSource | undefined {
  return traceOf(table) ?? ofParts.get(table);
}
