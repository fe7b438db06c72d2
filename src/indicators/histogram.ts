import type { Counted } from '../statistics/moments.js';

/** How often each of some different values occurs, in their order and without the first, which is none: a sum of them owes nothing to the order of records. */
export function histogramOf(different: readonly number[], counts: ArrayLike<number>): Counted {
  const found = different.map((value, code) => [value, counts[code] ?? 0] as const).filter(([, count], code) => code > 0 && count > 0);
  return found.sort(([one], [other]) => one - other);
}
