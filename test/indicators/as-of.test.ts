import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../src/definitions/criteria.js';
import { defineIndicator } from '../../src/definitions/index.js';
import { contributors, indicatorSets, type IndicatorTable } from '../../src/indicators/index.js';
import type { Contact, Day, Goal, GoalEvent, Records } from '../../src/records/index.js';
import { attended, figuresOf, levelsOf, numbersOf } from './support.js';

const quarter = { start: '2025-01-01', end: '2025-03-31' } as const;
const year = { start: '2025-01-01', end: '2025-12-31' } as const;

const goal = (goalId: string, setOn: Day | null, rest: Partial<Goal> = {}): Goal => ({ goalId, personId: 'p1', episodeId: 'e1', statement: 'made up', scale: 'goal-progress', setOn, ...rest });

const contacts = attended('e1', '2025-01-05', '2025-02-05');

/** One person still open, whose first goal was rated 2 and then 7. */
const records = (goals: readonly Goal[], rest: Partial<Records> = {}): Records => ({
  episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-01-05', closedOn: null }],
  contacts,
  goals,
  goalRatings: [{ goalId: 'g1', on: '2025-01-06', value: 2 }, { goalId: 'g1', on: '2025-03-06', value: 7 }],
  ...rest,
});

const goalsOf = (own: Records, period: { readonly start: Day; readonly end: Day }, by?: 'quarter'): IndicatorTable =>
  figuresOf(own, { indicators: indicatorSets.goals.indicators, period, ...(by && { by }) });

/** What became of the goals that were there at the end of a period. */
function outcomes(table: IndicatorTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(levelsOf(table, { indicatorId: 'g4-goal-status-open' })).filter(([, count]) => count !== 0));
}

describe('a goal that was replaced later', () => {
  const replaced = { supersededBy: 'g2' } as const;
  const successor = goal('g2', '2025-10-01');
  const events = (...own: readonly GoalEvent[]) => ({ goalEvents: own });

  it.each<[string, Records]>([
    ['by its status, with the day', records([goal('g1', '2025-01-06', { ...replaced, status: 'replaced', statusOn: '2025-10-01' }), successor])],
    ['by a goal set later, without a status', records([goal('g1', '2025-01-06', replaced), successor])],
    ['by the day of its status, where the other goal has none', records([goal('g1', '2025-01-06', { ...replaced, status: 'replaced', statusOn: '2025-10-01' }), goal('g2', null, { status: 'active', statusOn: '2025-10-01' })])],
    ['by an event, where the other goal was there before', records([goal('g1', '2025-01-06', replaced), goal('g2', '2025-01-06')], events({ goalId: 'g1', on: '2025-10-01', kind: 'status', value: 'replaced' }))],
    ['by its status, without the day', records([goal('g1', '2025-01-06', { ...replaced, status: 'replaced' }), successor])],
    ['by a goal set later, where it was called active since', records([goal('g1', '2025-01-06', { ...replaced, status: 'active', statusOn: '2025-02-01' }), successor])],
  ])('had moved on before: %s', (_, own) => {
    const alone = goalsOf(own, quarter);
    expect(outcomes(alone)).toMatchObject({ 'partly-achieved': 1 });
    expect(outcomes(alone)).not.toHaveProperty('replaced');
    for (const indicatorId of ['g5-making-progress-open', 'g5-making-progress-open-standing']) {
      expect(numbersOf(alone, { indicatorId })).toMatchObject({ numerator: 1, denominator: 1 });
      const part = goalsOf(own, year, 'quarter').rows.find((row) => row.indicatorId === indicatorId && row.periodEnd === quarter.end);
      expect(part).toMatchObject({ numerator: 1, denominator: 1 });
    }
    expect(outcomes(goalsOf(own, year))).toMatchObject({ replaced: 1 });
  });

  it.each<[string, Records]>([
    ['on the last day itself', records([goal('g1', '2025-01-06', { ...replaced, status: 'replaced', statusOn: '2025-03-31' }), goal('g2', '2025-03-31')])],
    ['by a goal set by then', records([goal('g1', '2025-01-06', replaced), goal('g2', '2025-03-31')])],
    ['on no day that anybody knows', records([goal('g1', '2025-01-06', replaced), goal('g2', null)])],
    ['by its status on no day, and no other goal is named', records([goal('g1', '2025-01-06', { status: 'replaced' }), successor])],
    ['by its own status, though the other goal was set later', records([goal('g1', '2025-01-06', { ...replaced, status: 'replaced', statusOn: '2025-03-01' }), successor])],
  ])('is replaced where that was known: %s', (_, own) => {
    expect(outcomes(goalsOf(own, quarter))).toMatchObject({ replaced: 1 });
  });
});

describe('what happened to an episode after the end of the period', () => {
  const late: readonly Contact[] = attended('e1', '2025-01-05', '2025-11-05');
  const excluded = (own: Records, period: { readonly start: Day; readonly end: Day }) => numbersOf(goalsOf(own, period), { indicatorId: 'g5-making-progress-open' });

  it('makes nobody engaged then by a contact', () => {
    expect(excluded(records([goal('g1', '2025-01-06')], { contacts: late }), quarter)).toMatchObject({ denominator: 0, exclusions: { 'not-engaged': 1 } });
    expect(excluded(records([goal('g1', '2025-01-06')], { contacts: late }), year)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(excluded(records([goal('g1', '2025-01-06')], { contacts: attended('e1', '2025-01-05', '2025-03-31') }), quarter)).toMatchObject({ numerator: 1 });
  });

  it('does not choose the episode that is used for a person', () => {
    const episode = { personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-01-05', closedOn: null } as const;
    const own: Records = { ...records([goal('g1', '2025-01-06')]), episodes: [{ ...episode, episodeId: 'e1' }, { ...episode, episodeId: 'e2' }], contacts: [...attended('e2', '2025-01-05', '2025-11-05', '2025-11-06'), ...contacts] };
    expect(contributors(goalsOf(own, quarter), { indicatorId: 'g5-making-progress-open' }).map(({ episodeId, role }) => [episodeId, role])).toEqual([['e1', 'numerator']]);
    expect(contributors(goalsOf(own, year), { indicatorId: 'g5-making-progress-open' }).map(({ episodeId }) => episodeId)).toEqual(['e2']);
  });

  it.each<[string, Criterion]>([
    ['the way it closed', { field: 'episode.closure', in: ['died'] }],
    ['that it closed', { field: 'episode.closedOn', present: true }],
    ['that it closed, and when', { days: ['referredOn', 'closedOn'], atLeast: 0 }],
    ['a start', { field: 'episode.startedOn', present: true }],
    ['contacts', { attendedContacts: { atLeast: 1 } }],
    ['the next referral', { days: ['referredOn', 'nextReferredOn'], atLeast: 0 }],
  ])('is not asked of it: %s', (_, when) => {
    const open = defineIndicator({
      id: 'open', version: '1.0.0', title: { en: 'Open' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'count', attribution: 'open-at-end', sources: [], exclusions: [{ reason: 'told', when }],
    });
    const own: Records = {
      episodes: [
        { episodeId: 'e1', personId: 'p1', referredOn: '2025-01-02', startedOn: '2025-04-01', closedOn: '2025-04-02', closure: 'died' },
        { episodeId: 'e2', personId: 'p1', referredOn: '2025-04-03' },
      ],
      contacts: attended('e1', '2025-04-01'),
    };
    expect(numbersOf(figuresOf(own, { indicators: [open], period: quarter }), { indicatorId: 'open' })).toMatchObject({ numerator: 1, initialPopulation: 1 });
  });
});
