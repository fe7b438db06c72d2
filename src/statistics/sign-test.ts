import { binomialProbability } from './binomial-probability.js';
import { requireAll } from './requirements.js';

export interface SignTest {
  /** Moves one way or the other; those that are neither are not part of the test. */
  readonly n: number;
  /** Two-sided; undefined where nothing moved. */
  readonly pValue: number | undefined;
}

/**
 * Exact sign test: do moves one way and the other balance?
 *
 * For moves between states, which have a better and a worse but no size. Moves that are neither (unchanged, lateral,
 * incomparable) do not belong in it, and stay in every table beside it.
 *
 * Source: Conover WJ (1999). Practical nonparametric statistics, 3rd edition. New York: Wiley, section 3.4. Agrees with R's
 * `binom.test`.
 *
 * @param improved whole number of moves for the better, 0 or more
 * @param worsened whole number of moves for the worse, 0 or more
 * @throws {RangeError} if a count is not a whole number of 0 or more
 * @example
 * const { n, pValue } = signTest({ improved: 9, worsened: 2 });
 * [n, pValue?.toFixed(6)]; // => [11, '0.065430']
 */
export function signTest({ improved, worsened }: { readonly improved: number; readonly worsened: number }): SignTest {
  requireAll('signTest', [
    [Number.isInteger(improved) && improved >= 0, `a whole number of 0 or more improved, found ${improved}`],
    [Number.isInteger(worsened) && worsened >= 0, `a whole number of 0 or more worsened, found ${worsened}`],
  ]);
  const n = improved + worsened;
  if (n === 0) return { n, pValue: undefined };
  return { n, pValue: Math.min(1, 2 * binomialProbability({ atMost: Math.min(improved, worsened), trials: n })) };
}
