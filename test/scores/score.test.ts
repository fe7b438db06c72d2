import { describe, expect, it } from 'vitest';
import type { AnyInstrument } from '../../src/definitions/instrument.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { ons4 } from '../../src/generated/ons4.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { who5 } from '../../src/generated/who-5.js';
import { score } from '../../src/scores/score.js';
import { deepFreeze } from '../statistics/deep-freeze.js';

/** The instrument as one read at run time, whose answers the compiler cannot check. */
const anyPhq9: AnyInstrument = phq9;
const all = (value: 0 | 1 | 2 | 3) => ({ q1: value, q2: value, q3: value, q4: value, q5: value, q6: value, q7: value, q8: value, q9: value });

/** PHQ-9 with every item at 2 but those named, which are not answered. */
const withoutItems = (...items: readonly (keyof ReturnType<typeof all>)[]) => ({ ...all(2), ...Object.fromEntries(items.map((item) => [item, null])) });

describe('a score', () => {
  it('is complete when every item it is made from is answered', () => {
    expect(score(phq9, all(2)).scores).toEqual({ total: { status: 'complete', value: 18, answered: 9, items: 9 } });
    expect(score(phq9, all(2))).toMatchObject({ definition: { id: 'phq-9', version: phq9.version }, unanswered: [], issues: [] });
  });

  it('needs every item, for a null, an undefined and an absent key alike', () => {
    const insufficient = { status: 'insufficient', value: null, answered: 8, items: 9 };
    const { q8: _, ...absent } = all(2);
    for (const responses of [absent, { ...all(2), q8: null }, { ...all(2), q8: undefined }]) {
      const result = score(phq9, responses);
      expect(result.scores.total).toEqual(insufficient);
      expect(result.unanswered).toEqual(['q8']);
      expect(result.issues).toEqual([]);
    }
  });

  it('is not the sum of six answers when three of nine are missing', () => {
    const result = score(phq9, withoutItems('q2', 'q4', 'q6'));
    expect(result.scores.total).toEqual({ status: 'insufficient', value: null, answered: 6, items: 9 });
    expect(result.unanswered).toEqual(['q2', 'q4', 'q6']);
  });

  it('is not 0 when nothing is answered', () => {
    for (const prorate of [false, true]) {
      expect(score(phq9, {}, { prorate }).scores.total).toEqual({ status: 'insufficient', value: null, answered: 0, items: 9 });
    }
    expect(score(phq9, {}).unanswered).toEqual(phq9.items.map(({ id }) => id));
  });

  it('is 0 when every answer is 0, since 0 is an answer', () => {
    expect(score(phq9, all(0)).scores.total).toEqual({ status: 'complete', value: 0, answered: 9, items: 9 });
  });

  it('does not depend on the order of the keys, nor on what a prototype holds', () => {
    const reversed = Object.fromEntries(Object.entries({ ...all(1), q9: 3 }).reverse());
    expect(score(anyPhq9, reversed).scores).toEqual(score(phq9, { ...all(1), q9: 3 }).scores);
    expect(score(anyPhq9, Object.create(all(1)) as Record<string, number>).scores.total).toMatchObject({ status: 'insufficient', answered: 0 });
  });

  it('leaves its input as it is', () => {
    const responses = deepFreeze({ ...all(1), q3: null });
    expect(score(deepFreeze(structuredClone(phq9)), responses, deepFreeze({ prorate: true })).scores.total.status).toBe('prorated');
  });
});

describe('one score after another', () => {
  it('knows nothing of the one before, whatever that was of', () => {
    score(phq9, all(3));
    score(gad7, { q1: 3 });
    expect(score(phq9, { q1: 1 })).toMatchObject({ scores: { total: { status: 'insufficient', answered: 1 } }, unanswered: ['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'] });
  });

  it('is none of the business of one that is made while it reads its responses', () => {
    const responses = Object.defineProperty({ ...all(2) }, 'q5', { enumerable: true, get: () => score(phq9, all(1)).scores.total.answered - 7 });
    expect(score(phq9, responses).scores.total).toMatchObject({ status: 'complete', value: 18 });
  });
});

