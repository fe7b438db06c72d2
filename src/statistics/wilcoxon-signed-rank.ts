import { normalProbability } from './normal-probability.js';
import { finiteValues, requireAll } from './requirements.js';
import { MOST_EXACT_RANKS, signedRankCounts } from './signed-rank-counts.js';
import { type SignedRanks, signedRanks } from './signed-ranks.js';

/** Which changes would speak against "no change either way": any, those above zero, or those below. */
export type Alternative = 'two-sided' | 'greater' | 'less';

export interface WilcoxonSignedRank {
  /** Changes that are not zero, which is what the test is made of. */
  readonly n: number;
  readonly zeros: number;
  /** Sum of the ranks of changes above zero: R's V. */
  readonly statistic: number;
  readonly method: 'exact' | 'normal';
  /** Undefined where no change is left. */
  readonly pValue: number | undefined;
}

/**
 * Wilcoxon's signed-rank test: do changes above and below zero balance, sizes counted by rank?
 *
 * For changes on scales whose points are ordered and hardly more. Zero changes are dropped and counted, equal sizes share
 * their mean rank. As in R, the distribution is exact for fewer than 50 changes without zeros and without equal sizes;
 * otherwise it is normal, with the variance corrected for equal sizes and, unless told otherwise, with the continuity
 * correction of one half. Sizes are equal to the last bit: take the noise of decimals off first ({@link pairedChanges} does).
 *
 * Source: Wilcoxon F (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1(6), 80-83,
 * https://doi.org/10.2307/3001968. Equal sizes: Hollander M, Wolfe DA (1973). Nonparametric statistical methods. New York:
 * Wiley. Agrees with R's `wilcox.test`.
 *
 * @param changes finite numbers, one per pair; not changed
 * @param method `normal` for the approximation even where the exact distribution is at hand
 * @throws {RangeError} if a change is not finite
 * @example
 * const { statistic, method, pValue } = wilcoxonSignedRank({ changes: [-7, -1, -4, 2, -3] });
 * [statistic, method, pValue]; // => [2, 'exact', 0.1875]
 */
export function wilcoxonSignedRank({ changes, alternative = 'two-sided', method = 'as-fits', continuityCorrection = true }: {
  readonly changes: readonly number[];
  readonly alternative?: Alternative;
  readonly method?: 'as-fits' | 'normal';
  readonly continuityCorrection?: boolean;
}): WilcoxonSignedRank {
  requireAll('wilcoxonSignedRank', [finiteValues(changes)]);
  const ranks = signedRanks(changes);
  const { n, zeros, positive: statistic, groups } = ranks;
  const exact = method === 'as-fits' && n < MOST_EXACT_RANKS && zeros === 0 && groups.length === n;
  const found = { n, zeros, statistic, method: exact ? 'exact' : 'normal' } as const;
  if (n === 0) return { ...found, pValue: undefined };
  return { ...found, pValue: exact ? exactP(ranks, alternative) : normalP(ranks, alternative, continuityCorrection ? 0.5 : 0) };
}

function exactP({ n, positive }: SignedRanks, alternative: Alternative): number {
  const counts = signedRankCounts(n);
  const share = (from: number, to: number) => counts.slice(from, to).reduce((sum, count) => sum + count, 0) / 2 ** n;
  const [below, above] = [share(0, positive + 1), share(positive, counts.length)];
  return { less: below, greater: above, 'two-sided': Math.min(1, 2 * Math.min(below, above)) }[alternative];
}

function normalP({ n, positive, groups }: SignedRanks, alternative: Alternative, correction: number): number {
  const distance = positive - (n * (n + 1)) / 4;
  const ties = groups.reduce((sum, size) => sum + size ** 3 - size, 0);
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  const towardsZero = { less: -correction, greater: correction, 'two-sided': Math.sign(distance) * correction }[alternative];
  const z = (distance - towardsZero) / deviation;
  if (alternative === 'two-sided') return Math.min(1, 2 * normalProbability(-Math.abs(z)));
  return normalProbability(alternative === 'less' ? z : -z);
}
