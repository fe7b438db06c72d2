import { describe, expect, it } from 'vitest';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { shownLike } from '../../src/disclosure/count.js';
import { countsFittingDifference } from '../../src/disclosure/fitting-counts.js';
import type { DisclosureProfile } from '../../src/disclosure/profile.js';
import { profiles } from '../../src/disclosure/index.js';
import type { InternalRow } from '../../src/indicators/index.js';
import { exactRow, exactRows } from './support.js';

/*
 * Percentages, intervals, means and medians do not add up, so that no solver attacks them: here every count that fits what
 * is printed of a row, value and limits too, is counted through, by trying all rows there can be. At least three must fit.
 */

interface Tried {
  readonly numerator: number;
  readonly denominator: number;
}

const upTo = (last: number, from = 0) => Array.from({ length: last - from + 1 }, (_, place) => from + place);

/** Counts by everything that is printed of their row. */
function byPrint(tried: readonly (readonly [Tried, InternalRow])[], profile: DisclosureProfile): ReadonlyMap<string, readonly Tried[]> {
  const groups = new Map<string, Tried[]>();
  for (const [counts, row] of tried) {
    // How many are left out is not part of this: a whole table holds that together.
    const { exclusions: _, initialPopulation: __, excluded: ___, ...printed } = discloseRow(row, profile);
    const key = JSON.stringify(printed);
    const own = groups.get(key);
    if (own) own.push(counts);
    else groups.set(key, [counts]);
  }
  return groups;
}

/** What is told too well: rounded counts of which fewer than three fit. Of nobody, and of everybody, there is nothing to be told. */
function tooTelling(groups: ReadonlyMap<string, readonly Tried[]>, profile: DisclosureProfile, { most, fields }: { readonly most: number; readonly fields: readonly (keyof Tried)[] }): readonly string[] {
  return [...groups].flatMap(([print, fitting]) => fields.flatMap((field) => {
    const counts = new Set(fitting.map((own) => own[field]));
    const [count = 0] = counts;
    const { low, high } = shownLike(count, profile);
    const isHidden = (JSON.parse(print) as Readonly<Record<string, number | null>>)[field] === null;
    const isNobodyOrAll = fitting.every(({ numerator, denominator }) => numerator === 0 || numerator === denominator);
    if (low === high && !isHidden) return [];
    // At the edge of what was tried, others would fit too.
    // A number without a mean tells that it is 8 or 9, which stays (docs/contracts.md): told-by-value.test.ts asks what that narrows.
    if ((!isHidden && print.includes('"statistic":"mean"') && print.includes('"value":null')) || isNobodyOrAll || fitting.some(({ denominator }) => shownLike(denominator, profile).high >= most)) return [];
    return counts.size < 3 ? [`${field} ${[...counts].join(' or ')}: ${print.replace(/.*attribution/, '')}`] : [];
  }));
}

describe.each(Object.values(profiles))('of every row there can be under $id', (profile) => {
  const most = 60;

  it('at least three numerators and three denominators fit a share, its limits and everything beside it', () => {
    const tried = upTo(most).flatMap((denominator) => upTo(denominator).map((numerator) => [{ numerator, denominator }, exactRow({ statistic: 'proportion', numerator, denominator })] as const));
    expect(tooTelling(byPrint(tried, profile), profile, { most, fields: ['numerator', 'denominator'] })).toEqual([]);
  });

  it('at least three numbers of people fit a mean, its limits and everything beside it', () => {
    // Every sum and sum of squares that whole answers can have: these are all that a mean and its limits tell of.
    const tried = upTo(18, 2).flatMap((people) => upTo(people).flatMap((sum) => {
      return upTo(20).flatMap((more) => {
        const standardDeviation = Math.sqrt((sum + 2 * more - (sum * sum) / people) / (people - 1));
        // Beyond this, not everything that fits was tried.
        if (Number.isNaN(standardDeviation) || standardDeviation >= 1.25) return [];
        return [[{ numerator: -1, denominator: people }, { ...exactRow({ statistic: 'mean', values: new Array<number>(people).fill(0) }), value: sum / people, standardDeviation }] as const];
      });
    }));
    expect(tooTelling(byPrint(tried, profile), profile, { most: 18, fields: ['denominator'] })).toEqual([]);
  });

  it('every number of people that is shown in the same way fits a median and its quartiles', () => {
    for (const people of upTo(40, 10)) {
      const rows = exactRows({ statistic: 'median', values: upTo(people, 1) });
      const shown = rows.map((row) => discloseRow(row, profile));
      const { low, high } = shownLike(people, profile);
      for (const others of upTo(high, Math.max(low, 10))) {
        // A quarter of them below the first quartile, a quarter between each: whoever is left over is at the median.
        const [first = 0, median = 0, third = 0] = shown.map(({ value }) => value ?? 0);
        const [below, above] = [Math.ceil((others - 1) / 4) + 1, others - Math.floor((3 * (others - 1)) / 4)];
        const values = [...new Array<number>(below).fill(first), ...new Array<number>(others - below - above).fill(median), ...new Array<number>(above).fill(third)];
        const fitting = exactRows({ statistic: 'median', values }).map((row) => discloseRow(row, profile));
        if (shown.every(({ value }) => value !== null)) expect(fitting.map(({ value, denominator, marker }) => [value, denominator, marker])).toEqual(shown.map(({ value, denominator, marker }) => [value, denominator, marker]));
      }
    }
  });
});

describe('a difference of shares', () => {
  const star7 = profiles['nhs-star-7'];

  it('to one decimal tells one of thirty where nobody is of the others, and twelve of sixty to within few', () => {
    expect(countsFittingDifference({ known: 0, group: 32, inCategory: 1 }, star7)).toBe(1);
    expect(countsFittingDifference({ known: 0.5, group: 62, inCategory: 20 }, star7)).toBeGreaterThanOrEqual(3);
  });
});
