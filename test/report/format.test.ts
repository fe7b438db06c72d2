import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText, decimalText, percentText, plainText } from '../../src/report/format.js';

describe('percentages', () => {
  it.each([
    { value: 0, base: 50, counts: 'exact', text: '0%' },
    { value: 1, base: 50, counts: 'exact', text: '100%' },
    { value: 1 / 3, base: 999, counts: 'exact', text: '33%' },
    { value: 1 / 3, base: 1000, counts: 'exact', text: '33.3%' },
    { value: 1 / 3, base: 3995, counts: 'rounded', text: '33%' },
    { value: 1 / 3, base: 4000, counts: 'rounded', text: '33.3%' },
    { value: 0.125, base: 40, counts: 'exact', text: '13%' },
    { value: 0.004, base: 300, counts: 'exact', text: 'under 1%' },
    { value: 0.996, base: 300, counts: 'exact', text: 'over 99%' },
    { value: 0.9996, base: 5000, counts: 'rounded', text: 'over 99.9%' },
  ] as const)('$value of $base $counts is $text', ({ text, ...share }) => {
    expect(percentText(share)).toBe(text);
  });

  it('are 0% only for nobody and 100% only for everybody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.nat(20_000), (base, some) => {
        const value = Math.min(some, base) / base;
        const text = percentText({ value, base, counts: 'exact' });
        expect(/^0(?:\.0)?%$/.test(text)).toBe(value === 0);
        expect(/^100(?:\.0)?%$/.test(text)).toBe(value === 1);
      }),
    );
  });
});

describe('numbers', () => {
  it('have a minus sign, and none before zero', () => {
    expect([-3.46, -0.04, 0, 2.25].map(decimalText)).toEqual(['−3.5', '0.0', '0.0', '2.3']);
  });

  it('are grouped by thousands, without a locale', () => {
    expect([0, 999, 1000, 1234567].map(countText)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('have no decimals that they do not need', () => {
    expect([18, 18.5, 1200].map(plainText)).toEqual(['18', '18.5', '1,200']);
  });
});
