import type { Interval } from './interval.js';
import { normalQuantile } from './normal-quantile.js';
import { aboveZero, betweenZeroAndOne, requireAll } from './requirements.js';

/**
 * Wilson score interval for a proportion: the range of true proportions the observed one is compatible with.
 *
 * The interval that English public-health reporting uses; unlike the textbook p ± 1.96 standard errors it
 * holds for small denominators and for proportions near 0 and 1, and never leaves 0 to 1.
 *
 * Source: Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the
 * American Statistical Association 22, 209-212, https://doi.org/10.1080/01621459.1927.10502953.
 *
 * @param numerator from 0 to the denominator; may be fractional
 * @param denominator above 0
 * @param confidence two-sided, strictly between 0 and 1
 * @returns both limits between 0 and 1, with the observed proportion between them
 * @throws {RangeError} if an argument is outside its range
 * @example
 * wilsonInterval({ numerator: 65, denominator: 100 }).lower.toFixed(6); // => '0.552544'
 * wilsonInterval({ numerator: 65, denominator: 100 }).upper.toFixed(6); // => '0.736358'
 */
export function wilsonInterval({ numerator, denominator, confidence = 0.95 }: {
  readonly numerator: number;
  readonly denominator: number;
  readonly confidence?: number;
}): Interval {
  requireAll('wilsonInterval', [
    aboveZero({ name: 'denominator', value: denominator }),
    [numerator >= 0 && numerator <= denominator, `a numerator from 0 to the denominator ${denominator}, found ${numerator}`],
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  const proportion = numerator / denominator;
  const z = normalQuantile((1 + confidence) / 2);
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - proportion));
  const scale = 2 * (denominator + z * z);
  // Rounding can leave a limit a hair inside the proportion or outside 0 to 1.
  return {
    lower: Math.max(0, Math.min(proportion, (centre - spread) / scale)),
    upper: Math.min(1, Math.max(proportion, (centre + spread) / scale)),
  };
}
