import type { ExpectedFollowUp } from './expected-follow-up.js';
import { regressed } from './regressed.js';
import type { ScaleReliability } from './reliable-change.js';
import { fromZeroToOne, requireAll } from './requirements.js';

/**
 * Reliable change after Nunnally and Kotsch: the score is expected to regress to the mean, with the errors of baseline and
 * follow-up each by its own reliability.
 *
 * An option for analysts, where a scale is known to repeat less well on one occasion than on the other. The standard
 * deviation of the baseline stands in both terms, as in the software it was read from. Swapping baseline and follow-up does
 * not simply turn the sign, as only the baseline is regressed.
 *
 * Source: Nunnally JC, Kotsch WE (1983). Studies of individual subjects: logic and methods of analysis. British Journal of
 * Clinical Psychology 22(2), 83-93, https://doi.org/10.1111/j.2044-8260.1983.tb00582.x; formula as in the R package
 * clinicalsignificance, https://github.com/pedscience/clinicalsignificance.
 *
 * @param mean of the population that standard deviation and reliability are from, in points
 * @param reliability at baseline, from 0 to 1
 * @param followUpReliability from 0 to 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const expected = nunnallyKotsch({ mean: 40, standardDeviation: 7.5, reliability: 0.8, followUpReliability: 0.8 });
 * reliableChangeIndex({ expected, baseline: 32.5, followUp: 47.5 }).toFixed(4); // => '3.1429'
 */
export function nunnallyKotsch({ mean, standardDeviation, reliability, followUpReliability }: ScaleReliability & {
  readonly mean: number;
  readonly followUpReliability: number;
}): ExpectedFollowUp {
  requireAll('nunnallyKotsch', [fromZeroToOne({ name: 'follow-up reliability', value: followUpReliability })]);
  const line = regressed('nunnallyKotsch', { mean, standardDeviation, reliability });
  return { ...line, standardError: standardDeviation * Math.sqrt(reliability * reliability * (1 - reliability) + 1 - followUpReliability) };
}
