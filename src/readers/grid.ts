import type { RowFault } from '../records/cell-table.js';
import type { RecordIssue } from '../records/record-issue.js';

/** A source as rows of cells under headers, before anybody says what they mean. Blank rows are left out. */
export interface Grid {
  readonly headers: readonly string[];
  /** Line of the headers in the source, from 1; a list of objects has none. */
  readonly headerLine?: number;
  readonly rows: readonly (readonly unknown[])[];
  /** Line of each row in the source, from 1. */
  readonly lines?: readonly number[];
  /** Rows whose cells could not be told apart. */
  readonly faults: readonly RowFault[];
  /** Rows name their cells themselves, so that a header may be absent because nobody has a value. */
  readonly isSparse?: true;
}

/** A source that can be read as a whole, or why it cannot. */
export type GridResult =
  | { readonly grid: Grid; readonly issues: readonly [] }
  | { readonly grid?: undefined; readonly issues: readonly RecordIssue[] };
