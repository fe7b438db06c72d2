import fc from 'fast-check';
import { mean, sampleStandardDeviation as deviation } from 'simple-statistics';
import { expect, it } from 'vitest';
import { eachOnce, momentsOf, type Counted } from '../../src/statistics/moments.js';

const value = fc.oneof(fc.integer({ min: -27, max: 27 }), fc.double({ min: -1e17, max: 1e17, noNaN: true }));

it('means and standard deviations are those of simple-statistics, to the last bit', () => {
  fc.assert(fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
    const found = momentsOf(eachOnce(values));
    expect([found.mean, found.standardDeviation]).toEqual([mean(values), deviation(values)].map((own) => own + 0));
  }), { numRuns: 500 });
});

it('a large value does not swallow small ones', () => {
  expect(momentsOf(eachOnce([1, 1e100, 1, -1e100])).mean).toBe(0.5);
});

it('values that are counted give what they give one by one, to the last bit', () => {
  const counted = fc.array(fc.tuple(fc.oneof(value, fc.constantFrom(0.1, 4.35, Number.MAX_SAFE_INTEGER - 1)), fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
  fc.assert(fc.property(counted, (values: Counted) => {
    const each = values.flatMap(([own, count]) => new Array<number>(count).fill(own));
    expect(momentsOf(values)).toEqual(momentsOf(eachOnce(each)));
  }), { numRuns: 1000 });
});
