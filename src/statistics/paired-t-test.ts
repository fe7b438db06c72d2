import { type MeanInterval, meanInterval } from './mean-interval.js';
import { studentTTail } from './student-t-tail.js';

/** The mean change with its interval, and how far from zero it is. */
export interface PairedTTest extends MeanInterval {
  /** Mean over its standard error; undefined where n is below 2 or all changes are equal. */
  readonly t: number | undefined;
  /** Two-sided; undefined where t is. */
  readonly pValue: number | undefined;
}

/**
 * Student's t test of paired values: is the mean change further from zero than chance alone makes likely?
 *
 * For changes that are roughly normal, or many. It says nothing of what made people change.
 *
 * Source: Student (1908). The probable error of a mean. Biometrika 6(1), 1-25, https://doi.org/10.1093/biomet/6.1.1.
 *
 * @param changes finite numbers, one per pair; not changed
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if a change is not finite or the confidence is outside its range
 * @example
 * const { t, pValue } = pairedTTest({ changes: [-7, -1, -4, 0, -3] });
 * [t?.toFixed(4), pValue?.toFixed(4)]; // => ['-2.4495', '0.0705']
 */
export function pairedTTest({ changes, confidence = 0.95 }: {
  readonly changes: readonly number[];
  readonly confidence?: number;
}): PairedTTest {
  const interval = meanInterval({ values: changes, confidence });
  const { n, mean, standardDeviation } = interval;
  if (mean === undefined || !standardDeviation) return { ...interval, t: undefined, pValue: undefined };
  const t = mean / (standardDeviation / Math.sqrt(n));
  return { ...interval, t, pValue: 2 * studentTTail({ t: Math.abs(t), degreesOfFreedom: n - 1 }) };
}
