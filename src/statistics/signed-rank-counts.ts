import { requireAll } from './requirements.js';

/** Up to this many changes every count is a whole number that a double holds exactly (below 2 to the power of 53). */
export const MOST_EXACT_RANKS = 50;

/**
 * In how many ways the ranks 1 to n can be given signs so that the positive ones add up to each sum.
 *
 * The null distribution of Wilcoxon's signed-rank statistic, exactly: each count over 2 to the power of n is a probability.
 *
 * Source: Wilcoxon F (1945), as for {@link signedRanks}; by the recurrence over the largest rank.
 *
 * @param n whole number from 0 to 50
 * @returns counts for the sums 0 to n(n + 1) ÷ 2
 * @throws {RangeError} if n is outside its range
 * @example
 * signedRankCounts(3); // => [1, 1, 1, 2, 1, 1, 1]
 */
export function signedRankCounts(n: number): readonly number[] {
  requireAll('signedRankCounts', [[Number.isInteger(n) && n >= 0 && n <= MOST_EXACT_RANKS, `a whole number from 0 to ${MOST_EXACT_RANKS}, found ${n}`]]);
  const counts: number[] = Array.from({ length: (n * (n + 1)) / 2 + 1 }, (_, sum) => (sum === 0 ? 1 : 0));
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = (rank * (rank + 1)) / 2; sum >= rank; sum -= 1) counts[sum] = (counts[sum] ?? 0) + (counts[sum - rank] ?? 0);
  }
  return counts;
}
