import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../src/definitions/check-instrument.js';
import type { Instrument } from '../../src/definitions/instrument.js';
import { score } from '../../src/scores/score.js';
import { changed } from '../definitions/support.js';
import { plainItems, toyInstrument } from './toy-instrument.js';

const totalOf = (instrument: Instrument, responses: Readonly<Record<string, number | null>>, prorate = false) => score(instrument, responses, { prorate }).scores.total;
const codesOf = (instrument: unknown) => checkInstrument(instrument as Instrument).map(({ code }) => code);

describe('an answer that counts as another value', () => {
  const pain = [{ value: 0, scoredAs: 5 }, { value: 5, scoredAs: 3 }, { value: 10, scoredAs: 1 }];
  const toy = (reverse = false) => toyInstrument({ items: { q1: {}, q2: { options: pain, reverse } }, scores: [{ method: { kind: 'sum', items: ['q1', 'q2'] }, range: [1, 8] }] });

  it('is scored as that value', () => {
    expect(totalOf(toy(), { q1: 1, q2: 10 })).toMatchObject({ status: 'complete', value: 2 });
    expect(totalOf(toy(), { q1: 1, q2: 0 })?.value).toBe(6);
  });

  it('is turned round as that value', () => {
    expect(totalOf(toy(true), { q1: 1, q2: 10 })?.value).toBe(6);
  });

  it('is an answer only as it is stored', () => {
    expect(totalOf(toy(), { q1: 1, q2: 3 })?.status).toBe('invalid');
  });
});

describe('an answer that says why there is no value', () => {
  const options = [{ value: 0 }, { value: 1 }, { value: 2 }, { value: 9, absent: 'unknown' as const }];
  const toy = toyInstrument({
    items: { q1: { options }, q2: { options, reverse: true }, q3: { options } },
    scores: [{ method: { kind: 'sum', items: ['q1', 'q2', 'q3'] }, range: [0, 6], missing: { maximumMissing: 1, rounding: 'none' } }],
    alerts: { q3: 1 },
  });

  it('is no value, and no answer that cannot be given', () => {
    expect(totalOf(toy, { q1: 1, q2: 1, q3: 9 })).toEqual({ status: 'insufficient', value: null, answered: 2, items: 3 });
    expect(totalOf(toy, { q1: 1, q2: 1, q3: 9 }, true)).toMatchObject({ status: 'prorated', value: 3 });
  });

  it('does not move the end that reversed items are turned round at', () => {
    expect(totalOf(toy, { q1: 0, q2: 0, q3: 0 })?.value).toBe(2);
  });

  it('leaves a risk unknown, never raised and never denied', () => {
    expect(score(toy, { q1: 1, q2: 1, q3: 9 }).alerts.map(({ status }) => status)).toEqual(['unknown']);
  });

  it('is not asked for again', () => {
    expect(score(toy, { q1: 9, q2: 1 }).unanswered).toEqual(['q3']);
  });

  it('cannot be the only answer, nor be scored', () => {
    const place = ['items', 0, 'options'];
    expect(codesOf(changed(toy, place, [{ value: 9, absent: 'unknown' }]))).toContain('options-empty');
    expect(codesOf(changed(toy, [...place, 3], { value: 9, absent: 'unknown', scoredAs: 0 }))).toContain('absent-but-scored');
  });
});

describe('an item that is not asked after an earlier answer', () => {
  const items = ['q1', 'q2'];
  const toy = (otherwise?: number) =>
    toyInstrument({ items: { q1: {}, q2: { askedWhen: { item: 'q1', atLeast: 1, ...(otherwise !== undefined && { otherwise }) } } }, scores: [{ method: { kind: 'sum', items }, range: [0, 6] }] });

  it('counts as the published value, and is not missing', () => {
    expect(totalOf(toy(0), { q1: 0 })).toEqual({ status: 'complete', value: 0, answered: 2, items: 2 });
  });

  it('is missing where no value for that is published, or the earlier answer is', () => {
    expect(totalOf(toy(), { q1: 0 })?.status).toBe('insufficient');
    expect(totalOf(toy(0), {})).toMatchObject({ status: 'insufficient', answered: 0 });
    expect(totalOf(toy(0), { q1: 1 })?.status).toBe('insufficient');
  });

  it('counts as answered when it was answered all the same', () => {
    expect(totalOf(toy(0), { q1: 0, q2: 3 })?.value).toBe(3);
  });
});

