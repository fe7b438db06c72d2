import type { ExpectedFollowUp } from './expected-follow-up.js';
import { type ScaleReliability, standardErrorOfDifference } from './reliable-change.js';

/**
 * Reliable change after Jacobson and Truax: the same score is expected again.
 *
 * The method most reports use, and the default here. It asks only for a standard deviation and a reliability, and takes no
 * account of regression to the mean.
 *
 * Source: as for {@link reliableChangeCriterion}.
 *
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const { slope, intercept, standardError } = jacobsonTruax({ standardDeviation: 7.5, reliability: 0.8 });
 * [slope, intercept, standardError.toFixed(6)]; // => [1, 0, '4.743416']
 */
export function jacobsonTruax(scale: ScaleReliability): ExpectedFollowUp {
  return { slope: 1, intercept: 0, standardError: standardErrorOfDifference(scale) };
}
