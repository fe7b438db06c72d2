import type { Instrument } from '../definitions/instrument.js';
import type { CellTable, Dates } from '../records/cell-table.js';
import type { RecordKind } from '../records/fields.js';
import type { RecordIssue } from '../records/record-issue.js';

/** One administration in a wide sheet: its columns are ours (or theirs, as mapped) with a prefix or suffix. */
export interface TimePoint {
  readonly prefix?: string;
  readonly suffix?: string;
  /** Header of the column that holds its day. */
  readonly on?: string;
  /** `baseline`, `review`, `final` or a number from 1, where the day is not known. */
  readonly occasion?: string;
}

/** What the rows of a source are, and what its columns mean. */
export interface ReadOptions {
  readonly kind: RecordKind;
  /** Of assessments: the instrument that all rows are assessments of. Rows that name another are left to other calls. */
  readonly instrument?: Instrument;
  /** The outcome all rows are values of, where a source has one column per outcome. */
  readonly outcome?: string;
  /** The occasion of all rows, where a source holds one occasion. */
  readonly occasion?: string;
  /** The scale of all goals, where a source has no column for it. */
  readonly scale?: string;
  /**
   * Which of a person's goals this reading is of, from 1, where each stands in columns of its own. Goals and their ratings
   * are then told apart by the person's id, to which `goal_id` of ratings is mapped. An empty statement is no goal.
   */
  readonly goal?: number;
  /** Ours to theirs: `{ person_id: 'Client ID' }`. A column with our own name needs no entry. */
  readonly columns?: Readonly<Record<string, string>>;
  /** How days are written; default `yyyy-mm-dd`. By our column where they differ; `default` is all others. */
  readonly dates?: Dates | Readonly<Record<string, Dates>>;
  /** By our column: the source's own codes and what they mean: `{ mode: { '1': 'phone' } }`. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The source is wide: one row per person, and these administrations beside each other. */
  readonly timePoints?: readonly TimePoint[];
  /** Header → the texts under it that say that a row is meant, such as `{ Status: ['Approved'] }`. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** The name of the source, for messages. */
  readonly file?: string;
}

/** Tables for `caseload`, and what is wrong with the source. With an error there are no tables. */
export interface ReadResult {
  readonly tables: readonly CellTable[];
  readonly issues: readonly RecordIssue[];
}
