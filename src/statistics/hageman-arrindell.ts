import type { Norm } from './clinical-cutoff.js';
import type { ExpectedFollowUp } from './expected-follow-up.js';
import { type ScaleReliability, scaleRequirements, standardErrorOfDifference } from './reliable-change.js';
import { requireAll } from './requirements.js';

/**
 * Reliable change after Hageman and Arrindell: a person's change is drawn towards the mean change of the group, the more so
 * the less reliably changes are measured.
 *
 * An option for analysts with a group large enough to know the mean and spread of its changes. Its authors compare the index
 * with 1.65, the one-sided quantile of 95%. The same person may be classed differently in another group.
 *
 * Source: Hageman WJJM, Arrindell WA (1999). Establishing clinically significant change: increment of precision and the
 * distinction between individual and group level of analysis. Behaviour Research and Therapy 37(12), 1169-1193,
 * https://doi.org/10.1016/S0005-7967(99)00032-7; formula as in the R package clinicalsignificance,
 * https://github.com/pedscience/clinicalsignificance. Its reliability of differences,
 * (s₁²r₁ + s₂²r₂ − 2s₁s₂r₁₂) ÷ (s₁² + s₂² − 2s₁s₂r₁₂) with rᵢ = 1 − SEM² ÷ sᵢ², is here as what that comes to:
 * 1 − 2 SEM² ÷ variance of the changes.
 *
 * @param standardDeviation of the baseline
 * @param change mean and standard deviation of the group's changes, in points
 * @throws {RangeError} if an argument is outside its range, or the changes vary no more than measurement error would make them
 * @example
 * const expected = hagemanArrindell({ standardDeviation: 7.5, reliability: 0.8, change: { mean: 6, standardDeviation: 9 } });
 * reliableChangeIndex({ expected, baseline: 32.5, followUp: 47.5 }).toFixed(4); // => '3.1009'
 */
export function hagemanArrindell({ change, ...scale }: ScaleReliability & { readonly change: Norm }): ExpectedFollowUp {
  requireAll('hagemanArrindell', [...scaleRequirements(scale), [Number.isFinite(change.mean), `a finite mean change, found ${change.mean}`]]);
  const error = standardErrorOfDifference(scale);
  const reliability = 1 - (error / change.standardDeviation) ** 2;
  requireAll('hagemanArrindell', [[reliability > 0, `changes that vary by more than their error of ${error}, found ${change.standardDeviation}`]]);
  return { slope: 1, intercept: (-change.mean * (1 - reliability)) / reliability, standardError: error / Math.sqrt(reliability) };
}
