import { describe, expect, it } from 'vitest';
import { disclose } from '../../src/disclosure/index.js';
import { indicatorSets } from '../../src/indicators/index.js';
import { figuresOf } from '../indicators/support.js';

const population = { value: 300, source: 'Invented', year: 2024, categories: { sex: { F: 100, M: 100, X: 100 } } };

/** So many people referred of each sex, as it leaves: count, expected count, value and marker of each group. */
async function reachOf(counts: Readonly<Record<string, number>>) {
  const sexes = Object.entries(counts).flatMap(([sex, count]) => Array.from({ length: count }, () => sex));
  const table = figuresOf({
    persons: [{ personId: 'p', attributes: { sex: 'F' } }, ...sexes.map((sex, place) => ({ personId: `p${place}`, attributes: { sex } }))],
    episodes: sexes.map((_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02' })),
  }, { indicators: indicatorSets.access.indicators, breakdowns: ['sex'], externals: { population } });
  const { rows } = await disclose(table, 'nhs-star-7');
  const own = rows.filter(({ indicatorId, breakdown }) => indicatorId === 'a11-equity-reach' && breakdown === 'sex');
  return Object.fromEntries(own.map(({ category, numerator, denominator, value, marker }) => [category, [numerator, denominator, value, marker]]));
}

describe('what would be expected of a group, as it leaves', () => {
  it('is made from counts as they are shown, never from the exact ones, which it would add up', async () => {
    // 32, 41 and 0 are shown as 30, 40 and 0; a third of the exact 73 would be 24.33.
    expect(await reachOf({ F: 32, M: 41 })).toEqual({ F: [30, 70 / 3, 30 / (70 / 3), ''], M: [40, 70 / 3, 40 / (70 / 3), ''], X: [0, 70 / 3, 0, ''] });
  });

  it('is hidden of all groups where the count of one is, and the count of nobody stays shown as elsewhere', async () => {
    const { F, X } = await reachOf({ F: 2, M: 1 });
    expect([F, X]).toEqual([[null, null, null, '[c]'], [0, null, null, '[c]']]);
    expect((await reachOf({ F: 32, M: 41, X: 3 }))['F']?.slice(1)).toEqual([null, null, '[c]']);
  });
});
