import { describe, expect, it } from 'vitest';
import { defineIndicator } from '../../src/definitions/index.js';
import { contributors, indicatorSets, type IndicatorTable } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { handCaseload } from './hand-caseload.js';
import { attended, figuresOf, rowOf, total } from './support.js';

const ours = [...new Map([...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators].map((indicator) => [indicator.id, indicator])).values()];
const everything = [...ours, ...indicatorSets['nhs-talking-therapies'].indicators];

/** Why figures are not available: caution → indicators. */
function unavailable(table: IndicatorTable): Readonly<Record<string, readonly string[]>> {
  const rows = table.rows.filter(({ marker }) => marker === '[x]');
  const cautions = [...new Set(rows.map(({ caution }) => caution))].sort();
  return Object.fromEntries(cautions.map((caution) => [caution, [...new Set(rows.filter((row) => row.caution === caution).map((row) => row.indicatorId))]]));
}

const without = (...kinds: readonly (keyof Records)[]): Records => Object.fromEntries(Object.entries(handCaseload).filter(([kind]) => !kinds.includes(kind as keyof Records)));

/** In the order of the sets. */
const byPlace = (one: string, other: string) => everything.findIndex(({ id }) => id === one) - everything.findIndex(({ id }) => id === other);

const namesStarting = (prefix: string) => [...new Set(everything.map(({ id }) => id))].filter((id) => id.startsWith(prefix));

describe('a figure is shown once everybody has had their days', () => {
  const at = (asAt: `2025-${number}-${number}`) => figuresOf(handCaseload, { indicators: ours, asAt });

  it('A7 after 90 days, G1 after 42, W1 after 28: one day earlier they are not available', () => {
    expect(unavailable(at('2025-06-29'))).toEqual({});
    expect(unavailable(at('2025-06-28'))).toEqual({ immature: ['a7-uptake'] });
    expect(unavailable(at('2025-05-11'))).toEqual({ immature: ['a7-uptake', 'g1-goal-agreed'] });
    expect(unavailable(at('2025-04-27'))).toEqual({ immature: ['a7-uptake', 'g1-goal-agreed', 'w1-baseline-coverage'] });
  });

  it('without an as-at day things are known up to the end of the period', () => {
    const { settings, rows } = figuresOf(handCaseload, { indicators: everything, asAt: '2025-03-31' });
    expect(settings.asAt).toBe('2025-03-31');
    expect(rows.find(({ indicatorId }) => indicatorId === 'a7-uptake')).toMatchObject({
      marker: '[x]', caution: 'immature', breakdown: 'all', numerator: null, denominator: null, initialPopulation: null, excluded: null, value: null, exclusions: {},
    });
  });

  it('parts of a period mature one by one', () => {
    const parts = figuresOf(handCaseload, { indicators: everything, by: 'month', asAt: '2025-05-29' }).rows.filter(({ indicatorId }) => indicatorId === 'a7-uptake');
    expect(parts.map(({ periodStart, periodEnd, marker }) => [periodStart, periodEnd, marker])).toEqual([
      ['2025-01-01', '2025-03-31', '[x]'], ['2025-01-01', '2025-01-31', ''], ['2025-02-01', '2025-02-28', ''], ['2025-03-01', '2025-03-31', '[x]'],
    ]);
  });
});