describe('a class of answers', () => {
  const classes = [
    { value: 3, when: [{ item: 'q1', atLeast: 2 }, { item: 'q2', atLeast: 3 }] },
    { value: 1, when: [{ item: 'q1', atMost: 1 }, { item: 'q2', atMost: 1 }] },
  ];
  const toy = toyInstrument({ items: plainItems(['q1', 'q2']), scores: [{ method: { kind: 'classify', classes, otherwise: 2 }, range: [1, 3] }] });

  it.each([[2, 3, 3], [3, 3, 3], [2, 2, 2], [1, 1, 1], [1, 2, 2], [0, 0, 1]])('of %i and %i is %i', (q1, q2, value) => {
    expect(totalOf(toy, { q1, q2 })?.value).toBe(value);
  });

  it('needs every item that a class asks about', () => {
    expect(totalOf(toy, { q1: 3 })).toMatchObject({ status: 'insufficient', value: null });
  });

  it.each([
    ['no condition', ['classes', 0, 'when'], [], 'condition-empty'],
    ['a condition without a bound', ['classes', 0, 'when', 0], { item: 'q1' }, 'bound-missing'],
    ['bounds that cross', ['classes', 0, 'when', 0], { item: 'q1', atLeast: 2, atMost: 1 }, 'bounds-crossed'],
    ['an item that is not there', ['classes', 0, 'when', 0, 'item'], 'q9', 'item-unknown'],
    ['a value twice', ['otherwise'], 3, 'not-unique'],
  ] as const)('with %s is refused', (_, place, value, code) => {
    expect(codesOf(changed(toy, ['scores', 0, 'method', ...place], value))).toContain(code);
  });
});

describe('a value set', () => {
  const weights = [{ item: 'q1', values: { 0: 0, 1: -0.1, 2: -0.2, 3: -0.7 } }, { item: 'q2', values: { 0: 0, 1: -0.05, 2: -0.1, 3: -0.4 } }];
  const toy = toyInstrument({ items: plainItems(['q1', 'q2']), scores: [{ method: { kind: 'weights', constant: 1, weights }, range: [-0.1, 1], step: 0.001 }] });

  it('is the constant with the weight of each answer, as decimals are by hand', () => {
    expect(totalOf(toy, { q1: 3, q2: 3 })?.value).toBe(-0.1);
    expect(totalOf(toy, { q1: 1, q2: 2 })?.value).toBe(0.8);
    expect(totalOf(toy, { q1: 1 })?.value).toBeNull();
  });

  it('needs a weight for every answer, and for no others', () => {
    expect(codesOf(changed(toy, ['scores', 0, 'method', 'weights', 0, 'values'], { 0: 0, 1: -0.1, 2: -0.7 }))).toEqual(['weights-incomplete']);
    expect(codesOf(changed(toy, ['scores', 0, 'method', 'weights', 0, 'values'], { 0: 0, 1: -0.1, 2: -0.2, 3: -0.7, 4: -0.7 }))).toEqual(['weights-incomplete']);
  });
});

describe('an instrument of which only scores may be held', () => {
  const toy = (items: Instrument['items'], kind: 'imported' | 'sum') => ({
    ...toyInstrument({ items: plainItems(['q1']), scores: [{ method: { kind: 'sum', items: ['q1'] }, range: [0, 3] }] }),
    items,
    licence: { status: 'scores-only', holder: 'somebody', terms: 'all rights reserved', source: 'invented', evidence: 'primary' },
    scores: [{ id: 'total', title: { en: 'Total' }, unit: { en: 'points' }, direction: 'increase', range: [0, 100], method: { kind, items: ['q1'] } }],
  });

  it('has neither items nor a rule', () => {
    expect(codesOf(toy([], 'imported'))).toEqual([]);
    expect(codesOf(toy([{ id: 'q1', topic: { en: 'one' } }], 'imported'))).toEqual(['items-not-licensed']);
    expect(codesOf(toy([], 'sum'))).toContain('rule-not-licensed');
  });
});
