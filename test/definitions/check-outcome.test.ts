import { describe, expect, it } from 'vitest';
import { checkOutcome } from '../../src/definitions/check-outcome.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { firstJob, fourWeeks, hasKey, hours, skills, tenancies, visits, weight } from '../outcomes/made-up.js';
import { changed, deepFrozen, summaries, type Place } from './support.js';

type Mutation = readonly [what: string, outcome: Outcome, place: Place, value: unknown, issue: string];

const nhsCodes = (code: string) => ({ 'nhs-accommodation-status': [code] });

const keyWorker = {
  kind: 'outcome',
  id: 'key-worker',
  version: '1.0.0',
  title: { en: 'Has a key worker' },
  question: { en: 'Do you have a key worker?' },
  domain: 'support',
  value: { kind: 'flag', yes: { en: 'Yes' }, no: { en: 'No' } },
  direction: 'increase',
  sources: [],
} as const satisfies Outcome;

const mutations: readonly Mutation[] = [
  ['an improvement from no state', housingStatus, ['value', 'improves', 2, 0], 'tent', 'state-unknown at value.improves.2.0'],
  ['an improvement to no state', housingStatus, ['value', 'improves', 2, 1], 'castle', 'state-unknown at value.improves.2.1'],
  ['a lateral move to no state', housingStatus, ['value', 'lateral', 0, 1], 'castle', 'state-unknown at value.lateral.0.1'],
  ['no state achieved', housingStatus, ['value', 'achieved', 0], 'castle', 'state-unknown at value.achieved.0'],
  ['an order that runs in a circle', housingStatus, ['value', 'improves', 5], ['supported', 'rough-sleeping'], 'state-order-circular at value.improves'],
  ['a state better than itself', housingStatus, ['value', 'improves', 5], ['prison', 'prison'], 'state-order-circular at value.improves'],
  ['equals of which one is better', housingStatus, ['value', 'lateral', 1], ['rough-sleeping', 'supported'], 'lateral-contradicts-order at value.lateral.1'],
  ['one code for two states', housingStatus, ['value', 'states', 8, 'codes'], nhsCodes('HM01'), 'not-unique at value.states.8.codes.nhs-accommodation-status.0'],
  ['a state without words', housingStatus, ['value', 'states', 0, 'label', 'en'], '', 'text-empty at value.states.0.label'],
  ['states that rise and fall', housingStatus, ['direction'], 'increase', 'direction-not-for-value at direction'],
  ['a cut-off on states', housingStatus, ['caseness'], { atLeast: 1, source: 'whatmatters', evidence: 'decision', note: 'n' }, 'fact-not-for-value at caseness'],
  ['an order without its reason', housingStatus, ['value', 'order', 'note'], undefined, 'decision-without-reason at value.order'],
  ['a domain with a space', leavingTheHouse, ['domain'], 'going out', 'id-not-kebab-case at domain'],
  ['a question with no words', leavingTheHouse, ['question', 'en'], '', 'text-empty at question'],
  ['a change wider than a week', leavingTheHouse, ['changeRules', 0, 'points'], 8, 'change-rule-number at changeRules.0.points'],
  ['an order on a yes or no', keyWorker, ['direction'], 'by-order', 'direction-not-for-value at direction'],
  ['a count over no days', visits, ['value', 'perDays'], 0, 'count-number at value.perDays'],
  ['a count of which nothing is too much', visits, ['value', 'maximum'], 0, 'count-number at value.maximum'],
  ['usual days that are too few', visits, ['value', 'exposureDays'], 7, 'exposure-too-short at value.exposureDays'],
  ['a rate below none to reach', visits, ['value', 'achieved', 'atMost'], -1, 'number-off-scale at value.achieved'],
  ['a ratio that is no change', visits, ['changeRules', 0, 'ratio'], 1, 'change-rule-number at changeRules.0.ratio'],
  ['a ratio on a scale without none', weight, ['changeRules', 0], { kind: 'minimal-important-change', ratio: 1.5, tie: 'at-least', source: 'own', evidence: 'primary' }, 'ratio-without-none at changeRules.0.ratio'],
  ['a value to reach at the worse end', visits, ['direction'], 'increase', 'achieved-at-worse-end at direction'],
  ['a range to be in, and more is better', weight, ['direction'], 'increase', 'range-and-direction at direction'],
  ['towards a range that there is not', weight, ['value', 'range'], undefined, 'range-and-direction at direction'],
  ['a range upside down', weight, ['value', 'range', 'low'], 80, 'range-upside-down at value.range'],
  ['a range off the scale', weight, ['value', 'range', 'high'], 201, 'number-off-scale at value.range.high'],
  ['a required item that there is not', skills, ['value', 'required', 'of', 1], 'sing', 'item-unknown at value.required.of.1'],
  ['a required item twice', skills, ['value', 'required', 'of', 1], 'call', 'not-unique at value.required.of.1'],
  ['more items required than are named', skills, ['value', 'required', 'atLeast'], 3, 'required-unreachable at value.required.atLeast'],
  ['no item required', skills, ['value', 'required', 'atLeast'], 0, 'required-unreachable at value.required.atLeast'],
  ['an item called none', skills, ['value', 'items', 1, 'id'], 'none', 'item-called-none at value.items'],
  ['items of which fewer are better', skills, ['direction'], 'decrease', 'direction-not-for-value at direction'],
  ['an event that competes with itself', firstJob, ['value', 'competing', 0, 'id'], 'happened', 'competing-name-taken at value.competing'],
  ['a window upside down', fourWeeks, ['value', 'window', 'fromDay'], 43, 'window-upside-down at value.window'],
  ['a window without its reason', fourWeeks, ['value', 'window', 'note'], undefined, 'decision-without-reason at value.window'],
  ['no weeks to last', tenancies.reset, ['value', 'weeks'], 0, 'weeks-number at value.weeks'],
  ['no days of grace', tenancies.grace, ['value', 'lapse', 'graceDays'], 0, 'grace-days-number at value.lapse.graceDays'],
  ['an event that rises', firstJob, ['direction'], 'increase', 'direction-not-for-value at direction'],
  ['an event without words', firstJob, ['value', 'happened', 'en'], '', 'text-empty at value.happened'],
  ['a caution without words', { ...visits, caution: { text: { en: '' }, source: 'own', evidence: 'primary' } }, ['id'], 'visits', 'text-empty at caution.text'],
  ['bands on a yes or no', keyWorker, ['bands'], [], 'fact-not-for-value at bands'],
];

describe('outcomes', () => {
  it.each([housingStatus, leavingTheHouse, keyWorker, visits, weight, skills, firstJob, fourWeeks, hasKey, hours, ...Object.values(tenancies)] as readonly Outcome[])('$id is sound, and is not changed by looking', (outcome) => {
    expect(checkOutcome(deepFrozen(outcome))).toEqual([]);
  });

  it.each(mutations)('%s raises one issue', (_, outcome, place, value, issue) => {
    expect(summaries(checkOutcome(changed(outcome, place, value)))).toEqual([issue]);
  });

  it('one state is no choice', () => {
    const one = { kind: 'state', states: [{ id: 'home', label: { en: 'Home' } }], improves: [], achieved: [] } as const;
    expect(summaries(checkOutcome({ ...keyWorker, direction: 'by-order', value: one }))).toEqual(['states-too-few at value.states']);
  });

  it('two states of one id are the second one\'s fault', () => {
    const twice = changed<Outcome>(housingStatus, ['value', 'states', 10], { id: 'prison', label: { en: 'Prison' } });
    expect(summaries(checkOutcome(twice))).toEqual(['not-unique at value.states.10.id']);
  });
});
