import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfProportions } from '../../src/statistics/index.js';
import { readNumbers } from '../reference/read-reference.js';
import { deepFreeze } from './deep-freeze.js';
import { worstError } from './worst-error.js';

const counts = fc.integer({ min: 1, max: 10_000 })
  .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })));

describe('differenceOfProportions', () => {
  it("equals Newcombe's method 10 assembled from R's prop.test", () => {
    const worst = worstError(readNumbers('difference-of-proportions').flatMap((row) => {
      const { numerator1 = NaN, denominator1 = NaN, numerator2 = NaN, denominator2 = NaN, confidence = NaN } = row;
      const first = { numerator: numerator1, denominator: denominator1 };
      const second = { numerator: numerator2, denominator: denominator2 };
      const result = differenceOfProportions({ first, second, confidence });
      const what = `${numerator1}/${denominator1} − ${numerator2}/${denominator2} at ${confidence}`;
      return [
        { what, actual: result.difference, expected: row.difference },
        { what, actual: result.lower, expected: row.lower },
        { what, actual: result.upper, expected: row.upper },
      ];
    }), { unit: 1 });
    // R leaves a limit of 0 of n at about 1e-17 instead of 0, and squares it.
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it('holds the difference and stays within −1 to 1', () => {
    fc.assert(fc.property(counts, counts, (first, second) => {
      const { difference, lower, upper } = differenceOfProportions(deepFreeze({ first, second }));
      expect(difference).toBe(first.numerator / first.denominator - second.numerator / second.denominator);
      expect(lower).toBeGreaterThanOrEqual(-1);
      expect(lower).toBeLessThanOrEqual(difference);
      expect(upper).toBeGreaterThanOrEqual(difference);
      expect(upper).toBeLessThanOrEqual(1);
    }));
  });

  it('turns its sign when first and second change places', () => {
    fc.assert(fc.property(counts, counts, (first, second) => {
      const forth = differenceOfProportions({ first, second });
      const back = differenceOfProportions({ first: second, second: first });
      expect(forth.difference).toBeCloseTo(-back.difference, 12);
      expect(forth.lower).toBeCloseTo(-back.upper, 12);
      expect(forth.upper).toBeCloseTo(-back.lower, 12);
    }));
  });

  it('refuses an empty group', () => {
    const some = { numerator: 1, denominator: 2 };
    expect(() => differenceOfProportions({ first: some, second: { numerator: 0, denominator: 0 } })).toThrow(RangeError);
  });
});
