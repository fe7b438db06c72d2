import type { Measure } from '../definitions/measure.js';
import type { Table } from './table.js';
import type { Valued } from './valued.js';

/** How an observation came to have a value, or why it has none. */
export const OBSERVATION_STATUSES = ['complete', 'prorated', 'insufficient', 'invalid', 'absent'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** How observations hold a status: its place in the list. */
export const STATUS_CODE = Object.fromEntries(OBSERVATION_STATUSES.map((status, place) => [status, place])) as Record<ObservationStatus, number>;

/**
 * All observations of one measure, as columns: the narrow waist of the library. What stands right of it
 * (change, indicators, disclosure, report) knows nothing of what they were read from.
 */
export interface Observations {
  readonly measure: Measure;
  readonly size: number;
  /** Row of the episode, or of the goal for a goal scale. */
  readonly subject: Int32Array;
  /** Day number, or `NO_DAY` where only the occasion is known. */
  readonly day: Int32Array;
  /** Place in the order of occasions (baseline 0, then numbers, review, final), or NaN; empty where nobody states one. */
  readonly occasion: Float64Array;
  /** On the measure's scale. */
  readonly values: Valued;
  /** Index into `OBSERVATION_STATUSES`. */
  readonly status: Uint8Array;
  /** What they were read from, row by row. */
  readonly table: Table;
}
