import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/definitions/measure.js';
import type { StateValue } from '../../src/definitions/value-kind.js';
import { checkStates } from '../../src/definitions/check-states.js';
import { stateOrder } from '../../src/change/state-order.js';
import { attainment } from '../../src/generated/attainment.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import cases from './cases.json' with { type: 'json' };
import { madeUpMeasure, onlyMeasure, paired } from './measures.js';

const housing = onlyMeasure(housingStatus);
const housingStates = statesOf(housing.value.kind === 'state' ? housing.value : undefined);

function statesOf(value: StateValue | undefined): StateValue {
  if (!value) throw new RangeError('expected states');
  return value;
}

/** What a move is by the definition, worked out another way: the transitive closure by Warshall's table. */
function movesByTable({ states, improves, lateral = [] }: StateValue): readonly (readonly string[])[] {
  const ids = states.map(({ id }) => id);
  const better = ids.map((from) => ids.map((to) => improves.some(([worse, next]) => worse === from && next === to)));
  for (const [middle] of ids.entries()) {
    for (const row of better) if (row[middle]) row.forEach((known, to) => (row[to] = known || better[middle]?.[to] === true));
  }
  return ids.map((from, one) => ids.map((to, other) => {
    if (one === other) return 'unchanged';
    if (better[one]?.[other]) return 'improved';
    if (better[other]?.[one]) return 'worsened';
    return lateral.some((group) => group.includes(from) && group.includes(to)) ? 'lateral' : 'incomparable';
  }));
}

const OPPOSITE = new Map([['improved', 'worsened'], ['worsened', 'improved']]);

describe('housing status', () => {
  const ids = housingStates.states.map(({ id }) => id);
  const move = (from: string, to: string) => paired(housing, from, to).change;

  it('moves as the chain of its pairs says, from every state to every other', () => {
    const table = movesByTable(housingStates);
    expect(ids.map((from) => ids.map((to) => move(from, to)))).toEqual(table);
    const counts = new Map<string, number>();
    for (const found of table.flat()) counts.set(found, (counts.get(found) ?? 0) + 1);
    // Six states in the order, of which two are equals: 14 ways up and 14 down; four are outside it.
    expect(Object.fromEntries(counts)).toEqual({ unchanged: 10, improved: 14, worsened: 14, lateral: 2, incomparable: 60 });
  });

  it.each(['hospital', 'prison', 'refuge', 'care-home'])('a move to or from %s is never better or worse, and never no change', (place) => {
    for (const other of ids.filter((id) => id !== place)) expect([move(other, place), move(place, other)], other).toEqual(['incomparable', 'incomparable']);
    expect(move(place, place)).toBe('unchanged');
  });

  it.each(cases.housing)('$id', ({ from, to, move: expected }) => {
    const stateOf = (code: string) => housingStates.states.find(({ codes }) => codes?.['nhs-accommodation-status']?.includes(code))?.id ?? '';
    expect(move(stateOf(from), stateOf(to))).toBe(expected);
  });

  it('has no number and no rule by which a move could be averaged', () => {
    const found = paired(housing, 'supported', 'settled-mainstream');
    expect(found).toMatchObject({ baseline: 'supported', followUp: 'settled-mainstream', change: 'improved', improvement: null, flags: [] });
    expect([found.reliableChange, found.minimalImportantChange, found.caseness]).toEqual([undefined, undefined, undefined]);
  });
});

describe('goal attainment', () => {
  it('goes from not over partly to attained', () => {
    const measure = onlyMeasure(attainment);
    const states = ['not', 'partly', 'attained'];
    expect(states.map((from) => states.map((to) => paired(measure, from, to).change))).toEqual([
      ['unchanged', 'improved', 'improved'],
      ['worsened', 'unchanged', 'improved'],
      ['worsened', 'worsened', 'unchanged'],
    ]);
  });
});

describe('any order of states', () => {
  /** Sound orders: pairs go up a hidden ranking, so that they make no circle; groups that contradict it are left out. */
  const anyOrder = fc.integer({ min: 2, max: 7 }).chain((count) => {
    const place = fc.nat(count - 1);
    return fc.record({ count: fc.constant(count), pairs: fc.array(fc.tuple(place, place), { maxLength: 12 }), group: fc.uniqueArray(place, { minLength: 2, maxLength: 3 }) });
  }).map(({ count, pairs, group }): StateValue => {
    const id = (place: number) => `s${place}`;
    const value: StateValue = {
      kind: 'state',
      states: Array.from({ length: count }, (_, place) => ({ id: id(place), label: { en: id(place) } })).reverse(),
      improves: pairs.filter(([from, to]) => from < to).map(([from, to]) => [id(from), id(to)] as const),
      achieved: [],
    };
    const grouped = { ...value, lateral: [group.map(id)] };
    return checkStates(grouped, []).length === 0 ? grouped : value;
  });

  it('moves as its chained pairs say, and back the other way round', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyOrder, (value) => {
      const { move } = stateOrder(value);
      const table = movesByTable(value);
      table.forEach((row, from) => row.forEach((expected, to) => {
        seen.add(expected);
        expect(move(from, to)).toBe(expected);
        expect(move(to, from)).toBe(OPPOSITE.get(expected) ?? expected);
      }));
    }), { numRuns: 500 });
    expect([...seen].sort()).toEqual(['improved', 'incomparable', 'lateral', 'unchanged', 'worsened']);
  });
});

describe('a flag', () => {
  const flag = (direction: Direction) => madeUpMeasure({ direction, value: { kind: 'flag', yes: { en: 'yes' }, no: { en: 'no' } } });
  const moves = (direction: Direction) => [['no', 'yes'], ['yes', 'no'], ['yes', 'yes'], ['no', 'no']].map(([from = '', to = '']) => paired(flag(direction), from, to).change);

  it('improves towards the answer that its direction calls better', () => {
    expect(moves('increase')).toEqual(['improved', 'worsened', 'unchanged', 'unchanged']);
    expect(moves('decrease')).toEqual(['worsened', 'improved', 'unchanged', 'unchanged']);
  });

  it('of which neither answer is better never improves and never worsens', () => {
    expect(moves('none')).toEqual(['incomparable', 'incomparable', 'unchanged', 'unchanged']);
  });

  it('keeps its words, and no number', () => {
    expect(paired(flag('increase'), 'no', 'yes')).toMatchObject({ baseline: 'no', followUp: 'yes', improvement: null });
  });
});