describe('prorating', () => {
  it('is never done unless asked for', () => {
    expect(score(phq9, withoutItems('q1', 'q2')).scores.total.status).toBe('insufficient');
    expect(score(phq9, withoutItems('q1', 'q2'), { prorate: false }).scores.total.status).toBe('insufficient');
  });

  it('of seven answers of 2 gives 18, where a plain sum gives 14', () => {
    expect(score(phq9, withoutItems('q1', 'q2'), { prorate: true }).scores.total).toEqual({ status: 'prorated', value: 18, answered: 7, items: 9 });
  });

  it.each([
    // Sum × 9 ÷ answered, by hand: 10 × 9/8 = 11.25, 12 × 9/8 = 13.5, 4 × 9/8 = 4.5, 5 × 9/7 = 6.43, 4 × 9/7 = 5.14.
    [{ q1: null, q2: 3, q3: 3, q4: 3, q5: 1, q6: 0, q7: 0, q8: 0, q9: 0 }, 11],
    [{ q1: null, q2: 3, q3: 3, q4: 3, q5: 3, q6: 0, q7: 0, q8: 0, q9: 0 }, 14],
    [{ q1: null, q2: 3, q3: 1, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0, q9: 0 }, 5],
    [{ q1: null, q2: null, q3: 3, q4: 2, q5: 0, q6: 0, q7: 0, q8: 0, q9: 0 }, 6],
    [{ q1: null, q2: null, q3: 3, q4: 1, q5: 0, q6: 0, q7: 0, q8: 0, q9: 0 }, 5],
  ] as const)('rounds to the nearest whole number, a half upwards: %o', (responses, value) => {
    expect(score(phq9, responses, { prorate: true }).scores.total).toMatchObject({ status: 'prorated', value });
  });

  it('covers one or two missing answers and not three', () => {
    expect(score(phq9, withoutItems('q8'), { prorate: true }).scores.total.status).toBe('prorated');
    expect(score(phq9, withoutItems('q8', 'q7'), { prorate: true }).scores.total.status).toBe('prorated');
    expect(score(phq9, withoutItems('q8', 'q7', 'q6'), { prorate: true }).scores.total).toEqual({ status: 'insufficient', value: null, answered: 6, items: 9 });
  });

  it('never covers a missing risk answer, though it be the only one missing', () => {
    expect(score(phq9, withoutItems('q9'), { prorate: true }).scores.total).toEqual({ status: 'insufficient', value: null, answered: 8, items: 9 });
    expect(score(phq9, withoutItems('q1', 'q9'), { prorate: true }).scores.total.status).toBe('insufficient');
  });

  it('changes nothing where all is answered, and nothing where no rule is published', () => {
    expect(score(phq9, all(2), { prorate: true })).toEqual(score(phq9, all(2)));
    const six = { q1: 2, q2: 2, q3: 2, q4: 2, q5: 2, q6: 2 } as const;
    expect(score(gad7, six, { prorate: true }).scores.total).toEqual({ status: 'insufficient', value: null, answered: 6, items: 7 });
    expect(score(who5, { q1: 3, q2: 3, q3: 3, q4: 3 }, { prorate: true }).scores).toMatchObject({ raw: { value: null }, percentage: { value: null } });
  });

  it('does not make up for an answer that is not an option', () => {
    expect(score(anyPhq9, { ...all(2), q1: 9 }, { prorate: true }).scores.total).toEqual({ status: 'invalid', value: null, answered: 8, items: 9 });
  });
});

describe('an answer that is not an option', () => {
  it.each([9, -1, 4, 1.5, Number.NaN, Infinity, '2', '', 'often', true, false, [2], {}, 2n] as const)('%o makes the score invalid, not 0 and not unanswered', (answer) => {
    const result = score(anyPhq9, { ...all(1), q4: answer as never });
    expect(result.scores.total).toEqual({ status: 'invalid', value: null, answered: 8, items: 9 });
    expect(result.unanswered).toEqual([]);
    expect(result.issues).toEqual([{ code: 'answer-out-of-range', path: ['q4'], message: 'expected one of 0, 1, 2, 3; found something else' }]);
  });

  it('weighs more than answers that are missing', () => {
    expect(score(anyPhq9, { q1: 9 }).scores.total).toMatchObject({ status: 'invalid', answered: 0 });
  });

  it('touches only the scores that are made from it', () => {
    const { scores } = score(ons4 as AnyInstrument, { q1: 11, q2: 5, q3: 8, q4: 0 });
    expect(scores['life-satisfaction']).toEqual({ status: 'invalid', value: null, answered: 0, items: 1 });
    expect([scores['worthwhile']?.value, scores['happiness']?.value, scores['anxiety']?.value]).toEqual([5, 8, 0]);
  });

  it('is nowhere in what is said about it', () => {
    const secret = 'I was told not to say';
    expect(JSON.stringify(score(anyPhq9, { ...all(1), q4: secret as never, [secret]: 1 }).issues.map(({ message }) => message))).not.toContain(secret);
  });
});

describe('a key that is not an item', () => {
  it('is reported and changes no score', () => {
    const result = score(anyPhq9, { ...all(1), q10: 3 });
    expect(result.scores.total).toMatchObject({ status: 'complete', value: 9 });
    expect(result.issues).toEqual([{ code: 'unknown-item', path: ['q10'], message: 'expected an item of phq-9; found another key' }]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'total', 'Q1', ' q1'])('%s is just another key', (key) => {
    const responses = JSON.parse(`{"q1":1,${JSON.stringify(key)}:3}`) as Record<string, number>;
    const result = score(anyPhq9, responses);
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([['unknown-item', [key]]]);
    expect(result.scores.total).toMatchObject({ status: 'insufficient', answered: 1 });
  });
});
