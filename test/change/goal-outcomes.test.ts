import { describe, expect, it } from 'vitest';
import type { GoalOutcome } from '../../src/definitions/goal-scale.js';
import { personProgress } from '../../src/change/person-progress.js';
import { GOAL_STATUSES } from '../../src/records/record-types.js';
import cases from './cases.json' with { type: 'json' };
import { outcomeOf, outcomesOf, rated, type ToldGoal } from './goals.js';

describe('the outcome of a goal, first that applies', () => {
  it.each(['no-longer-relevant', 'replaced', 'withdrawn'] as const)('an ending stands over any ratings: %s', (status) => {
    expect(outcomeOf({ status, ...rated(0, 10) })).toBe(status);
    expect(outcomeOf({ status })).toBe(status);
  });

  it.each(['achieved', 'partly-achieved', 'not-achieved'] as const)('a stated status stands over any ratings: %s', (status) => {
    expect(outcomeOf({ status, ...rated(5, 0) })).toBe(status);
    expect(outcomeOf({ status })).toBe(status);
  });

  it.each(['active', 'on-hold', null] as const)('%s says nothing yet, so that ratings speak, or nothing does', (status) => {
    expect(outcomeOf({ status, ...rated(2, 5) })).toBe('partly-achieved');
    expect(outcomeOf({ status })).toBe('not-reviewed');
  });

  it('is one of the outcomes for every status that a goal can have', () => {
    const outcomes = GOAL_STATUSES.map((status) => outcomeOf({ status }));
    expect(outcomes).toEqual(['not-reviewed', 'not-reviewed', 'achieved', 'partly-achieved', 'not-achieved', 'no-longer-relevant', 'replaced', 'withdrawn']);
  });
});

describe('goal progress', () => {
  it.each([
    [0, 10, 'achieved'],
    [9, 10, 'achieved'],
    [10, 10, 'achieved'],
    [0, 9, 'partly-achieved'],
    [4, 7, 'partly-achieved'],
    [4, 6, 'no-change'],
    [4, 4, 'no-change'],
    [6, 4, 'no-change'],
    [7, 4, 'moved-away'],
    [10, 0, 'moved-away'],
    [10, 7, 'moved-away'],
    [0, 0, 'no-change'],
  ] as const)('from %i to %i is %s', (from, to, expected) => {
    expect(outcomeOf(rated(from, to))).toBe(expected);
  });

  it('one rating is not a review, and nor are two on one day', () => {
    expect(outcomeOf({ ratings: [['2025-01-06', 10]] })).toBe('not-reviewed');
    expect(outcomeOf({ ratings: [['2025-01-06', 2], ['2025-01-06', 9]] })).toBe('not-reviewed');
    expect(outcomeOf({ ratings: [['2025-01-06', 2], ['2025-04-07', null]] })).toBe('not-reviewed');
    expect(outcomeOf({ ratings: [] })).toBe('not-reviewed');
  });

  it('compares the first rating with the last, whatever lies between and whatever the file order', () => {
    expect(outcomeOf({ ratings: [['2025-02-03', 10], ['2025-04-07', 3], ['2025-01-06', 2]] })).toBe('no-change');
  });
});

describe('a goal’s own target', () => {
  const aimed = (target: number | null, from: number, to: number) => outcomeOf({ target, ...rated(from, to) });

  it('stands in for 10: reached is achieved', () => {
    expect(aimed(6, 4, 6)).toBe('achieved');
    expect(aimed(6, 5, 5)).toBe('no-change');
    expect(aimed(6, 2, 5)).toBe('partly-achieved');
    expect(aimed(6, 4, 10)).toBe('achieved');
  });

  it('that is off the scale, or 0 as exports write for none, is none', () => {
    expect(aimed(0, 4, 5)).toBe('no-change');
    expect(aimed(11, 4, 10)).toBe('achieved');
    expect(aimed(-1, 4, 4)).toBe('no-change');
  });

  it('is the latest that an event gave it', () => {
    const goal = { target: 8, ...rated(4, 6) };
    expect(outcomeOf(goal)).toBe('no-change');
    expect(outcomeOf({ ...goal, events: [['2025-02-03', 'target', '6']] })).toBe('achieved');
    expect(outcomeOf({ ...goal, events: [['2025-03-03', 'target', '7'], ['2025-02-03', 'target', '6']] })).toBe('no-change');
    expect(outcomeOf({ ...goal, events: [['2025-02-03', 'target', '7'], ['2025-02-03', 'target', '6']] })).toBe('achieved');
  });

  it.each([null, '', 'soon', '0', '0x6', '99'])('is not changed to 0 by an event that says %o', (value) => {
    expect(outcomeOf({ ...rated(4, 5), events: [['2025-02-03', 'target', value]] })).toBe('no-change');
  });
});

