import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countRepeated } from '../../src/cli/check/repeated-rows.js';

const few = fc.integer({ min: -1, max: 2 });
const table = fc.nat({ max: 40 }).chain((size) => fc.array(fc.array(few, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 4 }));

it('rows that say the same as one before them are those that a set of their texts would not take', () => {
  fc.assert(fc.property(table, fc.func(fc.boolean()), (columns, isLookedAt) => {
    const rows = [...(columns[0] ?? []).keys()].filter(isLookedAt);
    const texts = new Set(rows.map((row) => JSON.stringify(columns.map((column) => column[row]))));
    expect(countRepeated({ rows, columns: columns.map((column) => Int32Array.from(column)) })).toBe(rows.length - texts.size);
  }), { numRuns: 300 });
});

it('many rows that differ in one column only are all different', () => {
  const size = 50_000;
  const [same, each] = [new Int32Array(size).fill(7), Int32Array.from({ length: size }, (_, row) => row * 65_536)];
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  expect(countRepeated({ rows, columns: [same, each] })).toBe(0);
  expect(countRepeated({ rows, columns: [same, same] })).toBe(size - 1);
});
