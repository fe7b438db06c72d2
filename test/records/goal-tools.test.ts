import { describe, expect, it } from 'vitest';
import { gas } from '../../src/generated/gas.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { goalHistory } from '../../src/records/goal-history.js';
import { GOAL_STATUS_REASONS, goalStatusReason } from '../../src/records/goal-reasons.js';
import { isWithin, levelQuantity, overlap } from '../../src/records/level-quantity.js';
import { lintGoal } from '../../src/records/lint-goal.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Goal, GoalEvent, GoalRating } from '../../src/records/record-types.js';

describe('advice on a goal', () => {
  const LEVELS = { levelMinus2: 'Stay in', levelMinus1: 'Once a week', level0: '2 times a week', levelPlus1: '3-4 times a week', levelPlus2: 'At least 5 times a week' };
  const sound = { statement: 'Walk to the shop 3 times a week', targetOn: '2025-06-30', baselineLevel: -1, ...LEVELS } as const;
  const codes = (goal: Partial<Parameters<typeof lintGoal>[0]['goal']>, scale: typeof gas | typeof goalProgress = gas) => lintGoal({ goal: { ...sound, ...goal }, scale }).map(({ code }) => code);

  it('is nothing for a sound goal', () => {
    expect([codes({}), codes({}, goalProgress)]).toEqual([[], []]);
  });

  it.each([
    [{ statement: ' ' }, ['statement-empty']], [{ targetOn: null }, ['due-day-missing']], [{ levelPlus1: '' }, ['level-missing']], [{ levelPlus1: '2 TIMES a week' }, ['levels-same']],
    [{ level0: '1-2 times a week' }, ['levels-overlap']], [{ level0: 'More than once a week', levelPlus1: 'more than 3 times a week', levelPlus2: 'every day' }, ['levels-cumulative']],
    [{ baselineLevel: null }, ['baseline-missing']], [{ baselineLevel: -3 }, ['baseline-off-scale']], [{ baselineLevel: 0 }, ['expected-is-baseline']], [{ baselineLevel: 0, intent: 'maintain' }, []],
    [{ baselineLevel: 0, intent: 'slow-decline' }, []], [{ target: 9 }, []],
  ] as const)('on %j is %j', (goal, expected) => {
    expect(codes(goal)).toEqual(expected);
  });

  it('on numbers is about target and words', () => {
    expect([codes({ target: 11 }, goalProgress), codes({ target: 0 }, goalProgress), codes({ target: 6 }, goalProgress)]).toEqual([['target-off-scale'], ['target-no-step'], []]);
    expect(codes({ statement: 'Feel at home again' }, goalProgress)).toEqual(['nothing-to-tell-by']);
  });

  it('never repeats the words', () => {
    const goal = { statement: 'SECRET words', levelMinus2: 'SECRET one', levelMinus1: 'SECRET one', baselineLevel: 0 };
    expect(lintGoal({ goal, scale: gas }).map(({ message }) => message).join(' ')).not.toContain('SECRET');
  });
});

describe('a quantity in words', () => {
  it.each([
    ['Go out 1-2 times per week in the next month', 1, 2], ['less than once a week', 0, 1], ['at least 3 days a week', 3, Infinity], ['4 or more', 4, Infinity], ['up to 2 hours a day', 0, 14],
    ['twice a fortnight', 1, 1], ['three times weekly', 3, 3], ['2 to 3 times a day', 14, 21],
  ])('%s', (words, from, to) => {
    expect(levelQuantity(words)).toMatchObject({ from, to });
  });

  it('overlaps where something can be both, ends only where they belong to both', () => {
    const of = (words: string) => levelQuantity(words) ?? { from: NaN, to: NaN, isFromIn: false, isToIn: false };
    expect(overlap(of('1-2 times a week'), of('more than 2 times a week'))).toBe(false);
    expect(overlap(of('1-2 times a week'), of('2 or more times a week'))).toBe(true);
    expect(overlap(of('less than once a week'), of('once a week'))).toBe(false);
    expect(overlap(of('a few times a month'), of('less than once a week'))).toBe(true);
    expect([isWithin(of('more than 4'), of('more than 2')), isWithin(of('more than 2'), of('more than 4'))]).toEqual([true, false]);
  });
});

