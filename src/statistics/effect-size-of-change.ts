import { corrected, type EffectSize, type EffectSizeInput, normalEffectSize, requireMoments } from './effect-size.js';
import { noncentralTInterval } from './noncentral-t-interval.js';

/**
 * Mean change in standard deviations of the changes: d_z, also called the standardised response mean.
 *
 * Says how consistent the change was from person to person. It is not comparable with effect sizes over the spread between
 * people: where baseline and follow-up go together closely it is larger for the same points.
 *
 * Source: Cohen J (1988). Statistical power analysis for the behavioral sciences, 2nd edition. Formulas and both intervals as
 * in the R package effectsize (Ben-Shachar, Lüdecke, Makowski 2020, https://doi.org/10.21105/joss.02815): the noncentral t
 * of `cohens_d(paired = TRUE)`, and the normal of `rm_d(method = "z")` with standard error √(1 ÷ n + d² ÷ 2n).
 *
 * @param interval `noncentral-t` (exact where changes are normal) unless `normal` is asked for
 * @returns undefined where all changes are equal, or fewer than three pairs are to be corrected
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const norm = { mean: 0, standardDeviation: 1 };
 * const moments = { n: 16, baseline: norm, followUp: norm, change: { mean: -2, standardDeviation: 4 }, correlation: 0.5 };
 * const { value, lower, upper } = effectSizeOfChange({ moments });
 * [value, lower, upper].map((one) => one.toFixed(3)).join(' '); // => '-0.500 -1.014 0.028'
 */
export function effectSizeOfChange({ interval = 'noncentral-t', ...input }: EffectSizeInput & {
  readonly interval?: 'noncentral-t' | 'normal';
}): EffectSize | undefined {
  requireMoments('effectSizeOfChange', input);
  const { n, change } = input.moments;
  const value = change.mean / change.standardDeviation;
  if (!Number.isFinite(value)) return undefined;
  if (interval === 'normal') return normalEffectSize({ ...input, value, standardError: Math.sqrt(1 / n + (value * value) / (2 * n)) });
  const root = Math.sqrt(n);
  const { lower, upper } = noncentralTInterval({ t: value * root, degreesOfFreedom: n - 1, confidence: input.confidence ?? 0.95 });
  return corrected({ value, lower: lower / root, upper: upper / root }, input);
}
