import { describe, expect, it } from 'vitest';
import { reviewGoal } from '../../src/change/review-goal.js';
import { defineGoalScale } from '../../src/definitions/define-goal-scale.js';
import type { GoalScale } from '../../src/definitions/goal-scale.js';
import { concernSeverity } from '../../src/generated/concern-severity.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { problemSeverity } from '../../src/generated/problem-severity.js';
import type { GoalEvent } from '../../src/records/record-types.js';

const home = defineGoalScale({
  id: 'home-goal', version: '1.0.0', title: { en: 'Where I live' }, direction: 'by-order',
  value: {
    kind: 'state', improves: [['street', 'sofa'], ['sofa', 'flat']], lateral: [['flat', 'sheltered']], achieved: ['flat', 'sheltered'],
    states: ['street', 'sofa', 'flat', 'sheltered', 'prison', 'refuge'].map((id) => ({ id, label: { en: id } })),
  },
  outcome: { kind: 'by-order', source: 'own', evidence: 'decision', note: 'Invented for a test.' },
  sources: [{ id: 'own', citation: 'Invented for a test' }],
});

const ratings = (from: number | string, to: number | string) => [{ on: '2025-01-06', value: from }, { on: '2025-04-07', value: to }] as const;
const homeGoal = (from: string, to: string, intent: 'change' | 'maintain' = 'change', events: readonly Omit<GoalEvent, 'goalId'>[] = []) =>
  reviewGoal({ scale: home, goal: { statement: 'made up', intent }, ratings: ratings(from, to), events });

describe('a goal rated by states with an order', () => {
  it.each([
    ['street', 'flat', 'achieved', true, true, true], ['street', 'sofa', 'partly-achieved', false, true, true], ['flat', 'sofa', 'moved-away', false, false, false],
    ['street', 'street', 'no-change', false, false, true], ['street', 'prison', 'no-change', false, null, null], ['flat', 'sheltered', 'achieved', true, false, true],
  ])('from %s to %s is %s', (from, to, outcome, achieved, improved, maintained) => {
    expect(homeGoal(from, to)).toMatchObject({ outcome, answers: { achieved, improved, maintained } });
  });

  it('to be kept is maintained by staying, or by a move between equals', () => {
    expect(['flat', 'sheltered', 'sofa', 'prison'].map((to) => homeGoal('flat', to, 'maintain').outcome)).toEqual(['maintained', 'maintained', 'moved-away', 'no-change']);
  });

  it('needs two ratings', () => {
    expect(reviewGoal({ scale: home, goal: { statement: 'made up' }, ratings: [{ on: '2025-04-07', value: 'flat' }] }).outcome).toBe('not-reviewed');
  });
});

describe('an override', () => {
  const event = (rest: Partial<GoalEvent>): Omit<GoalEvent, 'goalId'> => ({ on: '2025-01-06', kind: 'override', value: 'refuge=achieved', reason: 'made up', ...rest });

  it('says what a state means for one goal alone', () => {
    expect(homeGoal('flat', 'refuge')).toMatchObject({ outcome: 'no-change', answers: { achieved: false, improved: null } });
    expect(homeGoal('flat', 'refuge', 'change', [event({})])).toMatchObject({ outcome: 'achieved', answers: { achieved: true, improved: true } });
    expect(homeGoal('flat', 'prison', 'change', [event({})]).outcome).toBe('no-change');
  });

  it('is the latest for each state, in whatever order they stand', () => {
    const events = [event({ on: '2025-03-03', value: 'refuge=no-change' }), event({}), event({ value: 'prison=moved-away' })];
    expect([homeGoal('flat', 'refuge', 'change', events).outcome, homeGoal('flat', 'prison', 'change', events).outcome]).toEqual(['no-change', 'moved-away']);
    expect(homeGoal('flat', 'refuge', 'change', [...events].reverse()).outcome).toBe('no-change');
  });

  it.each([
    ['without its reason', { reason: null }, 'override-without-reason'], ['of a state that is not on the scale', { value: 'boat=achieved' }, 'override-unknown'],
    ['to an outcome that there is not', { value: 'refuge=good' }, 'override-unknown'], ['of nothing', { value: null }, 'override-unknown'],
  ])('%s is a problem of the record, and is not used', (_, rest, code) => {
    const found = homeGoal('flat', 'refuge', 'change', [event(rest)]);
    expect([found.outcome, found.issues.map((issue) => [issue.code, issue.severity])]).toEqual(['no-change', [[code, 'problem']]]);
  });

  it('is not for scales of numbers, which have a target', () => {
    const found = reviewGoal({ scale: goalProgress, goal: { statement: 'made up' }, ratings: ratings(2, 6), events: [event({})] });
    expect([found.outcome, found.issues[0]?.code]).toEqual(['partly-achieved', 'override-unknown']);
    const target = { on: '2025-02-03', kind: 'target', value: '6', reason: 'made up' } as const;
    expect(reviewGoal({ scale: goalProgress, goal: { statement: 'made up' }, ratings: ratings(2, 6), events: [target] }).outcome).toBe('achieved');
  });
});

