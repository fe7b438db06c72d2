import { normalProbability } from './normal-probability.js';
import { signTest } from './sign-test.js';

/** A chi-squared statistic with one degree of freedom, and the share of its distribution above it. */
export interface ChiSquaredTest {
  readonly statistic: number;
  readonly pValue: number;
}

export interface McNemar {
  /** People whose answer changed; the others are not part of the test. */
  readonly discordant: number;
  /** Exact and two-sided; undefined where nobody's answer changed. */
  readonly pValue: number | undefined;
  /** The approximation with the continuity correction, and without; undefined where nobody's answer changed. */
  readonly corrected: ChiSquaredTest | undefined;
  readonly uncorrected: ChiSquaredTest | undefined;
}

/**
 * McNemar's test of paired yes and no: did more people go one way than the other?
 *
 * For a flag or a cutoff at baseline and follow-up of the same people. Only people whose answer changed tell, so a small
 * share of many may be as clear as a large share of few. The exact value is the one to report.
 *
 * Source: McNemar Q (1947). Note on the sampling error of the difference between correlated proportions or percentages.
 * Psychometrika 12, 153-157, https://doi.org/10.1007/BF02295996; continuity correction: Edwards AL (1948), Psychometrika 13,
 * 185-187, https://doi.org/10.1007/BF02289261. Agrees with R's `binom.test` and `mcnemar.test`.
 *
 * @param toYes people with no at baseline and yes at follow-up, a whole number
 * @param toNo people with yes at baseline and no at follow-up, a whole number
 * @throws {RangeError} if a count is not a whole number of 0 or more
 * @example
 * const { discordant, pValue, corrected } = mcNemar({ toYes: 150, toNo: 86 });
 * [discordant, pValue?.toExponential(6), corrected?.statistic.toFixed(6)]; // => [236, '3.715936e-5', '16.817797']
 */
export function mcNemar({ toYes, toNo }: { readonly toYes: number; readonly toNo: number }): McNemar {
  const { n: discordant, pValue } = signTest({ improved: toYes, worsened: toNo });
  const distance = Math.abs(toYes - toNo);
  const chiSquared = (one: number) => (discordant === 0 ? undefined : test((one * one) / discordant));
  return { discordant, pValue, corrected: chiSquared(Math.max(0, distance - 1)), uncorrected: chiSquared(distance) };
}

/** With one degree of freedom, the square of a standard normal. */
function test(statistic: number): ChiSquaredTest {
  return { statistic, pValue: 2 * normalProbability(-Math.sqrt(statistic)) };
}
