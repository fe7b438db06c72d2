import { binomialProbability } from './binomial-probability.js';
import { normalQuantile } from './normal-quantile.js';
import { median } from './quantiles.js';
import { betweenZeroAndOne, finiteValues, requireAll } from './requirements.js';

/** What a sample says about its median: what too few values cannot say is undefined. */
export interface MedianInterval {
  readonly n: number;
  /** Undefined when n is 0. */
  readonly median: number | undefined;
  /** Undefined where no pair of values reaches the confidence, which at 95% needs six. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/**
 * Median with its distribution-free interval: the sign test turned round.
 *
 * The typical change where a few extreme ones would pull a mean, with limits that assume no shape and are values of the
 * sample. They hold at least the confidence asked for.
 *
 * Source: Conover WJ (1999). Practical nonparametric statistics, 3rd edition. New York: Wiley, section 3.2. The limits are
 * as many values from either end as R's `qbinom((1 − confidence) / 2, n, 0.5)`.
 *
 * @param values finite numbers in any order, missing ones already stripped; not changed
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if a value is not finite or the confidence is outside its range
 * @example
 * medianInterval({ values: [-9, -7, -4, -4, -3, -1, 0, 2] }); // => { n: 8, median: -3.5, lower: -9, upper: 2 }
 * medianInterval({ values: [-7, -1, 0] }); // => { n: 3, median: -1, lower: undefined, upper: undefined }
 */
export function medianInterval({ values, confidence = 0.95 }: {
  readonly values: readonly number[];
  readonly confidence?: number;
}): MedianInterval {
  requireAll('medianInterval', [finiteValues(values), betweenZeroAndOne({ name: 'confidence', value: confidence })]);
  const ordered = [...values].sort((a, b) => a - b);
  const n = ordered.length;
  const place = n === 0 ? 0 : placeOfLimit({ n, tail: (1 - confidence) / 2 });
  return { n, median: median(ordered), lower: ordered[place - 1], upper: place > 0 ? ordered[n - place] : undefined };
}

/** The smallest number of values that at least the tail's share of samples have below their median: R's `qbinom`. */
function placeOfLimit({ n, tail }: { readonly n: number; readonly tail: number }): number {
  const area = (atMost: number) => binomialProbability({ atMost, trials: n });
  let place = Math.max(0, Math.floor(n / 2 + (normalQuantile(tail) * Math.sqrt(n)) / 2));
  while (place > 0 && area(place - 1) >= tail) place -= 1;
  while (area(place) < tail) place += 1;
  return place;
}
