/** Changes in the order of their size, as rank tests see them. */
export interface SignedRanks {
  /** Changes that are not zero. */
  readonly n: number;
  readonly zeros: number;
  /** Sum of the ranks of changes above zero; equal sizes share their mean rank. */
  readonly positive: number;
  /** How many changes share each size. */
  readonly groups: readonly number[];
}

/**
 * Ranks changes by their size, without those that are zero.
 *
 * Source: Wilcoxon F (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1(6), 80-83,
 * https://doi.org/10.2307/3001968.
 *
 * @example
 * signedRanks([3, -1, 0, 3]); // => { n: 3, zeros: 1, positive: 5, groups: [1, 2] }
 */
export function signedRanks(changes: readonly number[]): SignedRanks {
  const ordered = changes.filter((change) => change !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  const groups: number[] = [];
  let positive = 0;
  for (let first = 0; first < ordered.length; first += groups.at(-1) ?? 1) {
    const size = Math.abs(ordered[first] ?? 0);
    let next = first + 1;
    while (next < ordered.length && Math.abs(ordered[next] ?? 0) === size) next += 1;
    positive += ordered.slice(first, next).filter((change) => change > 0).length * ((first + 1 + next) / 2);
    groups.push(next - first);
  }
  return { n: ordered.length, zeros: changes.length - ordered.length, positive, groups };
}
