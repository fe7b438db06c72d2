import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPlace, marksOf } from '../../src/readers/number-marks.js';

const SIZE = 256;
const everyNumber = Array.from({ length: SIZE + 64 }, (_, number) => number);

/** A table in which some numbers have the next place each, in their order. */
function inOrder(numbers: readonly number[], first: number): Int32Array {
  const table = new Int32Array(SIZE);
  numbers.toSorted((one, other) => one - other).forEach((number, place) => { table[number] = first + place; });
  return table;
}

const some = fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: SIZE });
const first = fc.integer({ min: 1, max: 2_000_000_000 });

describe('marked numbers', () => {
  it('have the places of the table where these are in order, and no other number has one', () => {
    fc.assert(fc.property(some, first, (numbers, from) => {
      const table = inOrder(numbers, from);
      const marks = marksOf(table);
      expect(everyNumber.map((number) => markedPlace(marks, number))).toEqual(everyNumber.map((number) => table[number] ?? 0));
    }));
  });

  it('have the places of the table or none, whatever the order', () => {
    fc.assert(fc.property(some, fc.array(fc.tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: 40 })), { maxLength: 20 }), (numbers, others) => {
      const table = inOrder(numbers, 1);
      for (const [number, place] of others) table[number] = place;
      const marks = marksOf(table);
      const given = everyNumber.map((number) => markedPlace(marks, number));
      expect(given).toEqual(given.map((place, number) => place && (table[number] ?? 0)));
    }));
  });
});
