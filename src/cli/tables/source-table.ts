import type { RecordIssue } from '../../records/record-issue.js';

/** A CSV file as it was given: its own headers and cells, every row as wide as the header. */
export interface SourceTable {
  /** Its name, for messages. */
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Rows in which it is not certain which cell stands under which header. */
  readonly unsure: ReadonlySet<number>;
  /** What is wrong with those rows. */
  readonly issues: readonly RecordIssue[];
}