describe('an event that names no target', () => {
  it('leaves the target that an earlier one gave', () => {
    expect(outcomeOf({ ...rated(4, 6), events: [['2025-02-03', 'target', '6'], ['2025-03-03', 'target', null]] })).toBe('achieved');
  });
});

describe('a goal to hold what is', () => {
  it.each(['maintain', 'slow-decline'] as const)('(%s) is maintained by ratings that stay within the points of a change', (intent) => {
    expect(outcomeOf({ intent, ...rated(6, 6) })).toBe('maintained');
    expect(outcomeOf({ intent, ...rated(6, 4) })).toBe('maintained');
    expect(outcomeOf({ intent, ...rated(6, 8) })).toBe('maintained');
    expect(outcomeOf({ intent, ...rated(10, 10) })).toBe('maintained');
    expect(outcomeOf({ intent, ...rated(6, 3) })).toBe('moved-away');
    expect(outcomeOf({ intent, ...rated(6, 9) })).toBe('partly-achieved');
    expect(outcomeOf({ intent, ...rated(6, 10) })).toBe('achieved');
  });

  it('is not maintained unless it was looked at', () => {
    expect(outcomeOf({ intent: 'maintain', ratings: [['2025-01-06', 6]] })).toBe('not-reviewed');
  });

  it.each(['change', null] as const)('is no other goal: with intent %o nothing is held', (intent) => {
    expect(outcomeOf({ intent, ...rated(6, 6) })).toBe('no-change');
  });
});

describe('goal attainment scaling', () => {
  const gas = (told: ToldGoal) => outcomeOf({ scale: 'gas', ...told });

  it.each([
    [-2, 0, 'achieved'],
    [-1, 2, 'achieved'],
    [0, 0, 'achieved'],
    [1, 0, 'achieved'],
    [-2, -1, 'partly-achieved'],
    [-1, -1, 'no-change'],
    [-1, -2, 'moved-away'],
    [0, -1, 'moved-away'],
  ] as const)('from baseline level %i, one rating of %i is %s', (baselineLevel, value, expected) => {
    expect(gas({ baselineLevel, ratings: [['2025-04-07', value]] })).toBe(expected);
    // An earlier rating between the two changes nothing.
    expect(gas({ baselineLevel, ratings: [['2025-02-03', 2], ['2025-04-07', value]] })).toBe(expected);
  });

  it('without a baseline level needs two ratings, and takes the first as the baseline', () => {
    expect(gas({ ratings: [['2025-04-07', 1]] })).toBe('not-reviewed');
    expect(gas(rated(-2, -1))).toBe('partly-achieved');
  });

  it('does not take the rating that was made as the goal was set for a review of it', () => {
    expect(gas({ baselineLevel: -1, setOn: '2025-01-06', ratings: [['2025-01-06', -1]] })).toBe('not-reviewed');
    expect(gas({ baselineLevel: -1, setOn: '2025-01-06', ratings: [['2025-01-07', -1]] })).toBe('no-change');
    // Nor where there is an earlier one: what moved did so before there was a goal.
    expect(gas({ baselineLevel: -1, setOn: '2025-01-06', ratings: [['2024-12-30', -2], ['2025-01-06', 1]] })).toBe('not-reviewed');
    expect(gas({ baselineLevel: -1 })).toBe('not-reviewed');
  });

  it('of two ratings on the day of the review takes the last in the file', () => {
    expect(gas({ baselineLevel: -1, ratings: [['2025-04-07', -2], ['2025-04-07', 0]] })).toBe('achieved');
  });

  it('is about described levels, so that a target number does not count', () => {
    expect(gas({ target: -1, baselineLevel: -2, ratings: [['2025-04-07', -1]] })).toBe('partly-achieved');
  });

  it('keeps a level that was to be kept', () => {
    expect(gas({ intent: 'maintain', baselineLevel: -1, ratings: [['2025-04-07', -1]] })).toBe('maintained');
    expect(gas({ intent: 'maintain', baselineLevel: -1, ratings: [['2025-04-07', -2]] })).toBe('moved-away');
  });
});

