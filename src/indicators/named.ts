import type { Codes } from '../records/cells.js';

/** A name for each of many: its place in `names`, from 1; 0 for none. */
export interface Named {
  readonly names: readonly string[];
  readonly codes: Codes;
}

/** Names of nothing. */
export const NO_NAMES: Named = { names: [], codes: new Uint8Array(0) };

/** The name of one. */
export function nameAt({ names, codes }: Named, place: number): string | undefined {
  return names[(codes[place] ?? 0) - 1];
}

/** Gives each name a number, from 1, as it first comes; 0 stands for none. */
export function naming(): { readonly names: readonly string[]; readonly codeOf: (name: string | undefined) => number } {
  const names: string[] = [];
  const known = new Map<string, number>();
  return {
    names,
    codeOf: (name) => {
      if (name === undefined) return 0;
      const code = known.get(name);
      if (code !== undefined) return code;
      known.set(name, names.push(name));
      return names.length;
    },
  };
}

/** Names each of so many. */
export function namesBy(size: number, nameOf: (place: number) => string | undefined): Named {
  const { names, codeOf } = naming();
  const codes = new Int32Array(size);
  for (let place = 0; place < size; place += 1) codes[place] = codeOf(nameOf(place));
  return { names, codes };
}
