import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonInterval, rateInterval } from '../../src/statistics/index.js';
import { readRows } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

describe('poissonInterval', () => {
  it("equals R's poisson.test below 10 and Byar's formula from 10 upwards", () => {
    const rows = readRows('poisson-interval');
    const worst = worstError(rows.flatMap((row) => {
      const interval = poissonInterval({ count: Number(row.count), confidence: Number(row.confidence) });
      const what = `${row.count} at ${row.confidence}`;
      expect(interval.method, what).toBe(row.method);
      return [
        { what, actual: interval.lower, expected: Number(row.lower) },
        { what, actual: interval.upper, expected: Number(row.upper) },
      ];
    }));
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it('holds the count and starts at 0 for none', () => {
    expect(poissonInterval({ count: 0 }).lower).toBe(0);
    fc.assert(fc.property(fc.nat(100_000), fc.constantFrom(0.8, 0.95, 0.998), (count, confidence) => {
      const { lower, upper } = poissonInterval({ count, confidence });
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(count);
      expect(upper).toBeGreaterThan(count);
    }));
  });

  it.each([-1, 2.5, NaN, Infinity])('refuses the count %s', (count) => {
    expect(() => poissonInterval({ count })).toThrow(`a whole count of 0 or more, found ${count}`);
  });
});

describe('rateInterval', () => {
  it('is the interval of the count, per the multiplier of the denominator', () => {
    const rates = fc.record({
      numerator: fc.nat(500), denominator: fc.integer({ min: 1, max: 5000 }), multiplier: fc.constantFrom(1, 100, 1000),
    });
    fc.assert(fc.property(rates, ({ numerator, denominator, multiplier }) => {
      const rate = rateInterval({ numerator, denominator, multiplier });
      const count = poissonInterval({ count: numerator });
      const worst = worstError([
        { what: 'value', actual: rate.value, expected: (numerator * multiplier) / denominator },
        { what: 'lower', actual: rate.lower, expected: (count.lower * multiplier) / denominator },
        { what: 'upper', actual: rate.upper, expected: (count.upper * multiplier) / denominator },
      ]);
      expect(worst.error, worst.what).toBeLessThan(1e-14);
      expect(rate.method).toBe(count.method);
    }));
  });

  it('may exceed the multiplier, and is per one when no multiplier is given', () => {
    expect(rateInterval({ numerator: 250, denominator: 200 }).value).toBe(1.25);
  });

  it('names every argument that is outside its range', () => {
    expect(() => rateInterval({ numerator: 1, denominator: 0, multiplier: -1 })).toThrow(
      'rateInterval requires a denominator above 0, found 0; and a multiplier above 0, found -1',
    );
    expect(() => rateInterval({ numerator: 1.5, denominator: 2 })).toThrow(RangeError);
  });
});