describe('a figure that needs a file which is not there says which, and is never counted from something else', () => {
  it('contacts', () => {
    expect(unavailable(figuresOf(without('contacts'), { indicators: everything }))).toEqual({ 'needs: contacts.csv': ['d1-people-supported', ...namesStarting('tt-')] });
  });

  it('goals', () => {
    expect(unavailable(figuresOf(without('goals', 'goalRatings'), { indicators: ours }))).toEqual({ 'needs: goals.csv': namesStarting('g') });
  });

  it('assessments: what is over any measure goes on with custom outcomes', () => {
    const table = figuresOf(without('assessments'), { indicators: everything });
    expect(unavailable(table)).toEqual({ 'needs: assessments of phq-9': namesStarting('tt-').filter((id) => id !== 'tt-finished-courses') });
    expect(rowOf(table, { indicatorId: 'w2-paired-completeness', measure: 'leaving-the-house' }).marker).toBe('');
  });

  it('assessments of one of two instruments: nothing is said of both from one', () => {
    const rows = everything.filter(({ id }) => id.startsWith('tt-'));
    const table = figuresOf(handCaseload, { indicators: rows });
    expect(unavailable(table)).toEqual({ 'needs: assessments of gad-7': namesStarting('tt-').filter((id) => id !== 'tt-finished-courses') });
  });

  it('assessments and outcomes', () => {
    expect(unavailable(figuresOf(without('assessments', 'outcomes'), { indicators: everything }))).toMatchObject({
      'needs: assessments or outcomes.csv': everything.map(({ id }) => id).filter((id) => /^w[1-6]-/.test(id)),
      'needs: outcomes.csv': [...namesStarting('w7-state-change'), ...namesStarting('w7-outcome-met'), ...namesStarting('w7-achieved'), ...namesStarting('w7-kept'), ...namesStarting('w8')].sort(byPlace),
    });
  });

  it('a column', () => {
    const noArea: Records = { ...handCaseload, persons: (handCaseload.persons ?? []).map(({ personId }) => ({ personId })) };
    expect(unavailable(figuresOf(noArea, { indicators: indicatorSets.core.indicators })))
      .toEqual({ 'needs: the column imd_quintile': ['a10-core20-reach'], 'needs: attributes in persons.csv': ['q1-recorded-attributes'] });
  });

  /** Fifty people who were closed with a goal achieved, as a service has them that keeps some columns only. */
  const kept = (episode: object, goal: object): Records => {
    const ids = Array.from({ length: 50 }, (_, place) => ({ personId: `p${place}` }));
    return {
      episodes: ids.map(({ personId }) => ({ episodeId: `e-${personId}`, personId, referredOn: '2025-01-02', ...episode })),
      goals: ids.map(({ personId }) => ({ personId, statement: 'See the sea', scale: 'attainment', ...goal })),
    };
  };
  const some = (...ids: readonly string[]) => [...new Map(Object.values(indicatorSets).flatMap(({ indicators }) => indicators).map((indicator) => [indicator.id, indicator])).values()].filter(({ id }) => ids.includes(id));
  const whole = { startedOn: '2025-01-12', closedOn: '2025-03-01', closure: 'planned', triage: 'accepted' } as const;
  const goalsKept = { status: 'achieved', setOn: '2025-01-12' };

  it.each([
    ['started_on', { ...whole, startedOn: undefined }, goalsKept, 'needs: episodes.started_on or contacts.csv', ['a7-uptake', 'd11-early-ending', 'd2-active-caseload', 'g4-goal-status', 'g5-making-progress']],
    ['closed_on', { ...whole, closedOn: undefined }, goalsKept, 'needs: episodes.closed_on', ['d10-closure-mix', 'd11-early-ending', 'd2-active-caseload', 'g4-goal-status', 'g5-making-progress']],
    ['closure', { ...whole, closure: undefined }, goalsKept, 'needs: episodes.closure', ['d10-closure-mix', 'd11-early-ending']],
    ['triage', { ...whole, triage: undefined }, goalsKept, 'needs: episodes.triage', ['a4-accepted']],
    ['set_on', whole, { ...goalsKept, setOn: undefined }, 'needs: goals.set_on', ['g2-goals-set']],
    ['status', whole, { ...goalsKept, status: undefined }, 'needs: goals.status or goal_ratings.csv or goal_events.csv', ['g4-goal-status', 'g5-making-progress']],
  ] as const)('a column of ours: without %s, what is answered "no" for want of it is not available, and nothing else', (_, episode, goal, caution, ids) => {
    const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const asked = some('a1-referrals-received', 'a7-uptake', 'd10-closure-mix', 'd11-early-ending', 'a4-accepted', 'd2-active-caseload', 'g2-goals-set', 'g4-goal-status', 'g5-making-progress');
    expect(unavailable(figuresOf(kept(given(episode), given(goal)), { indicators: asked }))).toEqual({ [caution]: asked.map(({ id }) => id).filter((id) => (ids as readonly string[]).includes(id)) });
  });

  it('a column of ours that is there and empty says that nobody has started; contacts tell who was engaged without one', () => {
    const asked = some('a7-uptake', 'g5-making-progress');
    const empty = figuresOf(kept({ ...whole, startedOn: null }, goalsKept), { indicators: asked });
    expect(rowOf(empty, { indicatorId: 'a7-uptake' })).toMatchObject({ marker: '', numerator: 0, denominator: 50 });
    const { startedOn, ...withoutStart } = whole;
    const records = { ...kept(withoutStart, goalsKept), contacts: [...attended('e-p0', startedOn, '2025-02-01'), ...attended('e-p1', startedOn)] };
    const table = figuresOf(records, { indicators: asked });
    expect(rowOf(table, { indicatorId: 'a7-uptake' })).toMatchObject({ numerator: 2, denominator: 50 });
    expect(rowOf(table, { indicatorId: 'g5-making-progress' })).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('episodes: referrals, starts, ways of closing and contacts cannot be known from first and last records', () => {
    const table = figuresOf(without('episodes', 'contacts', 'goals', 'goalRatings'), { indicators: everything });
    expect(unavailable(table)['needs: episodes.csv']).toEqual([
      ...namesStarting('a'), ...namesStarting('d'), ...namesStarting('g1'), ...namesStarting('w1'), ...namesStarting('q1'), ...everything.map(({ id }) => id).filter((id) => id.endsWith('-open')), ...namesStarting('tt-'),
    ]);
    expect(rowOf(table, { indicatorId: 'w2-paired-completeness', measure: 'phq-9/total' }).marker).toBe('');
  });

  it('an indicator of one’s own: a criterion about the episode needs one, an exclusion that cannot be known excludes nobody', () => {
    const own = (id: string, field: 'numerator' | 'exclusions') => {
      const closed = { field: 'episode.closure', in: ['planned'] } as const;
      const parts = field === 'numerator' ? { numerator: closed } : { numerator: { measure: 'phq-9/total', paired: true } as const, exclusions: [{ reason: 'planned', when: closed }] };
      return defineIndicator({ id, version: '1.0.0', title: { en: id }, description: { en: 'for this test' }, unit: 'person', statistic: 'proportion', attribution: 'closed', sources: [], ...parts });
    };
    const table = figuresOf({ assessments: handCaseload.assessments ?? [] }, { indicators: [own('planned', 'numerator'), own('not-planned', 'exclusions')] });
    expect(unavailable(table)).toEqual({ 'needs: episodes.csv': ['planned'] });
    expect(rowOf(table, { indicatorId: 'not-planned' })).toMatchObject({ excluded: 0 });
  });

  it('an empty file is a file: nobody in it is nobody, not "not available"', () => {
    const table = figuresOf({ ...without('goals', 'goalRatings'), goals: [] }, { indicators: ours });
    expect(unavailable(table)).toEqual({});
    expect(rowOf(table, { indicatorId: 'g8-goal-review-completeness' })).toMatchObject({ denominator: 0, value: null, lower95: null });
  });

  it('nobody can be asked for behind it', () => {
    const table = figuresOf(without('contacts'), { indicators: everything });
    expect(() => contributors(table, { indicatorId: 'd1-people-supported' })).toThrow(RangeError);
  });
});

describe('days and occasions', () => {
  const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-01-02', closedOn: '2025-03-01' }] as const;
  const byOccasion: Records = {
    episodes,
    assessments: [
      { personId: 'p1', instrument: 'phq-9', occasion: 'baseline', scores: { total: 15 } },
      { personId: 'p1', instrument: 'phq-9', occasion: 'final', scores: { total: 5 } },
    ],
  };
  const paired = ours.filter(({ id }) => id === 'w2-paired-completeness' || id === 'w4-reliably-better');

  it('pairing by day is not available where no day is known, and occasions are never chosen silently', () => {
    expect(unavailable(figuresOf(byOccasion, { indicators: paired }))).toEqual({ 'needs: the column on, or pairing by-occasion': paired.map(({ id }) => id) });
  });

  it('pairing by occasion is named on the figure', () => {
    const table = figuresOf(byOccasion, { indicators: paired, pairing: 'by-occasion' });
    const row = rowOf(table, { indicatorId: 'w4-reliably-better', measure: 'phq-9/total' });
    expect(row).toMatchObject({ numerator: 1, denominator: 1, method: 'Wilson; pairing: by-occasion' });
    expect(row.caution.split(';')).toContain('by-occasion');
  });

  it('and is not available where no occasion is known', () => {
    const records = { episodes, assessments: [total('phq-9', 'p1', '2025-01-02', 15)] };
    expect(unavailable(figuresOf(records, { indicators: paired, pairing: 'by-occasion' }))).toEqual({ 'needs: the column occasion': paired.map(({ id }) => id) });
  });

  it('one day is enough to go by days', () => {
    const records = { episodes, assessments: [...(byOccasion.assessments ?? []), total('phq-9', 'p1', '2025-01-02', 15)] };
    expect(unavailable(figuresOf(records, { indicators: paired }))).toEqual({});
  });

  it('without episodes and without any day, nothing falls in a period: no goal of words and a status is lost for that', () => {
    const records: Records = { goals: [{ personId: 'p1', statement: 'See the sea', scale: 'goal-progress', status: 'achieved' }] };
    const table = figuresOf(records, { indicators: indicatorSets.core.indicators });
    expect(unavailable(table)['needs: the column on']).toContain('g4-goal-status');
    expect(table.goals).toEqual({ given: 1, counts: { 'no-day': 1 } });
    expect(table.waterfall.filter(({ kind }) => kind === 'episodes').map(({ step, count }) => [step, count])).toEqual([['made', 1], ['no-day', 1], ['used', 0]]);
  });
});

describe('what to be careful with', () => {
  const one = (records: Records, id: string, measure = '') => rowOf(figuresOf(records, { indicators: everything }), { indicatorId: id, measure }).caution.split(';');

  it('engagement is known from starts where contacts are not kept', () => {
    expect(one(without('contacts'), 'g5-making-progress')).toContain('engagement-not-known');
    expect(one(handCaseload, 'g5-making-progress')).not.toContain('engagement-not-known');
    expect(one(without('contacts'), 'a7-uptake')).not.toContain('engagement-not-known');
  });

  it('a base of 49 is small and one of 50 is not', () => {
    const people = (count: number): Records => ({
      episodes: Array.from({ length: count }, (_, place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: null, triage: 'accepted' })),
    });
    expect(one(people(49), 'a7-uptake')).toContain('small-base');
    expect(one(people(50), 'a7-uptake')).not.toContain('small-base');
    expect(one(people(3), 'a1-referrals-received')).not.toContain('small-base');
  });

  /** Ten engaged people with a baseline, some of them with a follow-up. */
  const measured = (count: number): Records => {
    const places = Array.from({ length: 10 }, (_, place) => place);
    return {
      episodes: places.map((place) => ({ episodeId: `e${place}`, personId: `p${place}`, referredOn: '2025-01-02', startedOn: '2025-01-02', closedOn: '2025-03-01' })),
      contacts: places.flatMap((place) => attended(`e${place}`, '2025-01-02', '2025-02-01')),
      assessments: places.flatMap((place) => [total('phq-9', `p${place}`, '2025-01-02', 12), ...(place < count ? [total('phq-9', `p${place}`, '2025-03-01', 10)] : [])]),
    };
  };

  it('under 60 % of those due is incomplete', () => {
    expect(one(measured(6), 'w4-reliably-better', 'phq-9/total')).not.toContain('incomplete');
    expect(one(measured(5), 'w4-reliably-better', 'phq-9/total')).toContain('incomplete');
    expect(one(measured(5), 'w2-paired-completeness', 'phq-9/total')).not.toContain('incomplete');
  });

  it('another mode or somebody else answering at follow-up is flagged, in sets that name their measures too', () => {
    const last = { personId: 'p0', instrument: 'phq-9', on: '2025-03-01', scores: { total: 10 } } as const;
    const first = { ...last, on: '2025-01-02' } as const;
    const gad = [total('gad-7', 'p0', '2025-01-02', 9), total('gad-7', 'p0', '2025-03-01', 9)];
    const cautions = (one_: object, other: object) => {
      const records = { ...measured(0), assessments: [{ ...first, ...one_ }, { ...last, ...other }, ...gad] };
      return [one(records, 'w4-reliably-better', 'phq-9/total'), one(records, 'tt-recovery')].map((codes) => codes.includes('mixed-mode'));
    };
    expect(cautions({ mode: 'phone' }, { mode: 'online' })).toEqual([true, true]);
    expect(cautions({ answeredBy: 'person' }, { answeredBy: 'carer' })).toEqual([true, true]);
    expect(cautions({ mode: 'phone' }, { mode: 'phone' })).toEqual([false, false]);
    expect(cautions({ mode: 'phone' }, {})).toEqual([false, false]);
  });
});
