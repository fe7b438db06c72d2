import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import { score } from '../../src/scores/score.js';
import type { ScoreResult } from '../../src/scores/score-result.js';
import { optionsOf, plainItems, toyInstrument } from './toy-instrument.js';

const items = ['q1', 'q2', 'q3'];

function total(instrument: Instrument, responses: Readonly<Record<string, number | null>>, options = {}): ScoreResult | undefined {
  return score(instrument, responses, options).scores.total;
}

const valueOf = (...args: Parameters<typeof total>) => total(...args)?.value;

describe('sum', () => {
  const toy = toyInstrument({ items: plainItems([...items, 'extra']), scores: [{ method: { kind: 'sum', items }, range: [0, 9] }] });

  it('adds its own items and no others', () => {
    expect(valueOf(toy, { q1: 1, q2: 2, q3: 3, extra: 3 })).toBe(6);
  });

  it('needs no item that it is not made from', () => {
    expect(total(toy, { q1: 1, q2: 2, q3: 3 })).toEqual({ status: 'complete', value: 6, answered: 3, items: 3 });
    expect(score(toy, { q1: 1, q2: 2, q3: 3 }).unanswered).toEqual(['extra']);
  });
});

describe('mean', () => {
  const toy = (missing?: { maximumMissing: number; rounding: 'none' }) =>
    toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'mean', items }, range: [0, 3], step: 1 / 3, ...(missing && { missing }) }] });

  it('divides by the number of items', () => {
    expect(valueOf(toy(), { q1: 1, q2: 2, q3: 2 })).toBe(5 / 3);
  });

  it('of the answered ones, where that is published and asked for, divides by how many these are', () => {
    expect(total(toy({ maximumMissing: 1, rounding: 'none' }), { q1: 1, q2: 2 }, { prorate: true })).toEqual({ status: 'prorated', value: 1.5, answered: 2, items: 3 });
  });
});

describe('scaled sum', () => {
  it('adds before it multiplies', () => {
    const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'scaled-sum', items, add: -3, multiply: 2.5 }, range: [-7.5, 15] }] });
    expect(valueOf(toy, { q1: 3, q2: 3, q3: 1 })).toBe(10);
  });

  it('prorates the sum, not what is added to it', () => {
    const method = { kind: 'scaled-sum', items, add: 1, multiply: 10 } as const;
    const toy = toyInstrument({ items: plainItems(items), scores: [{ method, range: [10, 100], missing: { maximumMissing: 1, rounding: 'none' } }] });
    // (4 × 3 ÷ 2 + 1) × 10
    expect(valueOf(toy, { q1: 2, q2: 2 }, { prorate: true })).toBe(70);
  });

  it('turned round is 0 at its best, and not −0', () => {
    const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'scaled-sum', items, add: 0, multiply: -1 }, range: [-9, 0] }] });
    expect(valueOf(toy, { q1: 0, q2: 0, q3: 0 })).toBe(0);
  });
});

describe('scaled sum of decimals', () => {
  it('is the decimal that it is by hand, and stays in its range', () => {
    const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'scaled-sum', items, add: 1, multiply: 1.1 }, range: [1.1, 11], step: 1.1 }] });
    // In binary, 10 × 1.1 is a little more than 11.
    expect(valueOf(toy, { q1: 3, q2: 3, q3: 3 })).toBe(11);
    expect(valueOf(toy, { q1: 1, q2: 1, q3: 0 })).toBe(3.3);
  });
});

describe('single item', () => {
  it('is the answer, and 0 where that was the answer', () => {
    const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'single-item', item: 'q2' }, range: [0, 3] }] });
    expect(total(toy, { q1: 3, q2: 0, q3: 3 })).toEqual({ status: 'complete', value: 0, answered: 1, items: 1 });
    expect(total(toy, { q1: 3, q3: 3 })).toEqual({ status: 'insufficient', value: null, answered: 0, items: 1 });
  });
});

describe('count-if', () => {
  const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'count-if', items, atLeast: 2 }, range: [0, 3] }] });

  it('counts the answers that reach the number, itself included', () => {
    expect(valueOf(toy, { q1: 1, q2: 2, q3: 3 })).toBe(2);
    expect(valueOf(toy, { q1: 1, q2: 0, q3: 1 })).toBe(0);
  });

  it('does not count a missing answer as one that falls short', () => {
    expect(total(toy, { q1: 3, q2: 3 })?.status).toBe('insufficient');
  });
});

describe('sum of products', () => {
  const products = [['q1', 'q2'], ['q1', 'q3']];
  const toy = toyInstrument({ items: plainItems(items), scores: [{ method: { kind: 'sum-of-products', products }, range: [0, 18] }] });

  it('multiplies within each product and adds the products', () => {
    expect(valueOf(toy, { q1: 2, q2: 3, q3: 1 })).toBe(8);
  });

  it('counts an item that stands in two products once', () => {
    expect(total(toy, { q1: 2, q2: 3 })).toEqual({ status: 'insufficient', value: null, answered: 2, items: 3 });
  });

  it('has a sum of 0, not none, where a factor is 0', () => {
    expect(total(toy, { q1: 0, q2: 3, q3: 1 })).toMatchObject({ status: 'complete', value: 0 });
  });
});

