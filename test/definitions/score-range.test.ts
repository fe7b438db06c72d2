import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/definitions/instrument.js';
import type { ScoreMethod } from '../../src/definitions/score-definition.js';
import { scoreRange } from '../../src/definitions/score-range.js';

/** Three items: 0 to 2, 1 to 5, and −1 to 3. */
const instrument = {
  options: [{ value: 0 }, { value: 2 }, { value: 1 }],
  items: [
    { id: 'a', topic: { en: 'a' }, reverse: true },
    { id: 'b', topic: { en: 'b' }, options: [{ value: 5 }, { value: 1 }] },
    { id: 'c', topic: { en: 'c' }, options: [{ value: -1 }, { value: 3 }] },
  ],
} as unknown as Instrument;

const items = ['a', 'b', 'c'];

const cases: readonly (readonly [method: ScoreMethod, range: readonly [number, number] | undefined])[] = [
  [{ kind: 'sum', items }, [0, 10]],
  [{ kind: 'mean', items: ['a', 'b'] }, [0.5, 3.5]],
  [{ kind: 'scaled-sum', items: ['a', 'b'], add: -1, multiply: 10 }, [0, 60]],
  [{ kind: 'scaled-sum', items: ['a'], add: 1, multiply: -1 }, [-3, -1]],
  [{ kind: 'single-item', item: 'b' }, [1, 5]],
  [{ kind: 'count-if', items, atLeast: 1 }, [1, 3]],
  [{ kind: 'count-if', items, atLeast: 4 }, [0, 1]],
  [{ kind: 'sum-of-products', products: [['a', 'b'], ['c']] }, [-1, 13]],
  [{ kind: 'sum-of-products', products: [['b', 'c']] }, [-5, 15]],
  [{ kind: 'lookup', score: 'raw', table: [[0, 4], [1, 2.5], [2, 0.5]] }, [0.5, 4]],
  [{ kind: 'sum', items: ['a', 'd'] }, undefined],
  [{ kind: 'sum', items: [] }, undefined],
  [{ kind: 'sum-of-products', products: [['a'], ['d']] }, undefined],
  [{ kind: 'sum-of-products', products: [] }, undefined],
  [{ kind: 'lookup', score: 'raw', table: [] }, undefined],
];

describe('the range that a method can reach', () => {
  it.each(cases)('%o is %o', (method, range) => {
    expect(scoreRange({ method }, instrument)).toEqual(range);
  });
});
