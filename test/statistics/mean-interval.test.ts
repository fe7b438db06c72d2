import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, meanIntervalFromMoments } from '../../src/statistics/index.js';
import { readRows } from '../reference/read-reference.js';
import { deepFreeze } from './deep-freeze.js';
import { worstError } from './worst-error.js';

const nothing = { standardDeviation: undefined, lower: undefined, upper: undefined };

describe('meanInterval', () => {
  it("equals R's mean, sd and t.test", () => {
    const worst = worstError(readRows('mean-interval').flatMap((row) => {
      const values = deepFreeze((row.values ?? '').split(';').map(Number));
      const result = meanInterval({ values, confidence: Number(row.confidence) });
      const what = `${values.length} values at ${row.confidence}`;
      expect(result.n, what).toBe(Number(row.n));
      return [
        { what: `mean of ${what}`, actual: result.mean, expected: Number(row.mean) },
        { what: `standard deviation of ${what}`, actual: result.standardDeviation, expected: Number(row.standard_deviation) },
        { what: `lower limit of ${what}`, actual: result.lower, expected: Number(row.lower) },
        { what: `upper limit of ${what}`, actual: result.upper, expected: Number(row.upper) },
      ];
    }));
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it('says nothing that too few values cannot say', () => {
    expect(meanInterval({ values: [] })).toEqual({ n: 0, mean: undefined, ...nothing });
    expect(meanInterval({ values: [7] })).toEqual({ n: 1, mean: 7, ...nothing });
    expect(meanInterval({ values: [7, 7] })).toEqual({ n: 2, mean: 7, standardDeviation: 0, lower: 7, upper: 7 });
  });

  it('does not depend on the order of the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 2, maxLength: 50 });
    fc.assert(fc.property(values, (sample) => {
      const forwards = meanInterval({ values: sample });
      const backwards = meanInterval({ values: [...sample].reverse() });
      expect(backwards.lower).toBeCloseTo(forwards.lower ?? NaN, 10);
      expect(backwards.upper).toBeCloseTo(forwards.upper ?? NaN, 10);
    }));
  });

  it('refuses values that are not finite, and does not repeat the values', () => {
    expect(() => meanInterval({ values: [1, NaN, Infinity], confidence: 95 })).toThrow(
      'meanInterval requires finite values, found 2 of 3 that are not; and a confidence between 0 and 1, found 95',
    );
  });
});

describe('meanIntervalFromMoments', () => {
  it('gives what the values themselves would give', () => {
    const values = [12, 15, 9, 20, 7, 11, 14];
    const { n, mean, standardDeviation, ...limits } = meanInterval({ values, confidence: 0.9 });
    expect(meanIntervalFromMoments({ n, mean, standardDeviation, confidence: 0.9 })).toMatchObject(limits);
  });

  it('ignores moments that so few values cannot have', () => {
    expect(meanIntervalFromMoments({ n: 0, mean: 3, standardDeviation: 1 })).toEqual({ n: 0, mean: undefined, ...nothing });
    expect(meanIntervalFromMoments({ n: 1, mean: 3, standardDeviation: 1 })).toEqual({ n: 1, mean: 3, ...nothing });
  });

  it.each([
    { n: -1, mean: 3, standardDeviation: 1 },
    { n: 2.5, mean: 3, standardDeviation: 1 },
    { n: 1, mean: undefined, standardDeviation: undefined },
    { n: 2, mean: NaN, standardDeviation: 1 },
    { n: 2, mean: 3, standardDeviation: undefined },
    { n: 2, mean: 3, standardDeviation: -1 },
  ])('refuses n $n, mean $mean, standard deviation $standardDeviation', (moments) => {
    expect(() => meanIntervalFromMoments(moments)).toThrow(RangeError);
  });
});
