import type { ExpectedFollowUp } from './expected-follow-up.js';
import { regressed } from './regressed.js';
import { type ScaleReliability, standardErrorOfMeasurement } from './reliable-change.js';

/**
 * Reliable change after Edwards and Nunnally: the score is expected to regress to the mean, within one standard error of
 * measurement.
 *
 * An option for analysts. The baseline is replaced by its estimated true score, so that somebody far from the mean must move
 * further; the error of the follow-up alone is counted, which makes the criterion narrower than that of {@link jacobsonTruax}.
 * Swapping baseline and follow-up does not simply turn the sign, as only the baseline is regressed.
 *
 * Source: Speer DC (1992). Clinically significant change: Jacobson and Truax (1991) revisited. Journal of Consulting and
 * Clinical Psychology 60(3), 402-408, https://doi.org/10.1037/0022-006X.60.3.402; formula as in the R package
 * clinicalsignificance, https://github.com/pedscience/clinicalsignificance.
 *
 * @param mean of the population that standard deviation and reliability are from, in points
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const expected = edwardsNunnally({ mean: 40, standardDeviation: 7.5, reliability: 0.8 });
 * reliableChangeIndex({ expected, baseline: 32.5, followUp: 47.5 }).toFixed(4); // => '4.0249'
 */
export function edwardsNunnally({ mean, ...scale }: ScaleReliability & { readonly mean: number }): ExpectedFollowUp {
  return { ...regressed('edwardsNunnally', { mean, ...scale }), standardError: standardErrorOfMeasurement(scale) };
}
