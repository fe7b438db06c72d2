import type { Counted } from '../statistics/index.js';
import { crossed } from './crossed.js';
import type { Named } from './named.js';

/** Whole numbers so near to 0 are told apart by their place; points on scales are. */
const NEAR = 2048;

/** The values of each category in order, each with how often it occurs, so that a sum of them owes nothing to the order of records. With roles, of those who are not excluded. */
export function histogramsBy(values: ArrayLike<number>, categories: Named, role?: Uint8Array): (category: number) => Counted {
  const { different, codes } = codedValues(values);
  const countsOf = crossed(categories, { size: different.length, codes }, role);
  const order = different.map((value, place) => [value, place + 1] as const).sort(([one], [other]) => one - other);
  return (category) => {
    const counts = countsOf(category);
    return order.flatMap(([value, code]): Counted => (counts[code] ? [[value, counts[code]]] : []));
  };
}

/** The different values, and for each value its place among them, from 1; 0 for none. */
function codedValues(values: ArrayLike<number>): { readonly different: readonly number[]; readonly codes: Int32Array } {
  const [near, others] = [new Int32Array(2 * NEAR), new Map<number, number>()];
  const different: number[] = [];
  const codes = new Int32Array(values.length);
  for (let place = 0; place < codes.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // What is no whole number, or far off, has no place.
    let code = near[value + NEAR] ?? others.get(value) ?? 0;
    if (code === 0) {
      code = different.push(value);
      if (near[value + NEAR] === undefined) others.set(value, code);
      else near[value + NEAR] = code;
    }
    codes[place] = code;
  }
  return { different, codes };
}

/** All values. */
export function histogramOf(values: readonly number[]): Counted {
  return histogramsBy(values, { names: [], codes: new Uint8Array(values.length) })(0);
}

/** Several together. */
export function mergedHistogram(histograms: readonly Counted[]): Counted {
  const counts = new Map<number, number>();
  for (const [value, count] of histograms.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort(([one], [other]) => one - other);
}
