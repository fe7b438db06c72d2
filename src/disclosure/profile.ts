/**
 * A named small-number rule under which figures may leave, as data: threshold, zero rule, rounding, rate rule, marker.
 * Rules of different bodies disagree, so a report names the one it goes by.
 */
export interface DisclosureProfile {
  readonly id: string;
  /** Counts from 1 to this many are hidden, or shown as `smallShownAs`. */
  readonly hideUpTo: number;
  /** Whether a count of 0 is hidden like a small one. */
  readonly hidesZero: boolean;
  /** What every small count is shown as, where the rule blurs them instead of hiding them; `null` where it hides. */
  readonly smallShownAs: number | null;
  /** Other counts go to the nearest multiple of `roundTo`, or to the middle of the run of `roundTo` counts they are in. */
  readonly rounding: 'nearest' | 'midpoint';
  readonly roundTo: number;
  /** Whether proportions are made from the counts as shown, or from exact counts and then rounded to `rateDecimals`. */
  readonly rates: 'shown-counts' | 'exact-counts';
  readonly rateDecimals: number | null;
  /** Proportions are shown from this many, as shown. */
  readonly minimumDenominator: number;
  /** Means and medians are shown from this many values. */
  readonly minimumValues: number;
  /** Outcome figures are withheld where less than this share of those due was measured. */
  readonly minimumCompleteness: number;
  /** How the rule itself marks a hidden count. Our files say `[c]`, as contracts have it. */
  readonly marker: string;
  /** Breakdowns that never leave. */
  readonly neverBreakdowns: readonly string[];
  /** Where the numbers come from, how sure that is, and what of it is our own choice. */
  readonly source: string;
  readonly evidence: 'primary' | 'secondary';
}

/** What is wrong with a profile made by hand, in words; empty where it can be counted with. */
export function faultsOfProfile({ hideUpTo, roundTo, smallShownAs, rates, rateDecimals }: DisclosureProfile): readonly string[] {
  const isCount = (number: number) => Number.isInteger(number) && number >= 0;
  return [
    ...(isCount(hideUpTo) ? [] : ['hideUpTo: a whole number of 0 or more']),
    ...(isCount(roundTo) && roundTo >= 1 ? [] : ['roundTo: a whole number of 1 or more']),
    ...(smallShownAs === null || isCount(smallShownAs) ? [] : ['smallShownAs: a whole number, or null']),
    ...(rates === 'shown-counts' || rateDecimals === null || isCount(rateDecimals) ? [] : ['rateDecimals: a whole number, or null']),
  ];
}
