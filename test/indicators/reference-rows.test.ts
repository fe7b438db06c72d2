import { describe, expect, it } from 'vitest';
import { defineGoalScale, defineIndicator } from '../../src/definitions/index.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { aggregatePart, contributors, indicatorSets, mergeParts, type Externals, type InternalRow } from '../../src/indicators/index.js';
import type { Day, Records } from '../../src/records/index.js';
import { handCaseload } from './hand-caseload.js';
import { attended, figuresOf, held, levelsOf, numbersOf, rowOf, total } from './support.js';

const all = [...new Map(Object.values(indicatorSets).flatMap((set) => set.indicators).map((indicator) => [indicator.id, indicator])).values()];

/** Invented, for the people of the hand-made caseload. */
const externals: Externals = {
  population: { value: 4500, source: 'Mid-year estimate (invented)', year: 2024, categories: { sex: { Female: 2500, Male: 2000 } } },
  'service-cost': { value: 12000, source: 'Accounts (invented)', year: 2025 },
  'whole-time-equivalents': { value: 0.5, source: 'Payroll (invented)', year: 2025 },
};
const records: Records = {
  ...handCaseload,
  connections: [
    { episodeId: 'e1', on: '2025-01-20', type: 'choir', takenUp: 'yes' }, { episodeId: 'e1', on: '2025-02-03', type: 'advice', takenUp: 'no' },
    { episodeId: 'e2', on: '2025-02-20', type: 'choir', takenUp: 'not-known' }, { episodeId: 'e6', on: '2025-02-20', type: 'choir' },
    { episodeId: 'e5', on: '2024-12-01', type: 'choir', takenUp: 'yes' },
  ],
  needs: [
    { episodeId: 'e1', need: 'housing', on: '2025-01-06', offer: 'not-available' }, { episodeId: 'e1', need: 'money', on: '2025-01-06', offer: 'available' },
    { episodeId: 'e2', need: 'housing', on: '2025-02-01', offer: 'waiting' }, { episodeId: 'e6', need: 'housing', on: '2025-02-20' },
  ],
  pauses: [],
};
const table = figuresOf(records, { indicators: all, breakdowns: ['sex', 'connection_type', 'need'], externals, asAt: '2026-04-30' });
const counts = (indicatorId: string, query: { measure?: string; breakdown?: string; category?: string } = {}) => {
  const { numerator, denominator, exclusions } = numbersOf(table, { indicatorId, ...query });
  return [numerator, denominator, exclusions];
};

describe('the reference has 44 rows', () => {
  it('of which 43 are indicators in the sets, and Q2 is a block of the report', () => {
    const rows = new Set(all.map(({ id }) => id.split('-')[0] ?? '').filter((row) => row !== 'tt'));
    const wanted = [['a', 11], ['d', 12], ['g', 9], ['w', 8], ['q', 1], ['c', 2]] as const;
    expect([...rows].sort()).toEqual(wanted.flatMap(([letter, count]) => Array.from({ length: count }, (_, place) => `${letter}${place + 1}`)).sort());
    expect(table.attrition.length).toBeGreaterThan(0);
  });
});

