import { requireAll } from './requirements.js';
import { stirlingCorrection } from './stirling-correction.js';

/**
 * Hedges' exact correction: the factor that takes the bias of few pairs out of a standardised mean.
 *
 * A standard deviation from a small sample is on average too small, and an effect size over it too large. For paired values
 * the degrees of freedom are the number of pairs less one. The familiar 1 − 3 ÷ (4 × df − 1) is an approximation of it.
 *
 * Source: Hedges LV (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of
 * Educational Statistics 6(2), 107-128, https://doi.org/10.3102/10769986006002107: Γ(df ÷ 2) ÷ (√(df ÷ 2) × Γ((df − 1) ÷ 2)),
 * here with Stirling's formula so that large values do not overflow.
 *
 * @param degreesOfFreedom above 1: with 1, the mean of an effect size does not exist
 * @returns above 0, below 1
 * @throws {RangeError} if the degrees of freedom are not a finite number above 1
 * @example
 * hedgesCorrection(9).toFixed(7); // => '0.9138749'
 */
export function hedgesCorrection(degreesOfFreedom: number): number {
  requireAll('hedgesCorrection', [
    [degreesOfFreedom > 1 && degreesOfFreedom < Infinity, `a number of degrees of freedom above 1, found ${degreesOfFreedom}`],
  ]);
  const half = degreesOfFreedom / 2;
  const power = (1 - half) * Math.log1p(-0.5 / half) - 0.5;
  return Math.exp(power + stirlingCorrection(half) - stirlingCorrection(half - 0.5));
}
