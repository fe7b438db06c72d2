import type { Openness } from './openness.js';

/** Cells that are tied to one, nearest first, up to a number. */
export function around({ index }: Pick<Openness, 'index'>, from: number, size = Infinity): readonly number[] {
  const found = new Set([from]);
  const seen = new Set<number>();
  for (const cell of found) {
    for (const sum of index.sumsOf[cell] ?? []) {
      if (seen.has(sum)) continue;
      seen.add(sum);
      for (const other of index.cellsOf[sum] ?? []) found.add(other);
    }
    if (found.size >= size) break;
  }
  return [...found];
}
