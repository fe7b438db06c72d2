import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossed } from '../../src/indicators/crossed.js';
import { EXCLUDED } from '../../src/indicators/evaluate.js';
import { histogramOf, histogramsOf } from '../../src/indicators/histogram.js';
import { valued } from '../../src/records/valued.js';

const counts = { min: 1, max: 60 };

/** Members in some of many categories, with values of which most have one of their own, or few different ones. */
const members = fc.tuple(fc.integer(counts), fc.constantFrom(2, 1_000_000)).chain(([categories, most]) =>
  fc.array(fc.record({
    category: fc.integer({ min: 0, max: categories }),
    value: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -most, max: most }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
    role: fc.constantFrom(0, 1, 2),
  }), { maxLength: 60 }).map((all) => ({ all, names: Array.from({ length: categories }, (_, place) => `c${place + 1}`) })));

describe('values by category', () => {
  it('are how often each value occurs among those of the category who are not excluded, in order, however many values and categories there are', () => {
    let sparse = 0;
    fc.assert(fc.property(members, ({ all, names }) => {
      const categories = { names, codes: Uint8Array.from(all, ({ category }) => category) };
      const values = valued(all.map(({ value }) => value));
      sparse += Number(names.length * values.different.length > 16 * (all.length + values.different.length));
      const found = histogramsOf(categories, values, Uint8Array.from(all, ({ role }) => role));
      for (let category = 1; category <= names.length; category += 1) {
        const own = all.filter((member) => member.category === category && member.role !== EXCLUDED && !Number.isNaN(member.value)).map(({ value }) => value);
        const different = [...new Set(own)].sort((one, other) => one - other);
        expect(found(category)).toEqual(different.map((value) => [value, own.filter((other) => other === value).length]));
      }
    }), { numRuns: 300 });
    // Both ways were taken.
    expect(sparse).toBeGreaterThan(30);
    expect(sparse).toBeLessThan(270);
  });

  it('of one category are those that a table of all gives', () => {
    const values = valued([3, 3, 1.5, Number.NaN, -2]);
    const everybody = { names: ['all'], codes: new Uint8Array(5).fill(1) };
    expect(histogramOf(values.different, crossed(everybody, { size: values.different.length, codes: values.codes })(1))).toEqual([[-2, 1], [1.5, 1], [3, 2]]);
  });
});
