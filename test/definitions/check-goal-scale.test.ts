import { describe, expect, it } from 'vitest';
import { checkGoalScale } from '../../src/definitions/check-goal-scale.js';
import type { GoalScale } from '../../src/definitions/goal-scale.js';
import { attainment } from '../../src/generated/attainment.js';
import { gas } from '../../src/generated/gas.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { changed, deepFrozen, summaries, type Place } from './support.js';

type Mutation = readonly [what: string, scale: GoalScale, place: Place, value: unknown, issue: string];

const mutations: readonly Mutation[] = [
  ['a scale without width', goalProgress, ['value', 'maximum'], 0, 'range-empty at value'],
  ['a step backwards', goalProgress, ['value', 'step'], -1, 'step-not-positive at value.step'],
  ['achieved above the scale', goalProgress, ['outcome', 'achievedAtLeast'], 11, 'achieved-unreachable at outcome.achievedAtLeast'],
  ['achieved by everybody', goalProgress, ['outcome', 'achievedAtLeast'], 0, 'achieved-unreachable at outcome.achievedAtLeast'],
  ['partly achieved by no change', goalProgress, ['outcome', 'points'], 0, 'outcome-points at outcome.points'],
  ['points wider than the scale', gas, ['outcome', 'points'], 5, 'outcome-points at outcome.points'],
  ['points where less is better', gas, ['direction'], 'decrease', 'outcome-needs-increase at direction'],
  ['a label for a level off the scale', gas, ['levelLabels', '3'], { en: 'Beyond' }, 'level-unknown at levelLabels.3'],
  ['a label for no level', gas, ['levelLabels', ' '], { en: 'Blank' }, 'level-unknown at levelLabels. '],
  ['levels on a number', goalProgress, ['outcome'], attainment.outcome, 'outcome-not-for-value at outcome.kind'],
  ['points on states', attainment, ['outcome'], { ...gas.outcome, source: 'whatmatters' }, 'outcome-not-for-value at outcome.kind'],
  ['a level with no outcome', attainment, ['outcome', 'levels', 'partly'], undefined, 'level-outcome at outcome.levels.partly'],
  ['an achieved level that is not', attainment, ['outcome', 'levels', 'attained'], 'partly-achieved', 'level-outcome at outcome.levels.attained'],
  ['another level that is', attainment, ['outcome', 'levels', 'not'], 'achieved', 'level-outcome at outcome.levels.not'],
  ['an outcome for no level', attainment, ['outcome', 'levels', 'never'], 'not-achieved', 'level-unknown at outcome.levels.never'],
  ['a change rule on states', attainment, ['changeRules'], [], 'fact-not-for-value at changeRules'],
  ['a choice without its reason', gas, ['outcome', 'note'], undefined, 'decision-without-reason at outcome'],
];

describe('goal scales', () => {
  it.each([attainment, gas, goalProgress] as readonly GoalScale[])('$id is sound, and is not changed by looking', (scale) => {
    expect(checkGoalScale(deepFrozen(scale))).toEqual([]);
  });

  it.each(mutations)('%s raises one issue', (_, scale, place, value, issue) => {
    expect(summaries(checkGoalScale(changed(scale, place, value)))).toEqual([issue]);
  });
});
