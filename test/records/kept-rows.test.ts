import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesFor, type Codes } from '../../src/records/cells.js';
import { keptIn, moveTogether, rowAt, rowsWith, rowsWithout } from '../../src/records/kept-rows.js';

const VALUES = 24;

/** Codes of every width, as they are met: one code nearly everywhere, runs of the same, or each row another. */
const anyCodes = fc
  .tuple(fc.constantFrom(VALUES, 1000, 100_000), fc.array(fc.tuple(fc.nat({ max: VALUES - 1 }), fc.constantFrom(1, 2, 40, 700)), { maxLength: 30 }))
  .map(([width, runs]): Codes => {
    const list = runs.flatMap(([code, length]) => Array.from({ length }, () => code));
    const codes = codesFor(list.length, width);
    codes.set(list);
    return codes;
  });
const someCodes = fc.uniqueArray(fc.nat({ max: VALUES - 1 }), { maxLength: 12 }).map((codes) => codes.sort((one, other) => one - other));

/** Looked for row by row. */
const rowsOf = (codes: Codes, isWanted: (code: number) => boolean) => [...codes.keys()].filter((row) => isWanted(codes[row] ?? -1));

describe('rows of a list', () => {
  it('are found by their codes, few or many of them', () => {
    fc.assert(fc.property(anyCodes, someCodes, (codes, wanted) => {
      expect([...rowsWith(codes, wanted)]).toEqual(rowsOf(codes, (code) => wanted.includes(code)));
    }));
  });

  it('are those that are left out, and those that are kept', () => {
    fc.assert(fc.property(anyCodes, someCodes, (codes, out) => {
      const kept = rowsWithout(codes, out);
      const rows = rowsOf(codes, (code) => !out.includes(code));
      expect(kept.size).toBe(rows.length);
      expect(rows.map((_, place) => rowAt(kept, place))).toEqual(rows);
      expect([...keptIn(codes, kept)]).toEqual(rows.map((row) => codes[row]));
      const numbers = Float64Array.from(codes, (_, row) => row / 2);
      expect([...moveTogether(numbers, kept, numbers).subarray(0, kept.size)]).toEqual(rows.map((row) => row / 2));
    }));
  });

  it('stay the same list, of the same kind of numbers, where all are kept', () => {
    const codes = Uint16Array.of(3, 1, 3);
    expect(keptIn(codes, rowsWithout(codes, [2]))).toBe(codes);
    expect(keptIn(codes, rowsWithout(codes, [1]))).toEqual(Uint16Array.of(3, 3));
  });

  it('that are not there come from nowhere', () => {
    expect(rowAt(rowsWithout(Uint8Array.of(1, 0), [1]), -1)).toBe(-1);
  });
});
