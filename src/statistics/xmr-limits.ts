import type { Interval } from './interval.js';
import { finiteValues, requireAll } from './requirements.js';

/** What an XmR chart draws beside its points. */
export interface XmrLimits extends Interval {
  readonly mean: number;
  readonly meanMovingRange: number;
  /** Two thirds of the way to the limits: a point beyond is near a limit. */
  readonly near: Interval;
  /** Whether unusual moving ranges were left out of the limits; to be printed with the chart. */
  readonly screened: boolean;
  /** Fewer than twelve points: limits on trial. */
  readonly isTrial: boolean;
}

/** 3 ÷ 1.128 and the upper limit of moving ranges of two points, as Shewhart's tables round them. */
const LIMIT_FACTOR = 2.66;
const SCREEN_FACTOR = 3.267;
/** Fewer points give limits that still move a good deal. */
const FIRM_FROM = 12;

/**
 * Limits of an XmR chart: mean ± 2.66 × mean moving range. Between them a process varies by itself.
 *
 * With `screen`, moving ranges of 3.267 times the mean or more are left out once, so that one odd point does not
 * widen the limits. NHS England's Making Data Count tool does not screen, its R package does: the same data then have
 * other limits, so say which was used.
 *
 * Source: Wheeler DJ (2000). Understanding variation, second edition. Knoxville: SPC Press; screening as in
 * NHSRplotthedots, https://github.com/nhs-r-community/NHSRplotthedots.
 *
 * @param values in the order of time, two or more
 * @throws {RangeError} for fewer than two values, or values that are not finite
 * @example
 * const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
 * [xmrLimits({ values }), xmrLimits({ values, screen: true })].map(({ upper }) => upper.toFixed(2)).join(' '); // => '6.95 4.60'
 */
export function xmrLimits({ values, screen = false }: { readonly values: readonly number[]; readonly screen?: boolean }): XmrLimits {
  requireAll('xmrLimits', [[values.length > 1, `two values or more, found ${values.length}`], finiteValues(values)]);
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? Number.NaN)));
  const kept = screen ? screened(ranges) : ranges;
  const meanMovingRange = meanOf(kept);
  const distance = LIMIT_FACTOR * meanMovingRange;
  const around = (by: number): Interval => ({ lower: mean - by, upper: mean + by });
  return { ...around(distance), mean, meanMovingRange, near: around((distance * 2) / 3), screened: screen, isTrial: values.length < FIRM_FROM };
}

/** Ranges that are all 0 leave nothing to screen. */
function screened(ranges: readonly number[]): readonly number[] {
  const limit = SCREEN_FACTOR * meanOf(ranges);
  const kept = ranges.filter((range) => range < limit);
  return kept.length === 0 ? ranges : kept;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
