import { describe, expect, it } from 'vitest';
import { contributors, indicatorSets, type ContributorQuery, type Externals, type InternalRow } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { faultsOfTable } from '../property/identities.js';
import { handCaseload } from './hand-caseload.js';
import { figuresOf } from './support.js';

const externals: Externals = {
  population: { value: 4500, source: 'Invented', year: 2024, categories: { sex: { Female: 2500, Male: 2000 } } },
  'service-cost': { value: 12000, source: 'Invented', year: 2025 },
  'whole-time-equivalents': { value: 0.5, source: 'Invented', year: 2025 },
};
const experience = { kind: 'outcome', id: 'good-experience', version: '1.0.0', title: { en: 'Good' }, question: { en: 'Good?' }, domain: 'experience', value: { kind: 'flag', yes: { en: 'Yes' }, no: { en: 'No' } }, direction: 'increase', sources: [] } as const;

/** Twelve invented people with something in every file, so that every indicator has something to count. */
const records: Records = {
  ...handCaseload,
  connections: [
    { episodeId: 'e1', on: '2025-01-20', type: 'choir', takenUp: 'yes' }, { episodeId: 'e1', on: '2025-02-03', type: 'advice', takenUp: 'no' },
    { episodeId: 'e2', on: '2025-02-20', type: 'choir', takenUp: 'not-known' }, { episodeId: 'e6', on: '2025-02-20', type: 'choir' },
  ],
  needs: [
    { episodeId: 'e1', need: 'housing', on: '2025-01-06', offer: 'not-available' }, { episodeId: 'e1', need: 'money', on: '2025-01-06', offer: 'available' },
    { episodeId: 'e2', need: 'housing', on: '2025-02-01', offer: 'waiting' }, { episodeId: 'e6', need: 'housing', on: '2025-02-20' },
  ],
  pauses: [],
  outcomes: [...(handCaseload.outcomes ?? []), { personId: 'p1', outcome: 'good-experience', on: '2025-03-10', value: true }, { personId: 'p2', outcome: 'good-experience', on: '2025-03-01', value: false }],
};
const indicators = [...new Map(Object.values(indicatorSets).flatMap((set) => set.indicators).map((indicator) => [indicator.id, indicator])).values()];
const breakdowns = ['sex', 'imd_quintile', 'team', 'theme', 'contact_mode', 'connection_type', 'need'];
const table = figuresOf(records, { indicators, breakdowns, by: 'month', externals, asAt: '2026-04-30' }, [experience]);

const queryOf = (row: InternalRow, role?: ContributorQuery['role']): ContributorQuery => ({
  indicatorId: row.indicatorId, measure: row.measure, period: { start: row.periodStart, end: row.periodEnd }, breakdown: row.breakdown, category: row.category,
  ...(row.level !== '' && { level: row.level }), ...(role && { role }),
});
const count = (row: InternalRow, role: NonNullable<ContributorQuery['role']>) => contributors(table, queryOf(row, role)).length;

describe('every row of every indicator, for everybody, each month and each category', () => {
  const shown = table.rows.filter(({ marker }) => marker === '');

  it('is one of all 43 indicators of the reference, with every statistic in a breakdown', () => {
    expect(new Set(shown.map(({ indicatorId }) => indicatorId.split('-')[0]).filter((row) => row !== 'tt')).size).toBe(11 + 12 + 9 + 8 + 1 + 2);
    expect([...new Set(shown.filter(({ breakdown }) => breakdown !== 'all').map(({ statistic }) => statistic))].sort()).toEqual(['count', 'distribution', 'mean', 'median', 'proportion', 'rate', 'ratio']);
    expect(shown.length).toBeGreaterThan(2000);
  });

  it('keeps its identity', () => {
    expect(faultsOfTable(table)).toEqual([]);
  });

  it('lists as many in the numerator as its numerator says, in the denominator and among the excluded too', () => {
    const wrong = shown.flatMap((row) => {
      const isOutside = (side: 'numerator' | 'denominator') => row.ratio?.outside === side;
      const expected = {
        // A mean has no numerator; a cost is an amount, and no one.
        numerator: isOutside('numerator') ? 0 : (row.numerator ?? 0),
        denominator: isOutside('denominator') ? 0 : (row.denominator ?? row.numerator ?? 0),
        excluded: row.excluded ?? count(row, 'excluded'),
      };
      const found = { numerator: count(row, 'numerator'), denominator: count(row, 'denominator'), excluded: count(row, 'excluded') };
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ ...queryOf(row), found, expected }];
    });
    expect(wrong).toEqual([]);
  });

  it('leads to the episode, to goals with their words and history, and to what was compared with its answers', () => {
    const [person] = contributors(table, { indicatorId: 'w4-reliably-worse', measure: 'phq-9/total', breakdown: 'sex', category: 'Prefer not to say', role: 'numerator' });
    expect(person).toMatchObject({ personId: 'p2', episodeId: 'e2', baseline: { on: '2025-02-01', value: 12 }, followUp: { on: '2025-03-18', value: 20 }, changeClass: 'deteriorated' });
    expect(person?.goals.map(({ statement, history }) => [statement, history.length])).toEqual([['Sleep through the night', 2], [expect.any(String), expect.any(Number)]]);
    const everybody = shown.filter(({ breakdown }) => breakdown === 'all').flatMap((row) => contributors(table, queryOf(row)));
    expect(everybody.filter(({ personId, episodeId }) => personId === '' || episodeId === '')).toEqual([]);
  });
});
