import type { Counted } from '../statistics/moments.js';

/** Several histograms together. */
export function mergedHistogram(histograms: readonly Counted[]): Counted {
  const counts = new Map<number, number>();
  for (const [value, count] of histograms.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort(([one], [other]) => one - other);
}
