import { type EffectSize, type EffectSizeInput, normalEffectSize, requireMoments } from './effect-size.js';

/**
 * Mean change in standard deviations of the baseline: Glass's effect size for one group, after Becker.
 *
 * Says how large the change was beside the spread that people came with, which the change itself has not touched. The one to
 * prefer where services report: NHS England's is of this kind, with a national standard deviation
 * ({@link effectSizeByNamedDeviation}).
 *
 * Source: Becker BJ (1988). Synthesizing standardized mean-change measures. British Journal of Mathematical and Statistical
 * Psychology 41(2), 257-278, https://doi.org/10.1111/j.2044-8317.1988.tb00901.x. As in the R package effectsize,
 * `rm_d(method = "b")` (https://doi.org/10.21105/joss.02815), with standard error √(2(1 − r) ÷ n + d² ÷ 2n).
 *
 * @returns undefined where baselines do not vary or the correlation is not known, or fewer than three pairs are to be corrected
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const moments = { n: 16, baseline: { mean: 14, standardDeviation: 6 }, followUp: { mean: 11, standardDeviation: 6 },
 *   change: { mean: -3, standardDeviation: 6 }, correlation: 0.5 };
 * const { value, lower, upper } = effectSizeByBaseline({ moments });
 * [value, lower, upper].map((one) => one.toFixed(3)).join(' '); // => '-0.500 -1.020 0.020'
 */
export function effectSizeByBaseline(input: EffectSizeInput): EffectSize | undefined {
  requireMoments('effectSizeByBaseline', input);
  const { n, baseline, change, correlation } = input.moments;
  if (correlation === undefined) return undefined;
  const value = change.mean / baseline.standardDeviation;
  const standardError = Math.sqrt((2 * Math.max(0, 1 - correlation)) / n + (value * value) / (2 * n));
  return normalEffectSize({ ...input, value, standardError });
}
