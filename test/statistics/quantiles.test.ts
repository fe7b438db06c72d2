import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile, quartiles } from '../../src/statistics/index.js';
import { readRows } from '../reference/read-reference.js';
import { deepFreeze } from './deep-freeze.js';
import { worstError } from './worst-error.js';

const samples = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 40 });

describe('quantile', () => {
  it("equals R's quantile of type 7", () => {
    const worst = worstError(readRows('quantile').map((row) => {
      const values = deepFreeze((row.values ?? '').split(';').map(Number));
      return {
        what: `${row.probability} of ${values.length} values`,
        actual: quantile({ values, probability: Number(row.probability) }),
        expected: Number(row.quantile),
      };
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-14);
  });

  it('runs from the smallest to the largest value, whatever their order', () => {
    fc.assert(fc.property(samples, (values) => {
      expect(quantile({ values, probability: 0 })).toBe(Math.min(...values));
      expect(quantile({ values, probability: 1 })).toBe(Math.max(...values));
    }));
  });

  it('orders numbers as numbers', () => {
    expect(quantile({ values: [10, 9, 100], probability: 0 })).toBe(9);
  });

  it('refuses values that are not finite and probabilities beyond 0 to 1', () => {
    expect(() => quantile({ values: [1, NaN], probability: 25 })).toThrow(
      'quantile requires finite values, found 1 of 2 that are not; and a probability from 0 to 1, found 25',
    );
  });
});

describe('median and quartiles', () => {
  it('are the quantiles at a quarter, a half and three quarters', () => {
    fc.assert(fc.property(samples, (values) => {
      const expected = {
        lowerQuartile: quantile({ values, probability: 0.25 }),
        median: quantile({ values, probability: 0.5 }),
        upperQuartile: quantile({ values, probability: 0.75 }),
      };
      expect(quartiles(deepFreeze([...values]))).toEqual(expected);
      expect(median(deepFreeze([...values]))).toBe(expected.median);
    }));
  });

  it('are nothing when there are no values', () => {
    expect(median([])).toBeUndefined();
    expect(quartiles([])).toEqual({ lowerQuartile: undefined, median: undefined, upperQuartile: undefined });
  });

  it('say who refuses', () => {
    expect(() => median([NaN])).toThrow('median requires');
    expect(() => quartiles([NaN])).toThrow('quartiles requires');
  });
});
