import { chiSquaredQuantile } from './chi-squared-quantile.js';
import type { Interval } from './interval.js';
import { normalQuantile } from './normal-quantile.js';
import { betweenZeroAndOne, requireAll } from './requirements.js';

/** Limits of a count and the method that gave them. */
export interface PoissonInterval extends Interval {
  readonly method: 'byar' | 'exact';
}

/** From this count on, Byar's approximation is used, as in English public-health reporting. */
const BYAR_FROM = 10;

/**
 * Poisson interval for a count of independent events: exact below 10, Byar's approximation from 10 upwards.
 *
 * Shows how much a count of events could vary by chance alone.
 *
 * Source: Breslow NE, Day NE (1987). Statistical methods in cancer research, volume II. Lyon: International
 * Agency for Research on Cancer (Byar); exact limits from the chi-squared distribution. Which method when: UK Health
 * Security Agency, PHEindicatormethods 2.1.0, https://github.com/ukhsa-collaboration/PHEindicatormethods.
 *
 * @param count whole number of events, 0 or more
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * poissonInterval({ count: 65 }).lower.toFixed(4); // => '50.1632'
 * poissonInterval({ count: 5 }).method; // => 'exact'
 */
export function poissonInterval({ count, confidence = 0.95 }: {
  readonly count: number;
  readonly confidence?: number;
}): PoissonInterval {
  requireAll('poissonInterval', [
    [Number.isInteger(count) && count >= 0, `a whole count of 0 or more, found ${count}`],
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  return count < BYAR_FROM ? exact({ count, confidence }) : byar({ count, confidence });
}

interface CountAndConfidence {
  readonly count: number;
  readonly confidence: number;
}

function exact({ count, confidence }: CountAndConfidence): PoissonInterval {
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquaredQuantile({ probability: tail, degreesOfFreedom: 2 * count }) / 2,
    upper: chiSquaredQuantile({ probability: 1 - tail, degreesOfFreedom: 2 * count + 2 }) / 2,
    method: 'exact',
  };
}

function byar({ count, confidence }: CountAndConfidence): PoissonInterval {
  const z = normalQuantile((1 + confidence) / 2);
  return { lower: byarLimit({ count, z: -z }), upper: byarLimit({ count: count + 1, z }), method: 'byar' };
}

function byarLimit({ count, z }: { readonly count: number; readonly z: number }): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
