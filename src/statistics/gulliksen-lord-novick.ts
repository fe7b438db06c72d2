import type { ExpectedFollowUp } from './expected-follow-up.js';
import { regressed } from './regressed.js';
import type { ScaleReliability } from './reliable-change.js';

/**
 * Reliable change after Gulliksen, Lord and Novick: the score is expected to regress to the mean, within the standard error
 * of predicting a second score from a first.
 *
 * An option for analysts. Unlike {@link edwardsNunnally} it counts that the true score is itself only estimated. Swapping
 * baseline and follow-up does not simply turn the sign, as only the baseline is regressed. (A variant that centres follow-ups
 * on the group's own follow-up mean finds as many worse as better in a group that all improved, and is not offered.)
 *
 * Source: Hsu LM (1989). Reliable changes in psychotherapy: taking into account regression toward the mean. Behavioral
 * Assessment 11(4), 459-467; formula as in the R package clinicalsignificance,
 * https://github.com/pedscience/clinicalsignificance.
 *
 * @param mean of the population that standard deviation and reliability are from, in points
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const expected = gulliksenLordNovick({ mean: 40, standardDeviation: 7.5, reliability: 0.8 });
 * reliableChangeIndex({ expected, baseline: 32.5, followUp: 47.5 }).toFixed(4); // => '3.0000'
 */
export function gulliksenLordNovick({ mean, standardDeviation, reliability }: ScaleReliability & { readonly mean: number }): ExpectedFollowUp {
  const line = regressed('gulliksenLordNovick', { mean, standardDeviation, reliability });
  return { ...line, standardError: standardDeviation * Math.sqrt(1 - reliability * reliability) };
}
