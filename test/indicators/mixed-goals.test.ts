import { describe, expect, it } from 'vitest';
import { indicatorSets } from '../../src/indicators/index.js';
import type { Goal, GoalRating } from '../../src/records/index.js';
import { attended, figuresOf } from './support.js';

const others: readonly GoalRating[] = [{ goalId: 'g2', on: '2025-01-06', value: 2, mode: 'phone' }, { goalId: 'g2', on: '2025-03-06', value: 8, mode: 'phone' }];

/** Two people with a goal each, of which the first alone is told: the figures, and the groups, that say so of how it was rated. */
function flagged(ratings: readonly Omit<GoalRating, 'goalId'>[], goal: Partial<Goal> = {}, closedOn: '2025-03-20' | null = '2025-03-20'): readonly string[] {
  const own = (number: number) => ({ personId: `p${number}`, episodeId: `e${number}` });
  const goalOf = (number: number) => ({ ...own(number), goalId: `g${number}`, statement: 'made up', scale: 'goal-progress', setOn: '2025-01-06' }) as const;
  const table = figuresOf({
    persons: [{ personId: 'p1', attributes: { sex: 'F' } }, { personId: 'p2', attributes: { sex: 'M' } }],
    episodes: [1, 2].map((number) => ({ ...own(number), referredOn: '2025-01-02', startedOn: '2025-01-06', closedOn })),
    contacts: [...attended('e1', '2025-01-06', '2025-02-06'), ...attended('e2', '2025-01-06', '2025-02-06')],
    goals: [{ ...goalOf(1), ...goal }, goalOf(2)],
    goalRatings: [...ratings.map((rating) => ({ ...rating, goalId: 'g1' })), ...others],
  }, { indicators: indicatorSets.goals.indicators, breakdowns: ['sex'] });
  const rows = table.rows.filter(({ caution, periodEnd }) => periodEnd === '2025-03-31' && caution.split(';').includes('mixed-mode'));
  return [...new Set(rows.map(({ indicatorId, category }) => `${indicatorId} ${category}`))];
}

const outcomes = ['g4-goal-status', 'g4-goal-status-standing', 'g5-making-progress', 'g5-making-progress-standing', 'g5-maintained', 'g5-person-progress', 'g7-going-backwards'];
const changes = ['g9-own-scale-change', 'g9-own-scale-changes'];
const both = (ids: readonly string[], categories: readonly string[] = ['all', 'F']) => ids.flatMap((id) => categories.map((category) => `${id} ${category}`));
const twice = (first: Partial<GoalRating>, last: Partial<GoalRating>, [from, to]: readonly [number | string, number | string] = [2, 8]) =>
  [{ on: '2025-01-06', value: from, ...first }, { on: '2025-03-06', value: to, ...last }] as const;

describe('a goal that somebody else rated at follow-up, or that was rated in another way', () => {
  it.each([
    ['another rater', { ratedBy: 'person' }, { ratedBy: 'worker' }], ['another mode', { mode: 'face-to-face' }, { mode: 'phone' }],
  ] as const)('%s is flagged in every figure that it is behind, of goals and of people, and in no group without it', (_, first, last) => {
    const found = flagged(twice(first, last));
    expect(found).toEqual(expect.arrayContaining(both([...outcomes, ...changes])));
    expect(found.filter((figure) => figure.endsWith(' M'))).toEqual([]);
    expect(found.filter((figure) => /^g[12]-/.test(figure))).toEqual([]);
  });

  it('so is one of an episode that is still open, by what was known then', () => {
    const open = ['g4-goal-status-open', 'g5-making-progress-open', 'g5-person-progress-open'];
    expect(flagged(twice({ mode: 'video' }, { mode: 'phone' }), {}, null)).toEqual(expect.arrayContaining(both(open)));
    const later = { on: '2025-04-02', value: 9, mode: 'text' } as const;
    expect(flagged([...twice({ mode: 'phone' }, { mode: 'phone' }), later], {}, null)).toEqual([]);
  });

  it.each([
    ['in the same way', twice({ mode: 'phone', ratedBy: 'person' }, { mode: 'phone', ratedBy: 'person' })], ['as is not known', twice({ mode: 'phone' }, { ratedBy: 'person' })],
    ['between first and last only', [...twice({ mode: 'phone' }, { mode: 'phone' }), { on: '2025-02-06', value: 5, mode: 'text' } as const]], ['once', [{ on: '2025-03-06', value: 8, mode: 'text' } as const]],
  ])('one that was rated %s is not', (_, ratings) => {
    expect(flagged(ratings)).toEqual([]);
  });

  it('a stated status compares nothing, so that only how far the ratings moved is flagged', () => {
    expect(flagged(twice({ mode: 'text' }, { mode: 'phone' }), { status: 'achieved', statusOn: '2025-03-10' })).toEqual(both(changes));
    expect(flagged(twice({ mode: 'text' }, { mode: 'phone' }), { status: 'active', statusOn: '2025-03-10' })).toEqual(expect.arrayContaining(both(outcomes)));
  });

  it('nor does a rating that tells by itself, or beside a level that was stated', () => {
    expect(flagged(twice({ mode: 'text' }, { mode: 'phone' }, ['partly', 'attained']), { scale: 'attainment' })).toEqual([]);
    expect(flagged(twice({ mode: 'text' }, { mode: 'phone' }, [-1, 0]), { scale: 'gas' })).toEqual(expect.arrayContaining(both(outcomes)));
    expect(flagged(twice({ mode: 'text' }, { mode: 'phone' }, [-1, 0]), { scale: 'gas', baselineLevel: -2 })).toEqual(both(changes));
  });
});