describe('worked out by hand', () => {
  it.each([
    ['a4-accepted', 6, 8, { pending: 1 }],
    ['a5-declined', 1, 7, { pending: 1, 'not-appropriate': 1 }],
    ['a6-not-contactable', 0, 7, { pending: 1, 'not-appropriate': 1 }],
    ['a8-started-within-28-days', 4, 5, { 'start-before-referral': 1 }],
    ['d2-active-caseload', 2, null, {}],
    ['d3-stale-caseload', 0, 2, {}],
    ['d4-contacts-delivered', 12, null, {}],
    ['d5-did-not-attend', 1, 13, { cancelled: 2 }],
    ['d6-engaged', 4, 6, {}],
    ['d7-connections-made', 4, null, {}],
    ['d8-connections-taken-up', 1, 2, { 'not-known': 2 }],
    ['d9-support-not-available', 1, 3, { 'offer-not-recorded': 1 }],
    ['d11-early-ending', 1, 6, { died: 1, 'closure-not-recorded': 1 }],
    ['d12-re-referral', 1, 8, { died: 1 }],
  ] as const)('%s', (id, numerator, denominator, exclusions) => {
    expect(counts(id)).toEqual([numerator, denominator, exclusions]);
  });

  it('a9-waiting: one accepted referral, for 16 days; the pending one does not wait for a start', () => {
    expect(levelsOf(table, { indicatorId: 'a9-waiting' })).toEqual({ 'up-to-28': 1, '29-to-56': 0, '57-to-90': 0, 'over-90': 0 });
  });

  it('events are broken down by what they say', () => {
    expect(levelsOf(table, { indicatorId: 'd7-connections-by-type' })).toEqual({ advice: 1, choir: 3 });
    expect(counts('d8-connections-taken-up', { breakdown: 'connection_type', category: 'choir' })).toEqual([1, 1, { 'not-known': 2 }]);
    expect(counts('d9-support-not-available', { breakdown: 'need', category: 'housing' })).toEqual([1, 2, { 'offer-not-recorded': 1 }]);
    expect(table.rows.filter(({ breakdown, unit }) => breakdown === 'need' && unit !== 'need')).toEqual([]);
  });

  it('g9: a person’s own goals first, then people: p1 by 2 (of 4 and 0), p2 by −4', () => {
    const measure = 'goal-progress';
    const levels = Object.entries(levelsOf(table, { indicatorId: 'g9-own-scale-changes', measure })).filter(([, count]) => count !== 0);
    expect(Object.fromEntries(levels)).toEqual({ 'down-3-or-more': 1, 'up-2': 1 });
    expect(rowOf(table, { indicatorId: 'g9-own-scale-change', measure, level: 'p50' })).toMatchObject({ value: -1, denominator: 2 });
  });

  it('g9: half points and more on a scale of tenths count with the whole point beyond them, and what binary adds in the last bits does not', () => {
    const scale = defineGoalScale({ ...goalProgress, id: 'tenths', value: { kind: 'numeric', minimum: 0, maximum: 10, step: 0.1, unit: { en: 'points' } } });
    const moves = [[2.4, 4.4], [1.1, 4.1], [2.4, 4.5], [3.3, 1.3], [4.1, 4.1], [4.1, 4.2]] as const;
    const own: Records = {
      episodes: moves.map((_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: '2025-01-06', closedOn: '2025-03-20' })),
      contacts: moves.flatMap((_, place) => attended(`e${place}`, '2025-01-06', '2025-02-06')),
      goals: moves.map((_, place) => ({ goalId: `g${place}`, personId: `p${place}`, statement: 'made up', scale: 'tenths', setOn: '2025-01-06' })),
      goalRatings: moves.flatMap(([from, to], place) => [{ goalId: `g${place}`, on: '2025-01-06', value: from }, { goalId: `g${place}`, on: '2025-03-06', value: to }]),
    };
    const found = levelsOf(figuresOf(own, { indicators: indicatorSets.goals.indicators }, [scale]), { indicatorId: 'g9-own-scale-changes', measure: 'tenths' });
    expect(found).toEqual({ 'down-3-or-more': 0, 'down-2': 1, 'down-1': 0, 'no-change': 1, 'up-1': 1, 'up-2': 1, 'up-3-or-more': 2 });
  });

  it('w5 and w6: p1 from moderately severe to mild, p2 from moderate to severe', () => {
    const measure = 'phq-9/total';
    expect(counts('w5-crossed-threshold', { measure }).slice(0, 2)).toEqual([1, 2]);
    expect(counts('w5-crossed-back', { measure }).slice(0, 2)).toEqual([0, 0]);
    const moves = Object.entries(levelsOf(table, { indicatorId: 'w6-band-moves', measure })).filter(([, count]) => count !== 0);
    expect(Object.fromEntries(moves)).toEqual({ 'moderately-severe-to-mild': 1, 'moderate-to-severe': 1 });
  });
});

