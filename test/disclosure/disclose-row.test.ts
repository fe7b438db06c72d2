import { describe, expect, it } from 'vitest';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { profiles, shownCount } from '../../src/disclosure/index.js';
import { wilsonInterval } from '../../src/statistics/index.js';
import { exactRow, exactRows, type RowInput } from './support.js';
import published from './suppression.json' with { type: 'json' };

const star7 = profiles['nhs-star-7'];
const shown = (input: RowInput) => discloseRow(exactRow(input), star7);
const pick = (input: RowInput) => {
  const { numerator, denominator, initialPopulation, excluded, value, marker } = shown(input);
  return { numerator, denominator, initialPopulation, excluded, value, marker };
};

describe('a count under nhs-star-7', () => {
  it.each(published.counts)('%s is shown as %s', (count, expected) => {
    expect(shownCount(count ?? Number.NaN, star7)).toBe(expected);
  });
});

describe('a proportion', () => {
  it('is made again from the counts that are shown', () => {
    for (const { numerator, denominator, shownNumerator, shownDenominator, value } of published.fromRounded) {
      const row = shown({ statistic: 'proportion', numerator, denominator });
      expect(row).toMatchObject({ numerator: shownNumerator, denominator: shownDenominator, value, marker: '' });
      const { lower, upper } = wilsonInterval({ numerator: shownNumerator, denominator: shownDenominator });
      expect([row.lower95, row.upper95]).toEqual([lower, upper]);
    }
  });

  it('has no value under 30, as shown, and still its counts', () => {
    // 28 is shown as 30; 27 as 25.
    expect(pick({ statistic: 'proportion', numerator: 14, denominator: 28 })).toMatchObject({ numerator: 15, denominator: 30, value: 0.5, marker: '' });
    expect(pick({ statistic: 'proportion', numerator: 14, denominator: 27 })).toMatchObject({ numerator: 15, denominator: 25, value: null, marker: '' });
    for (const denominator of [9, 19, 27]) expect(shown({ statistic: 'proportion', numerator: 0, denominator })).toMatchObject({ value: null, lower95: null, upper95: null, marker: '' });
    expect(pick({ statistic: 'proportion', numerator: 60, denominator: 120 }).value).toBe(0.5);
  });

  it('of everybody or nobody is shown', () => {
    expect(pick({ statistic: 'proportion', numerator: 40, denominator: 40 })).toMatchObject({ numerator: 40, value: 1, marker: '' });
    expect(pick({ statistic: 'proportion', numerator: 0, denominator: 40 })).toMatchObject({ numerator: 0, value: 0, marker: '' });
  });

  it('of few is hidden, and so is one of all but a few', () => {
    const hidden = { numerator: null, denominator: 100, initialPopulation: 100, excluded: 0, value: null, marker: '[c]' };
    expect(pick({ statistic: 'proportion', numerator: 3, denominator: 100 })).toEqual(hidden);
    expect(pick({ statistic: 'proportion', numerator: 97, denominator: 100 })).toEqual(hidden);
    expect(pick({ statistic: 'proportion', numerator: 93, denominator: 100 })).toEqual(hidden);
    expect(pick({ statistic: 'proportion', numerator: 92, denominator: 100 })).toMatchObject({ numerator: 90, value: 0.9, marker: '' });
  });

  it('is hidden where by being shown it would tell both counts to within two', () => {
    // 10 of 15: neither those who did nor those who did not are 7 or fewer, so that only 8 or 9 of 16 or 17 fit.
    for (const [numerator, denominator] of [[8, 16], [9, 17], [8, 17]] as const) expect(pick({ statistic: 'proportion', numerator, denominator })).toMatchObject({ numerator: null, denominator: 15, marker: '[c]' });
    expect(pick({ statistic: 'proportion', numerator: 10, denominator: 20 })).toMatchObject({ numerator: 10, denominator: 20, marker: '' });
  });

  it('has a small base by what is shown of it: 48 and 49 are not told from 50', () => {
    for (const denominator of [48, 49, 50]) expect(shown({ statistic: 'proportion', numerator: 20, denominator }).caution).toBe('');
    expect(shown({ statistic: 'proportion', numerator: 20, denominator: 47 }).caution).toBe('small-base');
    expect(shown({ statistic: 'proportion', numerator: 0, denominator: 7 }).caution).toBe('');
  });

  it('of a small base hides both counts and has no value', () => {
    expect(pick({ statistic: 'proportion', numerator: 0, denominator: 7, excluded: 30 }))
      .toEqual({ numerator: null, denominator: null, initialPopulation: 35, excluded: 30, value: null, marker: '[c]' });
  });

  it('hides how many were excluded where they were few, without losing the rest', () => {
    const row = shown({ statistic: 'proportion', numerator: 50, denominator: 100, excluded: 4 });
    expect(row).toMatchObject({ numerator: 50, denominator: 100, initialPopulation: 105, excluded: null, value: 0.5, marker: '[c]', exclusions: { 'not-engaged': null } });
  });
});

describe('a count', () => {
  it('has the shown numerator as its value', () => {
    expect(pick({ statistic: 'count', denominator: 43, excluded: 12 })).toEqual({ numerator: 45, denominator: null, initialPopulation: 55, excluded: 10, value: 45, marker: '' });
    expect(pick({ statistic: 'count', denominator: 6 })).toEqual({ numerator: null, denominator: null, initialPopulation: null, excluded: 0, value: null, marker: '[c]' });
    expect(pick({ statistic: 'count', denominator: 0 })).toEqual({ numerator: 0, denominator: null, initialPopulation: 0, excluded: 0, value: 0, marker: '' });
  });
});

