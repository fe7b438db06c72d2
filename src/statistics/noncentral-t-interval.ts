import { chiSquaredQuantile } from './chi-squared-quantile.js';
import type { Interval } from './interval.js';
import { normalProbability } from './normal-probability.js';
import { betweenZeroAndOne, requireAll } from './requirements.js';
import { rootOf } from './root-of.js';
import { stirlingCorrection } from './stirling-correction.js';

/** Above this t the numerator's own variation is less than a millionth of the limits, and the integral would need many points. */
const LARGE_T = 2000;

interface NoncentralT {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly confidence?: number;
}

/**
 * Interval for the noncentrality of a t statistic: the true standardised means under which it would be unremarkable.
 *
 * Divided by √n it is the exact interval of a standardised mean change (d_z), which a normal approximation misses for few
 * pairs.
 *
 * Source: the noncentral t distribution is a normal numerator over an independent chi, https://dlmf.nist.gov/7.20#iii for
 * the normal part; its area is integrated over the logarithm of the chi by the trapezoidal rule, whose error falls faster
 * than any power of the step. Agrees with limits from R's `pt(ncp =)` to 1e-9, up to the |t| of 30
 * that R offers; above |t| = 2000 an approximation leaves out less than 1e-6.
 *
 * @param degreesOfFreedom 1 or more
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const { lower, upper } = noncentralTInterval({ t: 4.0621277, degreesOfFreedom: 9 });
 * [lower, upper].map((limit) => limit.toFixed(4)).join(' '); // => '1.3112 6.6978'
 */
export function noncentralTInterval({ t, degreesOfFreedom, confidence = 0.95 }: NoncentralT): Interval {
  requireAll('noncentralTInterval', [
    [Number.isFinite(t), `a finite t, found ${t}`],
    [degreesOfFreedom >= 1 && degreesOfFreedom <= 1e9, `1 to 1e9 degrees of freedom, found ${degreesOfFreedom}`],
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  if (t < 0) {
    const { lower, upper } = noncentralTInterval({ t: -t, degreesOfFreedom, confidence });
    return { lower: -upper, upper: -lower };
  }
  const tail = (1 - confidence) / 2;
  const limit = (below: number) => (t > LARGE_T ? limitOfLargeT : limitAt)({ t, degreesOfFreedom, below });
  return { lower: limit(1 - tail), upper: limit(tail) };
}

interface Limit {
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** The area that the limit's distribution has below t. */
  readonly below: number;
}

/** The area below t falls as the noncentrality grows. */
function limitAt({ t, degreesOfFreedom, below }: Limit): number {
  const width = Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  return rootOf({ start: t, width, at: (noncentrality) => areaBelow({ t, degreesOfFreedom, noncentrality }) - below });
}

/** Where the numerator is as good as known, only the chi varies: its quantile gives the limit. */
function limitOfLargeT({ t, degreesOfFreedom, below }: Limit): number {
  return t * Math.sqrt(chiSquaredQuantile({ probability: 1 - below, degreesOfFreedom }) / degreesOfFreedom);
}

/** P(T ≤ t): the normal area below t × s − noncentrality, averaged over s, the chi divided by the root of its degrees of freedom. */
function areaBelow({ t, degreesOfFreedom, noncentrality }: Omit<NoncentralT, 'confidence'> & { readonly noncentrality: number }): number {
  const half = degreesOfFreedom / 2;
  const reach = Math.sqrt(20 / half);
  // Fine enough for the density of ln s (skew where degrees of freedom are few), and for the normal area where it passes one half.
  const step = 0.5 / Math.max(Math.sqrt(4 * half), Math.abs(noncentrality), 4);
  let sum = 0;
  for (let logS = -reach - 20 / half; logS <= reach; logS += step) {
    const density = Math.exp(-half * (Math.expm1(2 * logS) - 2 * logS));
    sum += density * normalProbability(t * Math.exp(logS) - noncentrality);
  }
  return sum * step * Math.sqrt((2 * half) / Math.PI) * Math.exp(-stirlingCorrection(half));
}
