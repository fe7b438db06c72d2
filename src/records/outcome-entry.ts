/** One record of an outcome. */
export interface OutcomeEntry {
  /** Day number, or `NO_DAY`. */
  readonly day: number;
  /** As `valueOnScale` reads it; NaN for none. */
  readonly recorded: number;
  /** Days that a count was taken over; NaN where the record states none. */
  readonly exposureDays: number;
}

/** Why a record gives no observation. */
export interface EntryFault {
  readonly field: 'exposureDays' | 'on' | 'value';
  readonly code: string;
  readonly message: string;
}
