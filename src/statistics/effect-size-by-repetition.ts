import { type EffectSize, type EffectSizeInput, normalEffectSize, requireMoments } from './effect-size.js';

/**
 * Mean change in standard deviations of the scale, for repeated measures: d_rm.
 *
 * Turns d_z into the unit of effect sizes between groups, by the correlation of baseline and follow-up.
 *
 * Source: Morris SB, DeShon RP (2002). Combining effect size estimates in meta-analysis with repeated measures and
 * independent-groups designs. Psychological Methods 7(1), 105-125, https://doi.org/10.1037/1082-989X.7.1.105. As in the R
 * package effectsize, `rm_d(method = "rm")` (https://doi.org/10.21105/joss.02815): d_z × √(2(1 − r)), with standard error
 * √((1 ÷ n + d_z² ÷ 2n) × 2(1 − r)).
 *
 * @returns undefined where all changes are equal or an occasion does not vary, or fewer than three pairs are to be corrected
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const norm = { mean: 0, standardDeviation: 4 };
 * const moments = { n: 16, baseline: norm, followUp: norm, change: { mean: -2, standardDeviation: 4 }, correlation: 0.5 };
 * effectSizeByRepetition({ moments })?.value; // => -0.5
 */
export function effectSizeByRepetition(input: EffectSizeInput): EffectSize | undefined {
  requireMoments('effectSizeByRepetition', input);
  const { n, change, correlation } = input.moments;
  if (correlation === undefined) return undefined;
  const dz = change.mean / change.standardDeviation;
  const factor = Math.sqrt(2 * Math.max(0, 1 - correlation));
  return normalEffectSize({ ...input, value: dz * factor, standardError: Math.sqrt(1 / n + (dz * dz) / (2 * n)) * factor });
}
