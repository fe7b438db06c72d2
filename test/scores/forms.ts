import fc from 'fast-check';
import { scoredAnswers } from '../../src/definitions/answers-of.js';
import type { Instrument, Item } from '../../src/definitions/instrument.js';
import { itemsOfMethod } from '../../src/definitions/score-definition.js';
import { instruments } from '../../src/generated/all.js';
import { optionsOf, toyInstrument } from './toy-instrument.js';

const own = ['q1', 'q2', 'q3', 'q4'];

/** One instrument with every method of scoring, reversed items, negative answers, and options of its own. */
const everyMethod: Instrument = toyInstrument({
  id: 'every-method',
  options: [0, 1, 2],
  items: {
    q1: {}, q2: { reverse: true }, q3: { options: optionsOf([-1, 0, 1]) }, q4: { options: optionsOf([0, 10]), askedWhen: { item: 'q1', atLeast: 1 } },
    q5: { options: [{ value: 0, scoredAs: 2 }, { value: 1, scoredAs: 0 }, { value: 9, absent: 'unknown' }] }, q6: { askedWhen: { item: 'q5', atLeast: 1, otherwise: 0 } },
  },
  scores: [
    { id: 'sum', method: { kind: 'sum', items: own }, range: [-1, 15], missing: { maximumMissing: 2, rounding: 'nearest-whole', never: ['q3'] } },
    { id: 'mean', method: { kind: 'mean', items: ['q1', 'q2'] }, range: [0, 2], step: 0.5, missing: { maximumMissing: 1, rounding: 'none' } },
    { id: 'scaled', method: { kind: 'scaled-sum', items: own, add: 1, multiply: 1.1 }, range: [0, 17.6] },
    { id: 'single', method: { kind: 'single-item', item: 'q2' }, range: [0, 2] },
    { id: 'count', method: { kind: 'count-if', items: own, atLeast: 1 }, range: [0, 4] },
    { id: 'products', method: { kind: 'sum-of-products', products: [['q1', 'q3'], ['q2']] }, range: [-2, 4] },
    { id: 'looked-up', method: { kind: 'lookup', score: 'products', table: [-2, -1, 0, 1, 2, 3, 4].map((from) => [from, from * from * from] as const) }, range: [-8, 64] },
    { id: 'recoded', method: { kind: 'sum', items: ['q5', 'q6'] }, range: [0, 4], missing: { maximumMissing: 1, rounding: 'none' } },
    { id: 'class', method: { kind: 'classify', classes: [{ value: 1, when: [{ item: 'q1', atLeast: 1 }, { item: 'q2', atMost: 1 }] }], otherwise: 0 }, range: [0, 1] },
    { id: 'set', method: { kind: 'weights', constant: 1, weights: [{ item: 'q1', values: { 0: 0, 1: -0.1, 2: -0.3 } }, { item: 'q5', values: { 0: 0, 2: -0.2 } }] }, range: [0.5, 1], step: 0.1 },
  ],
  alerts: { q3: 1, q4: 10 },
});

/** Those that have items: of others, nothing is scored here. */
export const tested: readonly Instrument[] = [...instruments.filter(({ items }) => items.length > 0), everyMethod];

/** Answers that no instrument has. */
const WRONG = [99, -99, 0.25, Number.NaN, Infinity, 'often', true] as const;

export type Responses = Readonly<Record<string, number | null | undefined>>;

export function answersOf(instrument: Instrument, item: string): readonly number[] {
  const found = instrument.items.find(({ id }) => id === item);
  return (found?.options ?? instrument.options).map(({ value }) => value);
}

/** Answers with a value: not those that say why there is none. */
export function valuedAnswersOf(instrument: Instrument, id: string): readonly number[] {
  return instrument.items.filter((item) => item.id === id).flatMap((item) => [...scoredAnswers(item, instrument).keys()]);
}

/** Items that some score needs, given the other answers. */
export function dueItems(instrument: Instrument, responses: Responses): readonly Item[] {
  const used = new Set(instrument.scores.flatMap(({ method }) => itemsOfMethod(method)));
  const isDue = ({ askedWhen }: Item) => askedWhen?.otherwise === undefined || (responses[askedWhen.item] ?? Number.NaN) >= askedWhen.atLeast;
  return instrument.items.filter((item) => used.has(item.id) && isDue(item));
}

/** A form with a value for every item. */
export function completeForm(instrument: Instrument): fc.Arbitrary<Readonly<Record<string, number>>> {
  return fc.record(Object.fromEntries(instrument.items.map(({ id }) => [id, fc.constantFrom(...valuedAnswersOf(instrument, id))])));
}

/** A form as people fill it in: some answers left out in each of the three ways, a few that are no options. */
export function form(instrument: Instrument): fc.Arbitrary<Responses> {
  const answer = (id: string) => {
    const given = { weight: 12, arbitrary: fc.constantFrom(...answersOf(instrument, id)) };
    const missing = { weight: 1, arbitrary: fc.constantFrom(null, undefined) };
    return fc.oneof(given, missing, { weight: 1, arbitrary: fc.constantFrom(...WRONG.map((wrong) => wrong as number)) });
  };
  return fc.record(Object.fromEntries(instrument.items.map(({ id }) => [id, answer(id)])), { requiredKeys: [] });
}

export const anyInstrument: fc.Arbitrary<Instrument> = fc.constantFrom(...tested);