describe('a distribution', () => {
  it('hides each level on its own', () => {
    const levels = new Map([['improved', 40], ['unchanged', 57], ['worsened', 3], ['lateral', 0]]);
    const rows = exactRows({ statistic: 'distribution', denominator: 100, levels }).map((row) => discloseRow(row, star7));
    expect(rows.map(({ level, numerator, value, marker }) => [level, numerator, value, marker])).toEqual([
      ['improved', 40, 0.4, ''], ['unchanged', 55, 0.55, ''], ['worsened', null, null, '[c]'], ['lateral', 0, 0, ''],
    ]);
  });
});

describe('a mean', () => {
  const values = (count: number) => Array.from({ length: count }, (_, place) => 10 + (place % 4) / 3);

  it('needs ten values', () => {
    expect(shown({ statistic: 'mean', values: values(9) })).toMatchObject({ denominator: 10, value: null, lower95: null, upper95: null, marker: '[c]' });
    expect(shown({ statistic: 'mean', values: values(10) }).marker).toBe('');
  });

  it('is shown to one decimal, with limits from the mean, standard deviation and number as they are shown', () => {
    // 12 values 10, 10⅓, 10⅔, 11, three times over: mean 10.5, standard deviation 0.3893 shown as 0.4, n shown as 10.
    const row = shown({ statistic: 'mean', values: values(12) });
    expect(row).toMatchObject({ value: 10.5, denominator: 10, numerator: null });
    // t of 9 degrees at 97.5 % is 2.262157; half the width is 2.262157 × 0.4 / √10.
    expect(row.upper95).toBeCloseTo(10.5 + (2.262157 * 0.4) / Math.sqrt(10), 5);
    expect(row.lower95).toBeCloseTo(10.5 - (2.262157 * 0.4) / Math.sqrt(10), 5);
  });

  it('is hidden where it tells, with its limits, how many people there are', () => {
    // Two of ten or twelve a point off: of eleven, the deviation would be 0.4 or 0.6 and not 0.5.
    const aPointOff = (people: number) => [-1, 1, ...new Array<number>(people - 2).fill(0)];
    expect(shown({ statistic: 'mean', values: aPointOff(10) })).toMatchObject({ denominator: 10, value: null, lower95: null, marker: '[c]' });
    expect(shown({ statistic: 'mean', values: aPointOff(30) })).toMatchObject({ denominator: 30, value: 0, marker: '' });
  });

  it('just below 0 is 0 and not −0', () => {
    expect(Object.is(shown({ statistic: 'mean', values: [...new Array<number>(19).fill(0), -0.5] }).value, 0)).toBe(true);
  });

  it('keeps its standard deviation, pairing and completeness to itself', () => {
    const row = shown({ statistic: 'mean', values: values(12) });
    for (const field of ['standardDeviation', 'pairing', 'completeness']) expect(row).not.toHaveProperty(field);
  });
});

describe('a median', () => {
  it('is shown to the step of the scale', () => {
    const rows = exactRows({ statistic: 'median', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], step: 1 }).map((row) => discloseRow(row, star7));
    expect(rows.map(({ level, value }) => [level, value])).toEqual([['p25', 3], ['p50', 6], ['p75', 8]]);
    const halves = exactRows({ statistic: 'median', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], step: 0.5 }).map((row) => discloseRow(row, star7));
    expect(halves.map(({ value }) => value)).toEqual([3.5, 5.5, 8]);
  });

  it('needs ten values', () => {
    expect(shown({ statistic: 'median', values: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toMatchObject({ value: null, marker: '[c]' });
  });
});

describe('a figure of which under 40 % of those due were measured', () => {
  it('keeps its counts and has no share or mean', () => {
    const row = shown({ statistic: 'proportion', numerator: 50, denominator: 100, completeness: 0.399, caution: 'incomplete;mixed-mode' });
    expect(row).toMatchObject({ numerator: 50, denominator: 100, value: null, lower95: null, marker: '[x]', caution: 'mixed-mode;withheld-incomplete' });
    expect(shown({ statistic: 'mean', values: new Array<number>(20).fill(3), completeness: 0.2 })).toMatchObject({ value: null, marker: '[x]' });
  });

  it('from 40 % on is shown', () => {
    expect(shown({ statistic: 'proportion', numerator: 50, denominator: 100, completeness: 0.4, caution: 'incomplete' })).toMatchObject({ value: 0.5, marker: '', caution: 'incomplete' });
  });

  it('is shown where it is a count or a distribution', () => {
    expect(shown({ statistic: 'count', denominator: 50, completeness: 0.1 })).toMatchObject({ value: 50, marker: '' });
    expect(shown({ statistic: 'distribution', denominator: 100, levels: new Map([['improved', 50]]), completeness: 0.1 })).toMatchObject({ value: 0.5, marker: '' });
  });

  it('says [c] where a count is hidden as well', () => {
    expect(shown({ statistic: 'proportion', numerator: 3, denominator: 100, completeness: 0.1 })).toMatchObject({ value: null, marker: '[c]', caution: 'withheld-incomplete' });
  });
});

it('a figure that is not available stays as it is', () => {
  const row = { ...exactRow({ statistic: 'proportion' }), numerator: null, denominator: null, initialPopulation: null, excluded: null, marker: '[x]', caution: 'immature' } as const;
  const { standardDeviation: _, pairing: __, completeness: ___, ...rest } = row;
  expect(discloseRow(row, star7)).toEqual({ ...rest, disclosureProfile: 'nhs-star-7' });
});
