import type { RecordIssue } from '../../records/record-issue.js';

/** What a command works out for a row: a number, a word, or nothing. */
export type Cell = number | string | null;

/** Columns to be put after those of the source, one row for each of its rows. */
export interface Appended {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What was wrong in the source's cells, with places. */
  readonly issues: readonly RecordIssue[];
}
