import fc from 'fast-check';
import { mean, sampleStandardDeviation as deviation } from 'simple-statistics';
import { expect, it } from 'vitest';
import { meanOf, sampleStandardDeviation } from '../../src/statistics/moments.js';

const value = fc.oneof(fc.integer({ min: -27, max: 27 }), fc.double({ min: -1e17, max: 1e17, noNaN: true }));

it('means and standard deviations are those of simple-statistics, to the last bit', () => {
  fc.assert(fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
    expect([meanOf(values), sampleStandardDeviation(values)]).toEqual([mean(values), deviation(values)].map((own) => own + 0));
  }), { numRuns: 500 });
});

it('a large value does not swallow small ones', () => {
  expect(meanOf([1, 1e100, 1, -1e100])).toBe(0.5);
});