describe('lookup', () => {
  const table = Array.from({ length: 10 }, (_, raw) => [raw, 100 - raw * 10] as const);
  const raw = { id: 'raw', method: { kind: 'sum', items }, range: [0, 9] } as const;
  const metric = { method: { kind: 'lookup', score: 'raw', table }, range: [10, 100] } as const;

  it('gives what the table says for the score it looks up', () => {
    expect(valueOf(toyInstrument({ items: plainItems(items), scores: [raw, metric] }), { q1: 3, q2: 1, q3: 0 })).toBe(60);
  });

  it('is as complete, prorated, insufficient or invalid as the score it looks up', () => {
    const missing = { maximumMissing: 1, rounding: 'nearest-whole' } as const;
    const toy = toyInstrument({ items: plainItems(items), scores: [{ ...raw, missing }, metric] });
    expect(total(toy, { q1: 2, q2: 2 }, { prorate: true })).toEqual({ status: 'prorated', value: 40, answered: 2, items: 3 });
    expect(total(toy, { q1: 2, q2: 2 })).toEqual({ status: 'insufficient', value: null, answered: 2, items: 3 });
    expect(total(toy, { q1: 2, q2: 2, q3: 9 })).toEqual({ status: 'invalid', value: null, answered: 2, items: 3 });
  });

  it('has no value for a score between the entries of its table', () => {
    const missing = { maximumMissing: 1, rounding: 'none' } as const;
    const toy = toyInstrument({ items: plainItems(items), scores: [{ ...raw, missing }, metric] });
    // 1 × 3 ÷ 2 = 1.5, which nobody published a value for.
    expect(total(toy, { q1: 1, q2: 0 }, { prorate: true })).toEqual({ status: 'insufficient', value: null, answered: 2, items: 3 });
  });

  it('counts the items of a sum of products that it looks up', () => {
    const products = { id: 'raw', method: { kind: 'sum-of-products', products: [['q1', 'q2']] }, range: [0, 9] } as const;
    const toy = toyInstrument({ items: plainItems(['q1', 'q2']), scores: [products, metric] });
    expect(total(toy, { q1: 3, q2: 3 })).toEqual({ status: 'complete', value: 10, answered: 2, items: 2 });
    expect(total(toy, { q1: 9 })).toMatchObject({ status: 'invalid', items: 2 });
  });
});

describe('a prorated score', () => {
  it('is none where the answers given would stand for more than the range holds', () => {
    const missing = { maximumMissing: 1, rounding: 'nearest-whole' } as const;
    const toy = toyInstrument({
      items: { q1: {}, q2: { options: optionsOf([0, 10]) } },
      scores: [{ method: { kind: 'sum', items: ['q1', 'q2'] }, range: [0, 13], missing }],
    });
    expect(total(toy, { q1: 3 }, { prorate: true })).toMatchObject({ status: 'prorated', value: 6 });
    expect(total(toy, { q2: 10 }, { prorate: true })).toEqual({ status: 'insufficient', value: null, answered: 1, items: 2 });
  });
});

describe('a reversed item', () => {
  it('is scored from the other end of its own options', () => {
    const toy = toyInstrument({
      items: { q1: {}, q2: { reverse: true }, q3: { reverse: true, options: optionsOf([1, 2, 3, 4, 5]) } },
      scores: [{ method: { kind: 'sum', items }, range: [1, 11] }],
    });
    // 1 + (3 − 1) + (6 − 5)
    expect(valueOf(toy, { q1: 1, q2: 1, q3: 5 })).toBe(4);
  });

  it('is reversed before it is counted or multiplied', () => {
    const reversed = { q1: { reverse: true }, q2: {} };
    const counted = toyInstrument({ items: reversed, scores: [{ method: { kind: 'count-if', items: ['q1', 'q2'], atLeast: 3 }, range: [0, 2] }] });
    expect(valueOf(counted, { q1: 0, q2: 0 })).toBe(1);
    const multiplied = toyInstrument({ items: reversed, scores: [{ method: { kind: 'sum-of-products', products: [['q1', 'q2']] }, range: [0, 9] }] });
    expect(valueOf(multiplied, { q1: 1, q2: 3 })).toBe(6);
  });

  it('that is missing is not the best or worst answer', () => {
    const toy = toyInstrument({ items: { q1: { reverse: true } }, scores: [{ method: { kind: 'single-item', item: 'q1' }, range: [0, 3] }] });
    expect(total(toy, {})?.value).toBeNull();
  });
});

describe('numbers', () => {
  it('keep half points exact', () => {
    const toy = toyInstrument({ items: plainItems(items), options: [0, 0.5, 1], scores: [{ method: { kind: 'sum', items }, range: [0, 3], step: 0.5 }] });
    expect(valueOf(toy, { q1: 0.5, q2: 0.5, q3: 0.5 })).toBe(1.5);
  });

  it('may be negative', () => {
    const toy = toyInstrument({ items: plainItems(items), options: [-2, -1, 0, 1, 2], scores: [{ method: { kind: 'sum', items }, range: [-6, 6] }] });
    expect(valueOf(toy, { q1: -2, q2: 1, q3: 0 })).toBe(-1);
    expect(valueOf(toy, { q1: -0, q2: 0, q3: 0 })).toBe(0);
  });

  it('round an exact half upwards, also where 13 ÷ 12 cannot be held exactly', () => {
    const thirteen = Array.from({ length: 13 }, (_, place) => `q${place + 1}`);
    const toy = toyInstrument({
      items: plainItems(thirteen),
      options: [0, 1, 2, 3, 4, 5],
      scores: [{ method: { kind: 'sum', items: thirteen }, range: [0, 65], missing: { maximumMissing: 1, rounding: 'nearest-whole' } }],
    });
    const answers = Object.fromEntries(thirteen.slice(1).map((item, place) => [item, place < 6 ? 5 : 4]));
    // 54 × 13 ÷ 12 = 58.5
    expect(total(toy, answers, { prorate: true })).toMatchObject({ status: 'prorated', value: 59 });
  });
});
