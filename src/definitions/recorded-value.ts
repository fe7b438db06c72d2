import type { Provenance } from './fact.js';
import type { Text } from './text.js';
import type { AchievedNumber, ValueKind } from './value-kind.js';

/**
 * How often something happened, such as visits to a GP, over so many days. It is observed as a rate: a count without
 * the days it was counted over says nothing.
 */
export interface CountValue {
  readonly kind: 'count';
  /** The greatest count that is not a slip of the pen. */
  readonly maximum: number;
  /** Of the rate. */
  readonly achieved?: AchievedNumber;
  /** The days a count is taken over where the record states none; left out, every record must state them. */
  readonly exposureDays?: number;
  /** Fewer days than this give no rate worth having. */
  readonly minimumExposureDays: number;
  /** The rate is per so many days: 7, or 365.25 for a person-year. */
  readonly perDays: number;
  /** Distance between neighbouring rates, for display and medians. */
  readonly step: number;
  /** The unit of the rate, such as "visits a year". */
  readonly unit: Text;
}

/**
 * Something hoped for that happens once, such as a first paid job. Recorded as `not-yet` on each day on which it was
 * looked for, so that it is known how long somebody was followed, and as `happened` on its day; or as what made it
 * impossible.
 */
export interface EventValue<Name extends string = string> {
  readonly kind: 'event';
  readonly happened: Text;
  readonly notYet: Text;
  /** What ends the waiting without the event. */
  readonly competing?: readonly { readonly id: Name; readonly label: Text }[];
  /** The event counts only so many days after the first record of it, ends included. */
  readonly window?: Provenance & { readonly fromDay: number; readonly toDay: number };
  /** Where the rule comes from; often it is our own. */
  readonly order?: Provenance;
}

/**
 * Something that must hold for so many weeks, such as a tenancy. Recorded as yes or no on each day on which it was looked
 * at. It counts only from a day on which it was still seen to hold, the weeks having passed without a lapse.
 */
export interface SustainedValue {
  readonly kind: 'sustained';
  readonly holds: Text;
  readonly lapsed: Text;
  readonly weeks: number;
  /**
   * What a lapse does: the weeks begin again (`reset`), it is over for good (`fail`), or it is overlooked where it is seen
   * to hold again within so many days.
   */
  readonly lapse: 'reset' | 'fail' | { readonly graceDays: number };
  /** Where the rule comes from; often it is our own. */
  readonly order?: Provenance;
}

/** What a record of a custom outcome holds. Some kinds are observed as another: see `observedAs`. */
export type RecordedValue<Name extends string = string> = ValueKind<Name> | CountValue | EventValue<Name> | SustainedValue;
