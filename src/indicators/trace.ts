import type { Cell } from './cell.js';
import type { IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import type { RowSettings } from './rows.js';

/** What a table was made from. */
export interface Trace {
  readonly context: IndicatorContext;
  readonly evaluations: readonly Evaluation[];
  /** What the rows were made from. */
  readonly cells: readonly Cell[];
  readonly settings: RowSettings;
}

// Kept beside the table and not in it, so that storing or printing a table never carries anybody's records along.
const traces = new WeakMap<object, Trace>();

export function keepTrace(table: object, trace: Trace): void {
  traces.set(table, trace);
}

/** The trace of a table made in this run, or `undefined` for one that was read back from storage. */
export function traceOf(table: object): Trace | undefined {
  return traces.get(table);
}
