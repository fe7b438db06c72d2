import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { discloseRow } from '../../src/disclosure/disclose-row.js';
import { disclose, profiles, type ShownRow } from '../../src/disclosure/index.js';
import { aggregate, indicatorSets, type InternalRow } from '../../src/indicators/index.js';
import { exactRow } from '../disclosure/support.js';
import { held } from '../indicators/support.js';
import { arbitraryStories, period, recordsOf } from './arbitrary-caseload.js';

vi.setConfig({ testTimeout: 180_000 });

const star7 = profiles['nhs-star-7'];
const COUNTS = ['numerator', 'denominator', 'initialPopulation', 'excluded'] as const;

/** Sizes from 0 to 300, with most of them small, where it matters. */
const size = fc.oneof(fc.nat(16), fc.nat(60), fc.nat(300));
const exactShare = fc.tuple(size, size, fc.nat(1000), fc.constantFrom('proportion', 'distribution'), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }))
  .map(([denominator, excluded, part, statistic, completeness]) => {
    const numerator = Math.round((denominator * part) / 1000);
    return exactRow({ statistic, numerator, denominator, excluded, levels: new Map([['improved', numerator]]), completeness });
  });
const exactCount = fc.tuple(size, size).map(([denominator, excluded]) => exactRow({ statistic: 'count', denominator, excluded }));
const exactMean = fc.tuple(fc.array(fc.integer({ min: -27, max: 27 }), { maxLength: 40 }), size, fc.constantFrom('mean', 'median'))
  .map(([values, excluded, statistic]) => exactRow({ statistic, values, excluded }));
const anyRow = fc.oneof(exactShare, exactCount, exactMean);

/** What is wrong with a shown row, on its own and beside the exact one. */
function faultsOf(exact: InternalRow, shown: ShownRow): readonly string[] {
  const { numerator, denominator, value, lower95, upper95, marker, statistic } = shown;
  const counts = [...COUNTS.map((field) => shown[field]), ...Object.values(shown.exclusions)].filter((count) => count !== null);
  const isHidden = COUNTS.some((field) => shown[field] === null && exact[field] !== null);
  const tooFew = (statistic === 'mean' || statistic === 'median') && (exact.denominator ?? 0) < 10;
  const isShare = statistic === 'proportion' || statistic === 'distribution';
  const claims: readonly (readonly [string, boolean])[] = [
    ['no shown count from 1 to 7, and all are multiples of 5', counts.every((count) => count === 0 || (count > 7 && count % 5 === 0))],
    ['a shown count is within 2 of the exact one', COUNTS.every((field) => shown[field] === null || Math.abs(shown[field] - (exact[field] ?? NaN)) <= 2)],
    ['[c] where any count is hidden or a mean is of too few, and nowhere else', (marker === '[c]') === (isHidden || tooFew)],
    ['no share without both its counts, or under 30', !isShare || value === null || (numerator !== null && denominator !== null && denominator >= 30)],
    ['a share is of the shown counts', !isShare || value === null || value === (numerator ?? NaN) / (denominator ?? NaN)],
    ['no limits without a value', value !== null || (lower95 === null && upper95 === null)],
    ['a mean to one decimal, a median to its step', value === null || isShare || Math.abs(value * 10 - Math.round(value * 10)) < 1e-9],
    ['nothing is told of a complement of 1 to 7', !isShare || numerator === null || (exact.denominator ?? NaN) - (exact.numerator ?? NaN) === 0 || (exact.denominator ?? NaN) - (exact.numerator ?? NaN) > 7],
  ];
  return claims.flatMap(([claim, holds]) => (holds ? [] : [claim]));
}

describe('a row under nhs-star-7', () => {
  it('keeps the rule', () => {
    fc.assert(fc.property(anyRow, (row) => { expect(faultsOf(row, discloseRow(row, star7))).toEqual([]); }), { numRuns: 3000 });
  });
});

describe('the figures of a random service', () => {
  const indicators = Object.values(indicatorSets).flatMap((set) => set.indicators);

  it('leave with every count hidden or rounded, in rows and beside them', async () => {
    await fc.assert(fc.asyncProperty(arbitraryStories, async (stories) => {
      const table = aggregate({ caseload: held(recordsOf(stories)), indicators, period, asAt: '2025-12-31', breakdowns: ['sex', 'team', 'theme'] });
      const shown = await disclose(table, 'nhs-star-7');
      expect(shown.rows).toHaveLength(table.rows.length);
      shown.rows.forEach((row, place) => {
        const exact = table.rows[place];
        if (exact && exact.marker !== '[x]') expect(faultsOf(exact, row), JSON.stringify(exact)).toEqual([]);
      });
      const beside = [
        shown.goals.given, ...Object.values(shown.goals.counts), ...shown.waterfall.map(({ count }) => count),
        ...shown.observations.flatMap(({ statuses, sameDay }) => [...Object.values(statuses), sameDay]), ...shown.attrition.flatMap(({ paired, unpaired }) => [paired.n, unpaired.n]),
      ];
      for (const count of beside) if (count !== null) expect(count === 0 || (count > 7 && count % 5 === 0)).toBe(true);
      for (const { paired, unpaired, standardisedDifference } of shown.attrition) {
        if (paired.mean === null || unpaired.mean === null) expect(standardisedDifference).toBeNull();
      }
    }), { numRuns: 25 });
  });
});
