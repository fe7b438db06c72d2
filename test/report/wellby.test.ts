import { describe, expect, it } from 'vitest';
import { wellby } from '../../src/report/index.js';

const compared = { completeness: 0.8, comparison: 'Waiting list, annex B' };

describe('a WELLBY, in pounds of 2019', () => {
  // Worked examples published with the guidance and in the tests of the greenbook package.
  it.each([
    [{ lifeSatisfactionChange: 1, people: 1, years: 1 }, { low: 10_000, central: 13_000, high: 16_000 }],
    [{ lifeSatisfactionChange: 0.2, people: 1, years: 1 }, { low: 2000, central: 2600, high: 3200 }],
    [{ lifeSatisfactionChange: 0.5, people: 200, years: 3 }, { low: 3_000_000, central: 3_900_000, high: 4_800_000 }],
  ])('of %j', (change, range) => {
    expect(wellby({ ...change, ...compared })).toEqual({ priceYear: 2019, ...range });
  });

  it('loses as much as it gains', () => {
    expect(wellby({ lifeSatisfactionChange: -0.2, people: 1, years: 1, ...compared })).toMatchObject({ central: -2600 });
  });

  it('is withheld where under 60% were measured, or nobody answers for the comparison', () => {
    const change = { lifeSatisfactionChange: 1, people: 10, years: 1 };
    expect(wellby({ ...change, ...compared, completeness: 0.599 })).toEqual({ withheld: 'incomplete' });
    expect(wellby({ ...change, ...compared, completeness: 0.6 })).toMatchObject({ central: 130_000 });
    expect(wellby({ ...change, ...compared, comparison: ' ' })).toEqual({ withheld: 'no-comparison' });
  });

  it.each([{ lifeSatisfactionChange: 11 }, { people: -1 }, { years: Number.NaN }, { completeness: 60 }])('refuses %j', (wrong) => {
    expect(() => wellby({ lifeSatisfactionChange: 1, people: 1, years: 1, ...compared, ...wrong })).toThrow(RangeError);
  });
});
