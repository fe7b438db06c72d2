import type { Codes } from '../records/cells.js';

/** Values of many, each different one once: its place in `different`, where 0 stands for none. */
export interface Valued {
  readonly different: readonly number[];
  readonly codes: Codes;
}

/** Values of nobody. */
export const NO_VALUES: Valued = { different: [Number.NaN], codes: new Uint16Array(0) };

/** Whole numbers so near to 0 are told apart by their place; points on scales are. */
const NEAR = 2048;

/** The first place that two bytes do not hold. */
const WIDE = 0x10000;

/** Finds the different ones, so that what is asked of values is asked once of each. NaN is none. */
export function valued(values: ArrayLike<number>): Valued {
  const [near, others] = [new Int32Array(2 * NEAR), new Map<number, number>()];
  const different = [Number.NaN];
  let codes: Codes = new Uint16Array(values.length);
  for (let place = 0; place < codes.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // What is no whole number, or far off, has no place.
    const own = Number.isInteger(value) ? value + NEAR : -1;
    let code = near[own] ?? others.get(value) ?? 0;
    if (code === 0) {
      code = different.push(value) - 1;
      if (code === WIDE) codes = Int32Array.from(codes);
      if (near[own] === undefined) others.set(value, code);
      else near[own] = code;
    }
    codes[place] = code;
  }
  return { different, codes };
}

/** The value of one; NaN for none. */
export function valueOf({ different, codes }: Valued, place: number): number {
  return different[codes[place] ?? 0] ?? Number.NaN;
}