describe('a scale of which less is better', () => {
  it.each([[5, 3, 'partly-achieved'], [5, 4, 'no-change'], [5, 1, 'achieved'], [3, 5, 'moved-away']])('problem severity from %i to %i is %s', (from, to, outcome) => {
    expect(reviewGoal({ scale: problemSeverity, goal: { statement: 'made up' }, ratings: ratings(from, to) }).outcome).toBe(outcome);
  });

  it('has its target at the lower end', () => {
    const of = (target: number) => reviewGoal({ scale: concernSeverity, goal: { statement: 'made up', target }, ratings: ratings(5, 2) }).outcome;
    // 6 is where everybody may be already: nothing to aim for.
    expect([of(2), of(1), of(6), of(0)]).toEqual(['achieved', 'partly-achieved', 'partly-achieved', 'partly-achieved']);
  });
});

describe('a scale with decimals', () => {
  const inTenths = (scale: GoalScale, [minimum, maximum]: readonly [number, number]) =>
    defineGoalScale({ ...scale, id: 'tenths', value: { kind: 'numeric', minimum: minimum / 10, maximum: maximum / 10, step: 0.1, unit: { en: 'points' } } });

  // By whole tenths, which have no noise: 4.1 − 1.1 is 2.9999999999999996 in binary. 3 points up of goal progress, 2 down of how bad a problem is.
  it.each([
    ['goal progress', goalProgress, [0, 100], 30, 1], ['a problem', problemSeverity, [10, 70], 20, -1],
  ] as const)('%s comes to what its whole tenths do, whatever the last bits say', (_, scale, [minimum, maximum], points, sign) => {
    const own = inTenths(scale, [minimum, maximum]);
    const best = sign > 0 ? maximum : minimum;
    const expected = (better: number, to: number) => (to === best ? 'achieved' : better >= points ? 'partly-achieved' : better <= -points ? 'moved-away' : 'no-change');
    const pairs = Array.from({ length: maximum - minimum + 1 }, (__, place) => minimum + place)
      .flatMap((from) => [-points, 1 - points, points - 1, points].map((better) => ({ from, better, to: from + sign * better })))
      .filter(({ to }) => to >= minimum && to <= maximum);
    const found = pairs.map(({ from, to }) => reviewGoal({ scale: own, goal: { statement: 'made up' }, ratings: ratings(from / 10, to / 10) }).outcome);
    expect(found).toEqual(pairs.map(({ better, to }) => expected(better, to)));
  });

  it('holds by whole tenths too', () => {
    const own = inTenths(goalProgress, [0, 100]);
    const of = (from: number, to: number) => reviewGoal({ scale: own, goal: { statement: 'made up', intent: 'maintain' }, ratings: ratings(from, to) }).outcome;
    expect([of(1.1, 4.1), of(4.1, 1.1), of(1.1, 4)]).toEqual(['partly-achieved', 'moved-away', 'maintained']);
  });
});

describe('a goal with a successor', () => {
  it('was replaced, unless its own status says how it came out', () => {
    const of = (status: 'achieved' | 'active' | null) => reviewGoal({ scale: goalProgress, goal: { statement: 'made up', status, supersededBy: 'g2' }, ratings: ratings(2, 9) }).outcome;
    expect([of(null), of('active'), of('achieved')]).toEqual(['replaced', 'replaced', 'achieved']);
  });
});
