import { describe, expect, it } from 'vitest';
import { core10 } from '../../src/generated/core-10.js';
import { aggregate, indicatorSets } from '../../src/indicators/index.js';
import { caseload, type Assessment, type Day } from '../../src/records/index.js';
import { attended, levelsOf, numbersOf, period } from './support.js';

const measure = 'core-10/total';

/** A form of which the last question was left out, and the other nine add up to so much: 10/9 of it is the score. Questions 2 and 3 are worded the other way round. */
function answered(personId: string, on: Day, sum: number): Assessment {
  const ordinary = ['q1', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((item, place) => [item, Math.min(Math.max(sum - 4 * place, 0), 4)] as const);
  return { personId, instrument: 'core-10', on, responses: { ...Object.fromEntries(ordinary), q2: 4, q3: 4, q10: null } };
}

/** Each person from one sum of nine answers to another. */
function figures(sums: readonly (readonly [from: number, to: number])[]) {
  const people = sums.map((pair, place) => ({ personId: `p${place}`, episodeId: `e${place}`, pair }));
  const { caseload: held, issues } = caseload({
    records: {
      episodes: people.map(({ personId, episodeId }) => ({ personId, episodeId, referredOn: '2025-01-02', startedOn: '2025-01-06', closedOn: '2025-03-20' })),
      contacts: people.flatMap(({ episodeId }) => attended(episodeId, '2025-01-06', '2025-02-06')),
      assessments: people.flatMap(({ personId, pair: [from, to] }) => [answered(personId, '2025-01-06', from), answered(personId, '2025-03-18', to)]),
    },
    definitions: [core10],
  });
  expect(issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  return aggregate({ caseload: held, indicators: indicatorSets.wellbeing.indicators, period, asAt: '2025-12-31', prorate: ['core-10'] });
}

const counted = (levels: Readonly<Record<string, number | null>>) => Object.fromEntries(Object.entries(levels).filter(([, count]) => count !== 0));

describe('a prorated score between two bands', () => {
  // Bands of CORE-10: 0-5, 6-10, 11-14, 15-19, 20-24 and 25 up. 5, 13, 22 and 9 of nine answers are 5.56, 14.44, 24.44 and exactly 10.
  const table = figures([[22, 13], [13, 5], [9, 5]]);

  it('is in the lower one, as the next begins at its lowest score or more', () => {
    expect(counted(levelsOf(table, { indicatorId: 'w6-bands-at-baseline', measure }))).toEqual({ 'moderate-to-severe': 1, mild: 1, 'low-level': 1 });
    expect(counted(levelsOf(table, { indicatorId: 'w6-bands-at-follow-up', measure }))).toEqual({ mild: 1, healthy: 2 });
    expect(counted(levelsOf(table, { indicatorId: 'w6-band-moves', measure }))).toEqual({ 'moderate-to-severe-to-mild': 1, 'mild-to-healthy': 1, 'low-level-to-healthy': 1 });
  });

  it.each(['w6-bands-at-baseline', 'w6-bands-at-follow-up', 'w6-band-moves'])('leaves nobody with a score out of %s', (indicatorId) => {
    const everySum = Array.from({ length: 29 }, (_, sum) => [sum, 28 - sum] as const);
    const found = figures(everySum).rows.filter((row) => row.indicatorId === indicatorId && row.measure === measure);
    expect([new Set(found.map(({ denominator }) => denominator)), found[0]?.exclusions]).toEqual([new Set([29]), {}]);
  });

  it('has its mean change over the same people', () => {
    expect(numbersOf(table, { indicatorId: 'w3-mean-change', measure })).toMatchObject({ denominator: 3, exclusions: {} });
  });
});
