import { describe, expect, it } from 'vitest';
import type { AnyInstrument, Instrument } from '../../src/definitions/instrument.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { score } from '../../src/scores/score.js';
import { toyInstrument } from './toy-instrument.js';

const anyPhq9: AnyInstrument = phq9;
const low = { q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0 } as const;
const high = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3, q8: 3 } as const;

function alertsOf(instrument: Instrument, responses: Readonly<Record<string, unknown>>, prorate = false): readonly string[] {
  return score(instrument, responses as never, { prorate }).alerts.map(({ item, status }) => `${item}=${status}`);
}

describe('the risk question of PHQ-9', () => {
  it.each([1, 2, 3] as const)('raises its alert at %i, whatever the total and whether or not there is one', (answer) => {
    for (const others of [low, high, {}, { q1: 9 }]) expect(alertsOf(anyPhq9, { ...others, q9: answer })).toEqual(['q9=raised']);
  });

  it('raises none at 0', () => {
    for (const others of [low, high, {}, { q1: 9 }]) expect(alertsOf(anyPhq9, { ...others, q9: 0 })).toEqual([]);
  });

  it.each([null, undefined, 9, -1, 'no', false, Number.NaN])('answered %o is unknown, and never "no"', (answer) => {
    for (const others of [low, high, {}]) expect(alertsOf(anyPhq9, { ...others, q9: answer })).toEqual(['q9=unknown']);
  });

  it('is unknown when it is left out of a form that is otherwise complete, also where prorating is asked for', () => {
    expect(alertsOf(anyPhq9, high, true)).toEqual(['q9=unknown']);
  });

  it('comes with the words and the source of its definition', () => {
    const [alert] = score(phq9, { ...low, q9: 1 }).alerts;
    expect(alert).toEqual({ item: 'q9', status: 'raised', alert: phq9.alerts?.[0] });
  });
});

describe('alerts', () => {
  it('are none where an instrument has no risk question', () => {
    expect(alertsOf(gad7, {})).toEqual([]);
  });

  it('are raised each by its own item and its own answer', () => {
    const toy = toyInstrument({
      items: { q1: {}, q2: {}, q3: { reverse: true } },
      scores: [{ method: { kind: 'sum', items: ['q1', 'q2', 'q3'] }, range: [0, 9] }],
      alerts: { q1: 2, q2: 1, q3: 3 },
    });
    expect(alertsOf(toy, { q1: 1, q2: 1, q3: 3 })).toEqual(['q2=raised', 'q3=raised']);
    // What was answered counts, not what the answer is turned into for the score.
    expect(alertsOf(toy, { q1: 2, q3: 0 })).toEqual(['q1=raised', 'q2=unknown']);
  });
});

describe('an item that is asked only after another answer', () => {
  const toy = toyInstrument({
    items: { q1: {}, q2: { askedWhen: { item: 'q1', atLeast: 2 } } },
    scores: [{ method: { kind: 'single-item', item: 'q1' }, range: [0, 3] }],
  });
  const unanswered = (responses: Readonly<Record<string, unknown>>) => score(toy, responses as never).unanswered;

  it('is unanswered only when that answer was given', () => {
    expect(unanswered({ q1: 1 })).toEqual([]);
    expect(unanswered({ q1: 2 })).toEqual(['q2']);
    expect(unanswered({ q1: 3, q2: 0 })).toEqual([]);
  });

  it('is not due while the earlier answer is missing or is none of the options', () => {
    expect(unanswered({})).toEqual(['q1']);
    expect(unanswered({ q1: 9 })).toEqual([]);
  });
});
