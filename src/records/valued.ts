import { codesFor, fitted, TWO_BYTES, type Codes } from './cells.js';

/** Numbers of many, each different one once: its place in `different`, where 0 stands for none. */
export interface Valued {
  readonly different: readonly number[];
  readonly codes: Codes;
}

/** Numbers of nobody. */
export const NO_VALUES: Valued = { different: [Number.NaN], codes: new Uint8Array(0) };

/** Whole numbers so near to 0 are told apart by their place; points on scales are. */
const NEAR = 2048;

/** Gives each different number a code, as it first comes, so that what is asked of numbers is asked once of each. NaN is none. */
export function numbering(): { readonly different: readonly number[]; readonly codeOf: (value: number) => number } {
  const [near, others] = [new Int32Array(2 * NEAR), new Map<number, number>()];
  const different = [Number.NaN];
  return {
    different,
    codeOf: (value) => {
      if (Number.isNaN(value)) return 0;
      // What is no whole number, or far off, has no place.
      const own = Number.isInteger(value) ? value + NEAR : -1;
      const known = near[own] ?? others.get(value) ?? 0;
      if (known !== 0) return known;
      const code = different.push(value) - 1;
      if (near[own] === undefined) others.set(value, code);
      else near[own] = code;
      return code;
    },
  };
}

/** Takes numbers one by one, into a list as narrow as they allow. Whoever is given none has none. */
export function taker(size: number): { readonly take: (place: number, value: number) => void; readonly taken: () => Valued } {
  const { different, codeOf } = numbering();
  let codes = codesFor(size, 1);
  return {
    take: (place, value) => {
      const code = codeOf(value);
      if (code >= 2 ** (8 * codes.BYTES_PER_ELEMENT)) codes = fitted(codes, code + 1);
      codes[place] = code;
    },
    taken: () => ({ different, codes }),
  };
}

/** Finds the different ones of some numbers. */
export function valued(values: ArrayLike<number>): Valued {
  const { different, codeOf } = numbering();
  let codes: Codes = new Uint16Array(values.length);
  for (let place = 0; place < codes.length; place += 1) {
    const code = codeOf(values[place] ?? Number.NaN);
    if (code === TWO_BYTES) codes = Int32Array.from(codes);
    codes[place] = code;
  }
  return { different, codes };
}

/** The number of one; NaN for none. */
export function valueIn({ different, codes }: Valued, place: number): number {
  return different[codes[place] ?? 0] ?? Number.NaN;
}

/** The numbers of all; NaN for none. */
export function numbersIn({ different, codes }: Valued): Float64Array {
  return Float64Array.from(codes, (code) => different[code] ?? Number.NaN);
}
