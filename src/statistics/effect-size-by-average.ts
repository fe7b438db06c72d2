import { type EffectSize, type EffectSizeInput, normalEffectSize, requireMoments } from './effect-size.js';

/**
 * Mean change in standard deviations of the scale, averaged over baseline and follow-up: d_av.
 *
 * Says how large the change was beside the spread between people, without leaning on either occasion.
 *
 * Source: Cumming G (2012). Understanding the new statistics. New York: Routledge. As in the R package effectsize, `rm_d(method =
 * "av")` (https://doi.org/10.21105/joss.02815): mean change ÷ √((variance + variance) ÷ 2), with standard error
 * SD of change ÷ √n ÷ the same. The variant over the mean of the two standard deviations is on request.
 *
 * @param average `variances` unless `deviations` is asked for
 * @returns undefined where neither occasion varies, or fewer than three pairs are to be corrected
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const moments = { n: 16, baseline: { mean: 14, standardDeviation: 6 }, followUp: { mean: 10, standardDeviation: 8 },
 *   change: { mean: -4, standardDeviation: 5 }, correlation: 0.78125 };
 * effectSizeByAverage({ moments })?.value.toFixed(4); // => '-0.5657'
 * effectSizeByAverage({ moments, average: 'deviations' })?.value.toFixed(4); // => '-0.5714'
 */
export function effectSizeByAverage({ average = 'variances', ...input }: EffectSizeInput & {
  readonly average?: 'variances' | 'deviations';
}): EffectSize | undefined {
  requireMoments('effectSizeByAverage', input);
  const { n, baseline, followUp, change } = input.moments;
  const [one, other] = [baseline.standardDeviation, followUp.standardDeviation];
  const deviation = average === 'variances' ? Math.sqrt((one * one + other * other) / 2) : (one + other) / 2;
  return normalEffectSize({ ...input, value: change.mean / deviation, standardError: change.standardDeviation / Math.sqrt(n) / deviation });
}