describe('the same referral sent again', () => {
  const again = (days: number, change: object = {}): Records => ({
    episodes: [
      { episodeId: 'a', personId: 'p', referredOn: '2025-01-10', referralSource: 'gp' },
      { episodeId: 'b', personId: 'p', referredOn: `2025-01-${10 + days}`, referralSource: 'gp', ...change },
    ],
  });
  const received = (own: Records) => numbersOf(figuresOf(own, { indicators: indicatorSets.core.indicators }), { indicatorId: 'a1-referrals-received' });

  it('within 7 days is counted once, and said', () => {
    expect(received(again(7))).toMatchObject({ numerator: 1, initialPopulation: 2, exclusions: { 'repeated-referral': 1 } });
    expect(received(again(8))).toMatchObject({ numerator: 2 });
    expect(received(again(3, { referralSource: 'housing' }))).toMatchObject({ numerator: 2 });
  });

  it('starts once', () => {
    const started = { triage: 'accepted', startedOn: '2025-02-03' } as const;
    const own: Records = { episodes: (again(3, {}).episodes ?? []).map((episode) => ({ ...episode, ...started })) };
    expect(numbersOf(figuresOf(own, { indicators: indicatorSets.core.indicators }), { indicatorId: 'a7-uptake' })).toMatchObject({ numerator: 1, denominator: 1, exclusions: { 'repeated-referral': 1 } });
  });

  const OF_PEOPLE = ['a2-people-referred', 'a10-core20-reach', 'a11-equity-reach', 'q1-recorded-attributes'];
  const people = (own: Records) => {
    const { indicators } = indicatorSets.access;
    const externals = { population: { value: 300, source: 'made up', year: 2024 } };
    const table = figuresOf({ persons: [{ personId: 'p', attributes: { imd_quintile: '1' } }], ...own }, { externals, indicators: [...indicators, ...indicatorSets.quality.indicators.filter(({ id }) => id.startsWith('q1'))] });
    return OF_PEOPLE.map((indicatorId) => contributors(table, { indicatorId, ...(indicatorId.startsWith('q1') && { measure: 'imd_quintile' }) }).map(({ episodeId, role, reason }) => `${role} ${episodeId} ${reason ?? ''}`));
  };

  it('is nobody else who was referred, also where the first was in an earlier period', () => {
    const [first, second] = again(3).episodes ?? [];
    if (!first || !second) throw new Error('expected two');
    expect(people({ episodes: [{ ...first, referredOn: '2024-12-30' }, { ...second, referredOn: '2025-01-02' }] })).toEqual(OF_PEOPLE.map(() => ['excluded b repeated-referral']));
  });

  it('does not stand in for a referral of the same person that counts', () => {
    // Who is at a level of a distribution is in its denominator.
    const usedIs = (id: string) => ['numerator', 'numerator', 'numerator', 'denominator'].map((role) => [`${role} ${id} `]);
    expect(people(again(3))).toEqual(usedIs('a'));
    expect(people(again(8))).toEqual(usedIs('b'));
  });
});

