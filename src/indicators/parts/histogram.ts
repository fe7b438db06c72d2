import type { PartCell } from './part.js';

/** Values in order as an exact histogram. */
export function histogramOf(values: readonly number[]): PartCell['values'] {
  const counts: [number, number][] = [];
  for (const value of values) {
    const last = counts.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else counts.push([value, 1]);
  }
  return counts;
}

/** The values of a histogram in order, each as often as it occurs. */
export function valuesOf(histogram: PartCell['values']): readonly number[] {
  return histogram.flatMap(([value, count]) => new Array<number>(count).fill(value));
}
