import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCheckDigit, looksRounded, siblingOf } from '../../src/readers/check-digit.js';

describe('the check digit of a long code', () => {
  // Published identifiers of SNOMED CT, UK edition among them.
  it.each(['871731000000106', '871711000000103', '1373501000000105', '959951000000108', '718466001', '1034351000000101', '1034361000000103', '1034371000000105'])('fits %s', (code) => {
    expect(hasCheckDigit(code)).toBe(true);
    expect(looksRounded(code)).toBe(false);
  });

  // As they stand in a published file that a spreadsheet has been through.
  it.each(['1034351000000100', '1034361000000100', '1037661000000100'])('does not fit %s, whose end a spreadsheet took', (code) => {
    expect(looksRounded(code)).toBe(true);
  });

  it('fits a damaged code by chance, which then cannot be told', () => {
    expect(looksRounded('1037651000000100')).toBe(false);
  });

  it('names the one code that shares its digits, where there is one', () => {
    expect(siblingOf('1034361000000100')).toBe('1034361000000103');
    expect(siblingOf('10343610000001000')).toBeUndefined();
  });

  it('tells any single wrong digit and any two that changed places', () => {
    fc.assert(fc.property(fc.bigInt({ min: 10n ** 14n, max: 10n ** 15n - 1n }), fc.nat(14), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const code = siblingOf(`${number}0`) ?? '';
      expect(hasCheckDigit(code)).toBe(true);
      const wrong = `${code.slice(0, place)}${(Number(code[place]) + by) % 10}${code.slice(place + 1)}`;
      expect(hasCheckDigit(wrong)).toBe(false);
      const swapped = `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`;
      expect(hasCheckDigit(swapped)).toBe(swapped === code);
    }));
  });
});