describe('the history of a goal', () => {
  const goal = { personId: 'p1', statement: 'First words', scale: 'goal-progress', setOn: '2025-01-06', setBy: 'person' } as const;
  const events: readonly GoalEvent[] = [
    { goalId: 'g1', on: '2025-03-03', kind: 'status', value: 'on-hold', reason: 'temp-not-attainable: hospital', decidedBy: 'shared' },
    { goalId: 'g1', on: '2025-02-03', kind: 'reworded', value: 'Other words', reason: 'clearer' },
    { goalId: 'g1', on: '2025-04-07', kind: 'status', value: 'no-longer-relevant', reason: 'we talked' },
    { goalId: 'g1', on: '2025-02-10', kind: 'target', value: '7' },
  ];

  it('keeps every version of its words, and every status with its code', () => {
    const expected = {
      words: [
        { version: 1, from: '2025-01-06', words: 'First words', reason: null, decidedBy: 'person' },
        { version: 2, from: '2025-02-03', words: 'Other words', reason: 'clearer', decidedBy: null },
      ],
      statuses: [
        { on: '2025-03-03', status: 'on-hold', code: 'temp-not-attainable', words: 'hospital', decidedBy: 'shared' },
        { on: '2025-04-07', status: 'no-longer-relevant', code: null, words: 'we talked', decidedBy: null },
      ],
    };
    expect(goalHistory(goal, events)).toEqual(expected);
    expect(goalHistory(goal, [...events].reverse())).toEqual(expected);
  });

  it('reads FHIR’s codes with words or without, and words without a code', () => {
    expect(GOAL_STATUS_REASONS.map((code) => goalStatusReason(code))).toEqual(GOAL_STATUS_REASONS.map((code) => ({ code, words: '' })));
    expect(goalStatusReason('life-event : moved: to Leeds')).toEqual({ code: 'life-event', words: 'moved: to Leeds' });
  });
});

describe('what is worth knowing of goals', () => {
  const goal = (goalId: string, rest: Partial<Goal> = {}): Goal => ({ personId: 'p1', goalId, statement: 'made up', scale: 'goal-progress', ...rest });
  const issuesOf = (goals: readonly Goal[], goalRatings: readonly GoalRating[] = []) => caseload({ records: { goals, goalRatings }, definitions: [goalProgress] });

  it('is another goal that is not there, and never a reason to set one aside', () => {
    const goals = [
      goal('g1', { supersededBy: 'g2' }), goal('g2', { stepOf: 'g1' }), goal('g3', { supersededBy: 'g9' }), goal('g4', { stepOf: 'g4' }), goal('g5', { supersededBy: 'g6' }), goal('g6', { personId: 'p2' }),
    ];
    const { caseload: held, issues } = issuesOf(goals);
    expect(issues.map(({ code, severity, path, message }) => [code, severity, path.join('.'), message.split('; ')[1]])).toEqual([
      ['other-goal-unknown', 'notice', 'goals.2.supersededBy', 'found none with this id'], ['other-goal-unknown', 'notice', 'goals.4.supersededBy', 'found a goal of somebody else'],
      ['other-goal-unknown', 'notice', 'goals.3.stepOf', 'found the same goal'],
    ]);
    expect(held.goals.table.size).toBe(6);
  });

  it('is a review that has no rating and no reason', () => {
    const ratings = [{ goalId: 'g1', on: '2025-01-06', value: 3 }, { goalId: 'g1', on: '2025-04-07' }, { goalId: 'g1', on: '2025-05-05', absentReason: 'too-unwell' }] as const;
    expect(issuesOf([goal('g1')], ratings).issues.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual(['reason-missing at goalRatings.1.absentReason']);
  });

  it('is nobody’s business where the person objects', () => {
    const records = { persons: [{ personId: 'p1', reportingUse: 'objected' }], goals: [goal('g1', { supersededBy: 'g9' })], goalRatings: [{ goalId: 'g1', on: '2025-04-07' }] } as const;
    expect(caseload({ records, definitions: [goalProgress] }).issues).toEqual([]);
  });
});
