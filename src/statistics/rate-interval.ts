import { poissonInterval, type PoissonInterval } from './poisson-interval.js';
import { aboveZero, requireAll } from './requirements.js';

/** A rate with its limits, all times the multiplier. */
export interface RateInterval extends PoissonInterval {
  readonly value: number;
}

/**
 * Rate of events with its Poisson interval: numerator ÷ denominator × multiplier.
 *
 * For events that can happen more than once to the same unit, so that the rate may exceed the multiplier;
 * for a share of people use a proportion and {@link wilsonInterval}.
 *
 * Source: {@link poissonInterval}, scaled; as in UK Health Security Agency, PHEindicatormethods 2.1.0,
 * https://github.com/ukhsa-collaboration/PHEindicatormethods.
 *
 * @param numerator whole number of events, 0 or more
 * @param denominator exposure, such as people or days, above 0
 * @param multiplier what the rate is per, such as 100
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const { value, lower, upper } = rateInterval({ numerator: 20, denominator: 100, multiplier: 100 });
 * [value, lower, upper].map((limit) => limit.toFixed(2)).join(' '); // => '20.00 12.21 30.89'
 */
export function rateInterval({ numerator, denominator, multiplier = 1, confidence = 0.95 }: {
  readonly numerator: number;
  readonly denominator: number;
  readonly multiplier?: number;
  readonly confidence?: number;
}): RateInterval {
  requireAll('rateInterval', [
    aboveZero({ name: 'denominator', value: denominator }),
    aboveZero({ name: 'multiplier', value: multiplier }),
  ]);
  const { lower, upper, method } = poissonInterval({ count: numerator, confidence });
  const scaled = (count: number) => (count / denominator) * multiplier;
  return { value: scaled(numerator), lower: scaled(lower), upper: scaled(upper), method };
}
