import type { Codes } from '../records/cells.js';
import { EXCLUDED } from './evaluate.js';
import type { Named } from './named.js';

/** What each of many has, as a number up to a size; 0 for nothing. */
export interface Numbered {
  readonly size: number;
  readonly codes: Codes;
}

/** Counts members by category and number: gives the counts of one category, by number. With roles, of those who are not excluded. */
export function crossed({ names, codes: own }: Named, { size, codes }: Numbered, role?: Uint8Array): (category: number) => Int32Array {
  const width = size + 1;
  // Of one kind, as loops over several kinds of lists are slow.
  const [ofCategory, ofNumber] = [own, codes].map((some) => (some instanceof Int32Array ? some : new Int32Array(some))) as [Int32Array, Int32Array];
  const counts = new Int32Array((names.length + 1) * width);
  for (let place = 0; place < ofNumber.length; place += 1) {
    if (role && role[place] === EXCLUDED) continue;
    const cell = (ofCategory[place] ?? 0) * width + (ofNumber[place] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return (category) => counts.subarray(category * width, (category + 1) * width);
}

/** Counts of names by their codes from 1, in the order of names, without those of nobody. */
export function countsByName(names: readonly string[], counts: ArrayLike<number>): readonly (readonly [name: string, count: number])[] {
  const found = names.map((name, place) => [name, counts[place + 1] ?? 0] as const).filter(([, count]) => count > 0);
  return found.sort(([one], [other]) => (one < other ? -1 : 1));
}
