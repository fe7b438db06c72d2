import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/statistics/index.js';
import { readNumbers } from '../reference/read-reference.js';
import { deepFreeze } from './deep-freeze.js';
import { worstError } from './worst-error.js';

const confidences = fc.constantFrom(0.5, 0.8, 0.95, 0.998);
const counts = fc.integer({ min: 1, max: 100_000 })
  .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })));

describe('wilsonInterval', () => {
  it("equals R's prop.test without continuity correction", () => {
    const worst = worstError(readNumbers('wilson-interval').flatMap((row) => {
      const { numerator = NaN, denominator = NaN, confidence = NaN, lower, upper } = row;
      const what = `${numerator} of ${denominator} at ${confidence}`;
      const interval = wilsonInterval({ numerator, denominator, confidence });
      return [{ what, actual: interval.lower, expected: lower }, { what, actual: interval.upper, expected: upper }];
    }), { unit: 1e-3 });
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it('holds the proportion and stays within 0 to 1, to the last bit', () => {
    fc.assert(fc.property(counts, confidences, ({ numerator, denominator }, confidence) => {
      const { lower, upper } = wilsonInterval(deepFreeze({ numerator, denominator, confidence }));
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(numerator / denominator);
      expect(upper).toBeGreaterThanOrEqual(numerator / denominator);
      expect(upper).toBeLessThanOrEqual(1);
    }));
  });

  it('touches 0 when nobody and 1 when everybody meets it, and is still not certain', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), confidences, (denominator, confidence) => {
      const none = wilsonInterval({ numerator: 0, denominator, confidence });
      const all = wilsonInterval({ numerator: denominator, denominator, confidence });
      expect(none.lower).toBe(0);
      expect(none.upper).toBeGreaterThan(0);
      expect(all.lower).toBeLessThan(1);
      expect(all.upper).toBe(1);
    }));
  });

  it('is the mirror image when those who meet it and those who do not change places', () => {
    fc.assert(fc.property(counts, confidences, ({ numerator, denominator }, confidence) => {
      const met = wilsonInterval({ numerator, denominator, confidence });
      const unmet = wilsonInterval({ numerator: denominator - numerator, denominator, confidence });
      expect(met.lower + unmet.upper).toBeCloseTo(1, 12);
      expect(met.upper + unmet.lower).toBeCloseTo(1, 12);
    }));
  });

  it('is narrower for the same proportion of more, and wider for more confidence', () => {
    const width = (input: Parameters<typeof wilsonInterval>[0]) => wilsonInterval(input).upper - wilsonInterval(input).lower;
    fc.assert(fc.property(counts, ({ numerator, denominator }) => {
      const at95 = width({ numerator, denominator });
      expect(width({ numerator: 2 * numerator, denominator: 2 * denominator })).toBeLessThan(at95);
      expect(width({ numerator, denominator, confidence: 0.998 })).toBeGreaterThan(at95);
    }));
  });

  it('is at 95% when nothing is said', () => {
    const counts = { numerator: 7, denominator: 20 };
    expect(wilsonInterval(counts)).toEqual(wilsonInterval({ ...counts, confidence: 0.95 }));
  });

  it.each([
    { numerator: 0, denominator: 0 },
    { numerator: 1, denominator: -1 },
    { numerator: -1, denominator: 10 },
    { numerator: 11, denominator: 10 },
    { numerator: NaN, denominator: 10 },
    { numerator: 1, denominator: Infinity },
    { numerator: 1, denominator: 10, confidence: 95 },
    { numerator: 1, denominator: 10, confidence: 1 },
  ])('refuses $numerator of $denominator at $confidence', (input) => {
    expect(() => wilsonInterval(input)).toThrow(RangeError);
  });

  it('names every argument that is outside its range', () => {
    expect(() => wilsonInterval({ numerator: 3, denominator: 0, confidence: 95 })).toThrow(
      'wilsonInterval requires a denominator above 0, found 0; and a numerator from 0 to the denominator 0, found 3; '
      + 'and a confidence between 0 and 1, found 95',
    );
  });
});
