import { eachOnce, momentsOf } from './moments.js';
import { betweenZeroAndOne, finiteValues, requireAll } from './requirements.js';
import { studentTQuantile } from './student-t-quantile.js';

/** What few values can say about their mean: too few leave a field undefined, never zero. */
export interface MeanInterval {
  readonly n: number;
  /** Undefined when n is 0. */
  readonly mean: number | undefined;
  /** Sample standard deviation (divisor n − 1); undefined when n is below 2. */
  readonly standardDeviation: number | undefined;
  /** Undefined when n is below 2. */
  readonly lower: number | undefined;
  /** Undefined when n is below 2. */
  readonly upper: number | undefined;
}

/**
 * Student's t interval for a mean, from the values.
 *
 * Shows how closely the mean of a few values is known.
 *
 * Source: Student (1908). The probable error of a mean. Biometrika 6(1), 1-25, https://doi.org/10.1093/biomet/6.1.1.
 *
 * @param values finite numbers, missing ones already stripped; not changed
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if a value is not finite or the confidence is outside its range
 * @example
 * const { mean, lower, upper } = meanInterval({ values: [1, 2, 3, 4, 5] });
 * [mean, lower, upper].map((limit) => limit?.toFixed(3)).join(' '); // => '3.000 1.037 4.963'
 * meanInterval({ values: [7] }).lower; // => undefined
 */
export function meanInterval({ values, confidence = 0.95 }: {
  readonly values: readonly number[];
  readonly confidence?: number;
}): MeanInterval {
  requireAll('meanInterval', [finiteValues(values), betweenZeroAndOne({ name: 'confidence', value: confidence })]);
  return meanIntervalFromMoments({ ...momentsOf(eachOnce(values)), confidence });
}

/**
 * Student's t interval for a mean, from the number of values, their mean and their sample standard deviation.
 *
 * For summaries whose values are gone, such as figures rounded before they are published.
 *
 * Source: as for {@link meanInterval}.
 *
 * @param n whole number of values, 0 or more
 * @param mean needed when n is 1 or more, else ignored
 * @param standardDeviation with divisor n − 1; needed when n is 2 or more, else ignored
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if an argument is outside its range, or needed and not given
 * @example
 * const { lower, upper } = meanIntervalFromMoments({ n: 25, mean: 50, standardDeviation: 10 });
 * [lower, upper].map((limit) => limit?.toFixed(3)).join(' '); // => '45.872 54.128'
 */
export function meanIntervalFromMoments({ n, mean, standardDeviation, confidence = 0.95 }: {
  readonly n: number;
  readonly mean: number | undefined;
  readonly standardDeviation: number | undefined;
  readonly confidence?: number;
}): MeanInterval {
  requireAll('meanIntervalFromMoments', [
    [Number.isInteger(n) && n >= 0, `n to be a whole number of 0 or more, found ${n}`],
    [n < 1 || Number.isFinite(mean), `a finite mean, found ${mean}`],
    [n < 2 || (Number.isFinite(standardDeviation) && Number(standardDeviation) >= 0),
      `a finite standard deviation of 0 or more, found ${standardDeviation}`],
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  const nothing = { standardDeviation: undefined, lower: undefined, upper: undefined };
  if (n === 0 || mean === undefined) return { n, mean: undefined, ...nothing };
  if (n === 1 || standardDeviation === undefined) return { n, mean, ...nothing };
  const t = studentTQuantile({ probability: (1 + confidence) / 2, degreesOfFreedom: n - 1 });
  const halfWidth = (t * standardDeviation) / Math.sqrt(n);
  return { n, mean, standardDeviation, lower: mean - halfWidth, upper: mean + halfWidth };
}
