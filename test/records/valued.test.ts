import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogramOf } from '../../src/indicators/histogram.js';
import { valued, valueIn } from '../../src/records/valued.js';

const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -5000, max: 5000 }), fc.constantFrom(0.5, 2047, 2048, -2048, -2049, 1e9), fc.double({ noNaN: true }), fc.constant(Number.NaN));

it('values keep what they are, each different one once, and none is none', () => {
  fc.assert(fc.property(fc.array(value, { maxLength: 60 }), (values) => {
    const found = valued(values);
    // The sign of −0 says nothing.
    expect(values.map((_, place) => valueIn(found, place) + 0)).toEqual(values.map((own) => own + 0));
    expect(found.different.length).toBe(new Set([Number.NaN, ...values]).size);
    expect(values.map((own, place) => (found.codes[place] === 0) === Number.isNaN(own))).not.toContain(false);
  }));
});

it('more different values than two bytes can tell apart are still told apart', () => {
  const values = Array.from({ length: 70_000 }, (_, place) => (place * 7919) % 70_000);
  const found = valued(values);
  expect(values.every((own, place) => valueIn(found, place) === own)).toBe(true);
});

it('a histogram is in the order of values, without none and without those of nobody', () => {
  expect(histogramOf([Number.NaN, 4, -2, 0.5], [9, 1, 3, 0])).toEqual([[-2, 3], [4, 1]]);
});
