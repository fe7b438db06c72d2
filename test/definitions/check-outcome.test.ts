import { describe, expect, it } from 'vitest';
import { checkOutcome } from '../../src/definitions/check-outcome.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
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
  ['bands on a yes or no', keyWorker, ['bands'], [], 'fact-not-for-value at bands'],
];

describe('outcomes', () => {
  it.each([housingStatus, leavingTheHouse, keyWorker] as readonly Outcome[])('$id is sound, and is not changed by looking', (outcome) => {
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