describe('ratios and rates', () => {
  it('a3: 9 referrals for 4,500 people, by the exact limits of a count under 10, with the source', () => {
    const row = rowOf(table, { indicatorId: 'a3-referral-rate' });
    expect(row).toMatchObject({ numerator: 9, denominator: 4500, value: 2, initialPopulation: null, excluded: null, exclusions: {} });
    expect(row.method).toBe('rate per 1000; exact Poisson; Mid-year estimate (invented), 2024');
    expect([row.lower95, row.upper95].map((limit) => ((limit ?? NaN) * 4.5).toFixed(4))).toEqual(['4.1154', '17.0848']);
    expect(rowOf(table, { indicatorId: 'a3-referral-rate', breakdown: 'sex', category: 'not-known' })).toMatchObject({ marker: '[x]', caution: 'needs: population of this group', numerator: null });
  });

  it('a11: 4 women and 2 men referred, where 6 of 4,500 people would be 3.33 and 2.67', () => {
    const [women, men] = ['Female', 'Male'].map((category) => rowOf(table, { indicatorId: 'a11-equity-reach', breakdown: 'sex', category }));
    expect(women?.numerator).toBe(4);
    expect(women?.value).toBeCloseTo(4 / ((6 * 2500) / 4500), 12);
    expect(men?.value).toBeCloseTo(2 / ((6 * 2000) / 4500), 12);
    expect(rowOf(table, { indicatorId: 'a11-equity-reach' })).toMatchObject({ marker: '[z]', value: null });
  });

  describe('a group from which nobody was referred', () => {
    const population = { value: 300, source: 'Invented', year: 2024, categories: { sex: { F: 100, M: 100, X: 100, none: 0 } } };
    const settings = { indicators: indicatorSets.access.indicators, breakdowns: ['sex'], externals: { population } };
    const people = (sexes: readonly string[]): Records => ({
      persons: [{ personId: 'p', attributes: { sex: 'F' } }, ...sexes.map((sex, place) => ({ personId: `p${place}`, attributes: { sex } }))],
      episodes: sexes.map((_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02' })),
    });
    const of = (rows: readonly InternalRow[], id: string) => Object.fromEntries(rows.filter(({ indicatorId, breakdown }) => indicatorId === id && breakdown === 'sex')
      .map(({ category, numerator, denominator, value, lower95, upper95 }) => [category, [numerator, denominator, value, lower95, Number(upper95?.toFixed(3))]]));
    // By the exact limits of a count of 0, which end at 3.689: −log(0.025).
    const [reach, rate] = [[0, 1, 0, 0, 3.689], [0, 100, 0, 0, 36.889]];

    it('is in a3 and a11 with its limits, as the group that is reached least; one that has nobody is not', () => {
      const found = figuresOf(people(['F', 'F', 'M']), settings);
      const [reached, rates] = [of(found.rows, 'a11-equity-reach'), of(found.rows, 'a3-referral-rate')];
      expect([reached['X'], rates['X']]).toEqual([reach, rate]);
      expect([reached['F'], reached['M'], rates['F']].map((own) => own?.slice(0, 3))).toEqual([[2, 1, 2], [1, 1, 1], [2, 100, 20]]);
      expect([Object.keys(reached), Object.keys(rates)]).toEqual(Array(2).fill(['F', 'M', 'X']));
      expect(contributors(found, { indicatorId: 'a11-equity-reach', breakdown: 'sex', category: 'X' })).toEqual([]);
    });

    it('also where nobody was referred at all, and in no part of the period, which shows everybody', () => {
      const rows = figuresOf(people([]), { ...settings, by: 'quarter' }).rows;
      expect(of(rows, 'a3-referral-rate')).toMatchObject({ F: rate, M: rate, X: rate });
      expect(rows.filter(({ indicatorId, breakdown }) => indicatorId === 'a3-referral-rate' && breakdown === 'sex')).toHaveLength(3);
    });

    it('and in what parts of a caseload come to, whichever part has somebody of it', () => {
      const parts = [people(['F', 'F', 'M']), { ...people([]), persons: [{ personId: 'other', attributes: { sex: 'M' } }] }].map((own) =>
        aggregatePart({ caseload: held(own), period: { start: '2025-01-01', end: '2025-03-31' }, asAt: '2025-12-31', by: 'quarter', ...settings }));
      const whole = figuresOf(people(['F', 'F', 'M']), { ...settings, by: 'quarter' });
      expect(mergeParts(parts).rows).toEqual(whole.rows);
    });
  });

  it('c1 and c2: a cost over people, with no limits; without the cost, or for a part of the period, there is none', () => {
    expect(rowOf(table, { indicatorId: 'c1-cost-per-person-supported' })).toMatchObject({ numerator: 12000, denominator: 6, value: 2000, lower95: null, marker: '' });
    expect(rowOf(table, { indicatorId: 'd2-caseload-per-worker' })).toMatchObject({ numerator: 2, denominator: 0.5, value: 4 });
    const parts = figuresOf(records, { indicators: indicatorSets.quality.indicators, externals, by: 'month' });
    expect(rowOf(parts, { indicatorId: 'c1-cost-per-person-supported', periodStart: '2025-02-01' })).toMatchObject({ marker: '[x]', caution: 'needs: service-cost of this part of the period' });
    const without = figuresOf(records, { indicators: indicatorSets.quality.indicators });
    expect(rowOf(without, { indicatorId: 'c1-cost-per-person-supported' }).caution).toBe('needs: service-cost, a number from outside with its source');
  });

  it('a flow of 30 over another of 20 is 1.5, has no limits, and names both sides', () => {
    const flow = defineIndicator({
      id: 'attrition', version: '1.0.0', title: { en: 'Ended before the start, per referral' }, description: { en: 'A flow ratio.' }, unit: 'episode', statistic: 'ratio', attribution: 'closed', sources: [],
      initialPopulation: { not: { field: 'episode.startedOn', present: true } }, over: { unit: 'episode', attribution: 'referred' },
    });
    const episodes = Array.from({ length: 50 }, (_, place) => ({
      episodeId: `e${place}`, personId: `p${place}`,
      ...(place < 30 ? { referredOn: '2024-12-01', closedOn: '2025-01-10', closure: 'not-started' } as const : { referredOn: '2025-02-01', startedOn: null } as const),
    }));
    const flows = figuresOf({ episodes }, { indicators: [flow] });
    expect(rowOf(flows, { indicatorId: 'attrition' })).toMatchObject({ numerator: 30, denominator: 20, value: 1.5, lower95: null, upper95: null, method: 'ratio' });
    expect(contributors(flows, { indicatorId: 'attrition', role: 'numerator' })).toHaveLength(30);
    expect(contributors(flows, { indicatorId: 'attrition', role: 'denominator' })).toHaveLength(20);
  });

  it('as a share of its own is refused, and a ratio offered', () => {
    const share = { id: 'attrition', version: '1.0.0', title: { en: 'x' }, description: { en: 'x' }, unit: 'episode', statistic: 'proportion', attribution: 'closed', sources: [], numerator: { engaged: true } } as const;
    expect(() => defineIndicator({ ...share, over: { unit: 'episode', attribution: 'referred' } })).toThrow(/statistic "ratio"/);
    expect(() => defineIndicator({ ...share, exclusions: [{ reason: 'engaged', when: { engaged: true } }] })).toThrow(/what an exclusion leaves out/);
  });
});

describe('people still open at the end of the period', () => {
  const open: Records = {
    episodes: [
      { episodeId: 'old', personId: 'p1', referredOn: '2024-11-01', startedOn: '2024-11-10' },
      // 55 days before the end: too early to say.
      { episodeId: 'new', personId: 'p2', referredOn: '2025-02-01', startedOn: '2025-02-04' },
      { episodeId: 'later-closed', personId: 'p3', referredOn: '2024-11-01', startedOn: '2024-11-10', closedOn: '2025-04-02', closure: 'planned' },
      { episodeId: 'closed', personId: 'p4', referredOn: '2024-11-01', startedOn: '2024-11-10', closedOn: '2025-03-31', closure: 'planned' },
    ],
    contacts: ['old', 'new', 'later-closed', 'closed'].flatMap((id) => attended(id, '2025-02-10', '2025-02-20')),
    assessments: [
      total('phq-9', 'p1', '2024-11-12', 20), total('phq-9', 'p1', '2025-03-01', 12), total('phq-9', 'p1', '2025-04-10', 2),
      total('phq-9', 'p3', '2024-11-12', 20), total('phq-9', 'p3', '2024-11-25', 2),
    ],
    goals: [
      { goalId: 'g1', personId: 'p1', episodeId: 'old', statement: 'Dance', scale: 'goal-progress', setOn: '2024-11-12', status: 'achieved', statusOn: '2025-04-05' },
      { goalId: 'g3', personId: 'p3', episodeId: 'later-closed', statement: 'Sing', scale: 'goal-progress', setOn: '2024-11-12' },
      { goalId: 'g3b', personId: 'p3', episodeId: 'later-closed', statement: 'Rest', scale: 'goal-progress', setOn: '2025-04-01' },
    ],
    goalRatings: [
      { goalId: 'g1', on: '2024-11-12', value: 5 }, { goalId: 'g1', on: '2025-03-01', value: 1 },
      { goalId: 'g3', on: '2024-11-12', value: 2 }, { goalId: 'g3', on: '2025-04-02', value: 9 },
    ],
    goalEvents: [{ goalId: 'g3', on: '2025-04-02', kind: 'status', value: 'achieved' }],
  };
  const shown = figuresOf(open, { indicators: [...indicatorSets.goals.indicators, ...indicatorSets.wellbeing.indicators] });

  it('are those who had started 56 days before and had not closed, by what was known then', () => {
    expect(numbersOf(shown, { indicatorId: 'w2-paired-completeness-open', measure: 'phq-9/total' })).toMatchObject({ numerator: 1, denominator: 2 });
    const better = rowOf(shown, { indicatorId: 'w3-mean-change-open', measure: 'phq-9/total' });
    // From 20 to 12 on 1 March: what was answered in April, and 13 days after the baseline, is no review.
    expect(better).toMatchObject({ denominator: 1, value: -8 });
    expect(better.method).toContain('pairing: latest-review');
    const status = Object.entries(levelsOf(shown, { indicatorId: 'g4-goal-status-open' })).filter(([, count]) => count !== 0);
    expect(Object.fromEntries(status)).toEqual({ 'moved-away': 1, 'not-reviewed': 1 });
    expect(numbersOf(shown, { indicatorId: 'g7-going-backwards-open' })).toMatchObject({ numerator: 1, denominator: 1, exclusions: { 'no-goal-reviewed': 1 } });
  });

  it('are never among those of the closure figures', () => {
    const at = (indicatorId: string) => contributors(shown, { indicatorId, measure: 'phq-9/total' }).map(({ personId }) => personId);
    expect(at('w2-paired-completeness')).toEqual(['p4']);
    expect(at('w2-paired-completeness-open')).toEqual(['p1', 'p3']);
  });
});

describe('experience', () => {
  it('is asked of people who answered in the period; of several answers the latest counts', () => {
    const good = { kind: 'outcome', id: 'good-experience', version: '1.0.0', title: { en: 'Good experience' }, question: { en: 'Was it good?' }, domain: 'experience', value: { kind: 'flag', yes: { en: 'Yes' }, no: { en: 'No' } }, direction: 'increase', sources: [] } as const;
    const own = { episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2024-12-01' }, { episodeId: 'e2', personId: 'p2', referredOn: '2024-12-01' }], outcomes: [
      { personId: 'p1', outcome: 'good-experience', on: '2025-01-10', value: false }, { personId: 'p1', outcome: 'good-experience', on: '2025-03-10', value: true },
      { personId: 'p2', outcome: 'good-experience', on: '2025-02-10', value: false }, { personId: 'p2', outcome: 'good-experience', on: '2025-04-10', value: true },
    ] } as const satisfies Records;
    const asked = figuresOf(own, { indicators: indicatorSets.wellbeing.indicators }, [good]);
    expect(numbersOf(asked, { indicatorId: 'w8-good-experience', measure: 'good-experience' })).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('of several answers on one day, the last in the file counts', () => {
    const good = { kind: 'outcome', id: 'good-experience', version: '1.0.0', title: { en: 'Good experience' }, question: { en: 'Was it good?' }, domain: 'experience', value: { kind: 'flag', yes: { en: 'Yes' }, no: { en: 'No' } }, direction: 'increase', sources: [] } as const;
    const told = (personId: string, value: boolean) => ({ personId, outcome: 'good-experience', on: '2025-02-10', value }) as const;
    const own: Records = { episodes: ['p1', 'p2', 'p3'].map((personId) => ({ episodeId: `e-${personId}`, personId, referredOn: '2024-12-01' })), outcomes: [told('p1', false), told('p1', true), told('p2', true), told('p2', false), told('p3', false), told('p3', true)] };
    const row = rowOf(figuresOf(own, { indicators: indicatorSets.wellbeing.indicators }, [good]), { indicatorId: 'w8-good-experience', measure: 'good-experience' });
    expect(row).toMatchObject({ numerator: 2, denominator: 3 });
  });
});

describe('the window around closure', () => {
  it('takes the follow-up nearest to it, as in the reference', () => {
    const own: Records = {
      episodes: [{ episodeId: 'e', personId: 'p', referredOn: '2026-01-08', startedOn: '2026-01-10', closedOn: '2026-05-10', closure: 'planned' }],
      contacts: attended('e', '2026-01-10', '2026-02-01'),
      assessments: [total('phq-9', 'p', '2026-01-10', 20), ...(['2026-02-01', '2026-05-02', '2026-09-30'] as const).map((on, place) => ({ ...total('phq-9', 'p', on, place), episodeId: 'e' }))],
    };
    const found = figuresOf(own, { indicators: indicatorSets.wellbeing.indicators, period: { start: '2026-04-01', end: '2026-06-30' }, asAt: '2026-12-31' });
    expect(contributors(found, { indicatorId: 'w3-mean-change', measure: 'phq-9/total' })[0]?.followUp?.on).toBe('2026-05-02');
  });
});

describe('numbers from outside', () => {
  const of = (own: Externals[string]) => () => figuresOf(records, { indicators: indicatorSets.access.indicators, breakdowns: ['sex'], externals: { population: own } });
  const sound = { value: 4500, source: 'Invented', year: 2024 };

  it.each([
    ['of nobody', { ...sound, value: 0 }, /a number above 0 of population; found 0/],
    ['that are none', { ...sound, value: Number.NaN }, /a number above 0 of population; found NaN/],
    ['without a source', { ...sound, source: ' ' }, /the source of population; found none/],
    ['without a year', { ...sound, year: '' }, /the year of population; found none/],
    ['below 0 in a group', { ...sound, categories: { sex: { Female: -1 } } }, /numbers of 0 or more in the groups of population/],
  ])('%s are refused', (_, own, message) => {
    expect(of(own)).toThrow(message);
  });

  it('that are 0 in every group leave the share of a group unknown, and no figure a number that is none', () => {
    const rows = of({ ...sound, categories: { sex: { Female: 0, Male: 0 } } })().rows.filter(({ breakdown }) => breakdown === 'sex');
    expect(rows.filter(({ indicatorId }) => indicatorId === 'a11-equity-reach').map(({ marker, value }) => [marker, value])).toEqual(Array(4).fill(['[x]', null]));
    expect(rows.filter(({ indicatorId, category }) => indicatorId === 'a3-referral-rate' && category === 'Female').map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual([[4, 0, null]]);
    expect(JSON.stringify(rows)).not.toContain('NaN');
  });
});

it('d12 asks the one episode used for a person: the latest that closed in the period', () => {
  const own: Records = {
    episodes: [
      { episodeId: 'a', personId: 'p', referredOn: '2023-01-02', startedOn: '2023-01-05', closedOn: '2023-02-01', closure: 'planned' },
      { episodeId: 'b', personId: 'p', referredOn: '2023-03-02', startedOn: '2023-03-05', closedOn: '2023-11-01', closure: 'planned' },
    ],
    contacts: [...attended('a', '2023-01-05', '2023-01-15'), ...attended('b', '2023-03-05', '2023-03-15')],
  };
  const again = (end: Day) => numbersOf(figuresOf(own, { indicators: indicatorSets.delivery.indicators, period: { start: '2023-01-01', end } }), { indicatorId: 'd12-re-referral' });
  expect(again('2023-03-31')).toMatchObject({ numerator: 1, denominator: 1 });
  expect(again('2023-12-31')).toMatchObject({ numerator: 0, denominator: 1 });
});
