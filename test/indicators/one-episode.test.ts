import { describe, expect, it } from 'vitest';
import { defineIndicator, defineOutcome } from '../../src/definitions/index.js';
import { aggregate, contributors, indicatorSets } from '../../src/indicators/index.js';
import { caseload, type Day, type Episode, type Records } from '../../src/records/index.js';
import { attended, figuresOf, numbersOf, period, rowOf } from './support.js';

const closed = (episodeId: string, referredOn: Day, closedOn: Day | null): Episode => ({ episodeId, personId: 'p1', referredOn, startedOn: referredOn, closedOn });
const goal = (episodeId: string) => ({ goalId: `g-${episodeId}`, personId: 'p1', episodeId, statement: 'Bake bread', scale: 'goal-progress', status: 'achieved' }) as const;

/** The episode that stands for a person in figures about people at closure. */
function used(records: Records): readonly string[] {
  return contributors(figuresOf({ goals: [], ...records }, { indicators: indicatorSets.core.indicators }), { indicatorId: 'g8-goal-review-completeness' }).map(({ episodeId }) => episodeId);
}

describe('the one episode used for a person', () => {
  const early = closed('early', '2025-01-02', '2025-01-20');
  const late = closed('late', '2025-02-02', '2025-02-20');

  it('is the latest in which they were engaged', () => {
    const both = [...attended('early', '2025-01-03', '2025-01-10'), ...attended('late', '2025-02-03', '2025-02-10')];
    expect(used({ episodes: [early, late], contacts: both })).toEqual(['late']);
    expect(used({ episodes: [late, early], contacts: both })).toEqual(['late']);
    expect(used({ episodes: [early, late], contacts: both.slice(0, 3) })).toEqual(['early']);
  });

  it('is the latest where they were engaged in none', () => {
    expect(used({ episodes: [early, late], contacts: [] })).toEqual(['late']);
  });
});

it('of open episodes, one that is too young for a figure does not stand in for one that is not', () => {
  const episodes = [{ ...closed('long', '2024-10-01', null) }, { ...closed('new', '2025-03-03', null) }];
  const contacts = [...attended('long', '2024-10-02', '2024-11-04'), ...attended('new', '2025-03-04', '2025-03-11')];
  const goals = [{ goalId: 'g1', personId: 'p1', episodeId: 'long', statement: 'Bake bread', scale: 'goal-progress', setOn: '2024-10-02', status: 'achieved', statusOn: '2024-12-02' }] as const;
  for (const order of [episodes, [...episodes].reverse()]) {
    const table = figuresOf({ episodes: order, contacts, goals }, { indicators: indicatorSets.goals.indicators });
    expect(contributors(table, { indicatorId: 'g5-making-progress-open' }).map(({ episodeId, role }) => [episodeId, role])).toEqual([['long', 'numerator']]);
  }
});

describe('of two episodes in which somebody was seen on one day', () => {
  const seen = (episodes: readonly Episode[]) => {
    const table = figuresOf({ goals: [], episodes, contacts: episodes.flatMap(({ episodeId }) => attended(episodeId, '2025-02-10')) }, { indicators: indicatorSets.core.indicators });
    return contributors(table, { indicatorId: 'd1-people-supported' }).map(({ episodeId }) => episodeId);
  };

  it('the one referred later is used, whichever stands first in the files', () => {
    const [first, second] = [closed('z', '2025-01-02', '2025-02-10'), closed('a', '2025-02-10', null)];
    expect(seen([first, second])).toEqual(['a']);
    expect(seen([second, first])).toEqual(['a']);
  });

  it('and of two referred on one day, the one with the greater id', () => {
    const [one, other] = [closed('a', '2025-02-01', null), closed('b', '2025-02-01', null)];
    expect(seen([one, other])).toEqual(['b']);
    expect(seen([other, one])).toEqual(['b']);
  });
});

describe('the first and last day of a period are in it', () => {
  const days = ['2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01'] as const;
  const records: Records = {
    episodes: days.map((day, place) => ({ ...closed(`e${place}`, '2024-10-01', day), personId: `p${place}` })),
    goals: days.map((_, place) => ({ ...goal(`e${place}`), personId: `p${place}` })),
  };

  it('for episodes, and for the account of goals', () => {
    const table = figuresOf(records, { indicators: indicatorSets.core.indicators });
    expect(numbersOf(table, { indicatorId: 'g4-goal-status', level: 'achieved' }).numerator).toBe(2);
    expect(table.goals.counts).toEqual({ 'episode-closed-before-period': 1, 'episode-open-at-period-end': 1, 'outcome: achieved': 2 });
  });

  it('and an episode that closed on the last day was not open at the end', () => {
    const open = defineIndicator({
      id: 'open', version: '1.0.0', title: { en: 'Open' }, description: { en: 'for this test' }, unit: 'episode', statistic: 'count', attribution: 'open-at-end', sources: [],
    });
    const goals = defineIndicator({ ...open, id: 'goals-of-open', unit: 'goal' });
    const table = figuresOf(records, { indicators: [open, goals] });
    expect(contributors(table, { indicatorId: 'open' }).map(({ episodeId }) => episodeId)).toEqual(['e3']);
    expect(contributors(table, { indicatorId: 'goals-of-open' }).map(({ goals: [own] }) => own?.goalId)).toEqual(['g-e3']);
  });
});

it('a mean owes nothing to the order of records, down to the last bit', () => {
  const weight = defineOutcome({
    id: 'basket', version: '1.0.0', title: { en: 'Basket' }, question: { en: 'How heavy was the basket?' }, domain: 'garden', direction: 'increase', sources: [],
    value: { kind: 'numeric', minimum: 0, maximum: 10, step: 0.1, unit: { en: 'kilograms' } },
  });
  const values = [6.3, 5.1, 3.4, 0.3];
  const table = (order: readonly number[]) => aggregate({
    caseload: caseload({
      definitions: [weight],
      records: { outcomes: order.flatMap((value, place) => [{ personId: `p${place}`, outcome: 'basket', on: '2025-01-02', value: 0 }, { personId: `p${place}`, outcome: 'basket', on: '2025-02-02', value }]) },
    }).caseload,
    indicators: indicatorSets.wellbeing.indicators, period,
  });
  const row = (order: readonly number[]) => rowOf(table(order), { indicatorId: 'w3-mean-change', measure: 'basket' });
  expect(row([...values].reverse())).toEqual(row(values));
  expect(row(values).value).toBeCloseTo(3.775, 12);
});