describe('goals that are attained or not', () => {
  const attained = (told: ToldGoal) => outcomeOf({ scale: 'attainment', ...told });

  it.each([['attained', 'achieved'], ['partly', 'partly-achieved'], ['not', 'not-achieved']] as const)('%s at the latest review is %s', (value, expected) => {
    expect(attained({ ratings: [['2025-04-07', value]] })).toBe(expected);
    expect(attained(rated('partly', value))).toBe(expected);
    expect(attained({ ratings: [['2025-04-07', value], ['2025-01-06', 'partly']] })).toBe(expected);
  });

  it('of two answers on one day the last in the file stands', () => {
    expect(attained({ ratings: [['2025-04-07', 'not'], ['2025-04-07', 'attained']] })).toBe('achieved');
  });

  it('what was said as the goal was set is where it began, and no review', () => {
    expect(attained({ setOn: '2025-01-06', ratings: [['2025-01-06', 'not']] })).toBe('not-reviewed');
    expect(attained({ setOn: '2025-01-06', ratings: [['2024-12-30', 'not'], ['2025-01-06', 'attained']] })).toBe('not-reviewed');
    expect(attained({ setOn: '2025-01-06', ...rated('not', 'partly') })).toBe('partly-achieved');
  });
});

describe('a replaced goal', () => {
  it('is never compared with its successor, which has a baseline of its own', () => {
    const found = outcomesOf([
      { status: 'replaced', supersededBy: 'g1', ratings: [['2025-01-06', 1]] },
      { ratings: [['2025-04-07', 9]] },
      { status: 'replaced', supersededBy: 'g3', ratings: [['2025-01-06', 1], ['2025-02-03', 2]] },
      { ratings: [['2025-03-03', 9], ['2025-04-07', 9]] },
    ]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['replaced', 'not-reviewed', 'replaced', 'no-change']);
  });
});

describe('where only occasions are known', () => {
  const told = { occasions: [['baseline', 2], ['final', 6]] } as const;

  it('goals are compared by occasion where the run says so, and not otherwise', () => {
    expect(outcomeOf(told, 'by-occasion')).toBe('partly-achieved');
    expect(outcomeOf(told, 'first-last')).toBe('not-reviewed');
  });

  it('a final rating is a review of a goal with a baseline level, and a baseline rating is not', () => {
    expect(outcomeOf({ scale: 'gas', baselineLevel: -1, occasions: [['final', 0]] }, 'by-occasion')).toBe('achieved');
    expect(outcomeOf({ scale: 'gas', baselineLevel: -1, occasions: [['baseline', 0]] }, 'by-occasion')).toBe('not-reviewed');
    expect(outcomeOf({ scale: 'attainment', occasions: [['final', 'partly']] }, 'by-occasion')).toBe('partly-achieved');
  });

  it('a final rating alone is no pair', () => {
    expect(outcomeOf({ occasions: [['final', 9]] }, 'by-occasion')).toBe('not-reviewed');
  });
});

describe('worked cases', () => {
  it.each(cases.goals)('$id', ({ scale, goals, progress }) => {
    const told = goals.map(({ outcome: _, ...goal }) => ({ ...goal, scale }) as ToldGoal);
    const found = outcomesOf(told).map(({ outcome }) => outcome);
    expect(found).toEqual(goals.map(({ outcome }) => outcome));
    expect(personProgress(found as readonly GoalOutcome[], 'all').progress).toBe(progress);
  });
});
