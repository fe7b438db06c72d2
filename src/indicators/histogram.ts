import type { Valued } from '../records/valued.js';
import type { Counted } from '../statistics/moments.js';
import { crossed } from './crossed.js';
import { EXCLUDED } from './evaluate.js';
import type { Named } from './named.js';

/** Counts by the code of what is counted: a list of all, or those there are. */
interface CountsByCode {
  readonly entries: () => Iterable<readonly [code: number, count: number]>;
}

/** How often each of some different values occurs, in their order and without the first, which is none: a sum of them owes nothing to the order of records. */
export function histogramOf(different: readonly number[], counts: CountsByCode): Counted {
  const found = [...counts.entries()].filter(([code, count]) => code > 0 && count > 0);
  return found.map(([code, count]) => [different[code] ?? Number.NaN, count] as const).sort(([one], [other]) => one - other);
}

/** A table of all categories and values may have so many cells for each member and each value. */
const ROOM = 16;

/** The same of the members of each category, those apart who are excluded. */
export function histogramsOf(categories: Named, { different, codes }: Valued, role: Uint8Array): (category: number) => Counted {
  const { names, codes: own } = categories;
  if (names.length * different.length <= ROOM * (codes.length + different.length)) {
    const countsOf = crossed(categories, { size: different.length, codes }, role);
    return (category) => histogramOf(different, countsOf(category));
  }
  // Where nearly each has a value of its own, as amounts of money are, most cells would be empty.
  const counts = ['', ...names].map(() => new Map<number, number>());
  codes.forEach((code, place) => {
    const seen = counts[own[place] ?? 0];
    if (role[place] !== EXCLUDED) seen?.set(code, (seen.get(code) ?? 0) + 1);
  });
  return (category) => histogramOf(different, counts[category] ?? []);
}
