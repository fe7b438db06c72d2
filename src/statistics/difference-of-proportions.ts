import type { Interval } from './interval.js';
import { wilsonInterval } from './wilson-interval.js';

/** A proportion as its two counts. */
export interface ProportionCounts {
  readonly numerator: number;
  readonly denominator: number;
}

/** First proportion minus second, with its interval; all within −1 to 1. */
export interface DifferenceOfProportions extends Interval {
  readonly difference: number;
}

/**
 * Difference of two independent proportions, with Newcombe's interval (his method 10).
 *
 * Says whether two groups differ. Whether their own intervals overlap does not: intervals may overlap while
 * the interval of the difference stays clear of 0.
 *
 * Source: Newcombe RG (1998). Interval estimation for the difference between independent proportions: comparison
 * of eleven methods. Statistics in Medicine 17, 873-890,
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I.
 *
 * @param first counts as for {@link wilsonInterval}, of other people than the second
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if a count or the confidence is outside its range
 * @example
 * const { difference, lower, upper } = differenceOfProportions({
 *   first: { numerator: 56, denominator: 70 },
 *   second: { numerator: 48, denominator: 80 },
 * });
 * [difference, lower, upper].map((value) => value.toFixed(4)).join(' '); // => '0.2000 0.0524 0.3339'
 */
export function differenceOfProportions({ first, second, confidence = 0.95 }: {
  readonly first: ProportionCounts;
  readonly second: ProportionCounts;
  readonly confidence?: number;
}): DifferenceOfProportions {
  const a = withDistances({ ...first, confidence });
  const b = withDistances({ ...second, confidence });
  const difference = a.proportion - b.proportion;
  return {
    difference,
    lower: Math.max(-1, difference - Math.hypot(a.below, b.above)),
    upper: Math.min(1, difference + Math.hypot(a.above, b.below)),
  };
}

/** A proportion and how far its Wilson limits lie below and above it. */
function withDistances({ numerator, denominator, confidence }: ProportionCounts & { readonly confidence: number }) {
  const { lower, upper } = wilsonInterval({ numerator, denominator, confidence });
  const proportion = numerator / denominator;
  return { proportion, below: proportion - lower, above: upper - proportion };
}
