import type { Measure } from '../definitions/measure.js';
import type { MultiSelectValue, NumericValue } from '../definitions/value-kind.js';
import { reaches } from './reaches.js';

type Test = (value: number) => boolean;

/** How good a value is, so that more is better; NaN where neither way is, or where there is no number. */
export function goodnessOf({ value, direction }: Measure): (value: number) => number {
  if (direction === 'increase') return (number) => number;
  if (direction === 'decrease') return (number) => -number;
  const { range } = value as Partial<NumericValue>;
  return direction === 'toward-range' && range ? (number) => -Math.max(range.low - number, number - range.high, 0) : () => Number.NaN;
}

/** Whether a value counts as achieved, by what the definition says of its kind. */
export function achievedTest({ value, direction }: Measure): Test | undefined {
  switch (value.kind) {
    case 'numeric':
      return numberAchieved(value);
    case 'flag':
      return direction === 'none' ? undefined : (answer) => answer === (direction === 'increase' ? 1 : 0);
    case 'state': {
      const achieved = new Set(value.achieved.map((id) => value.states.findIndex((state) => state.id === id)));
      return achieved.size === 0 ? undefined : (state) => achieved.has(state);
    }
    case 'multi-select':
      return itemsAchieved(value);
  }
}

function numberAchieved({ achieved, range }: NumericValue): Test | undefined {
  const closed = { moreThan: false };
  if (range) return (number) => reaches(number, range.low, closed) && reaches(-number, -range.high, closed);
  if (!achieved) return undefined;
  return 'atLeast' in achieved ? (number) => reaches(number, achieved.atLeast, closed) : (number) => reaches(-number, -achieved.atMost, closed);
}

function itemsAchieved({ items, required: { of, atLeast } }: MultiSelectValue): Test {
  const mask = items.reduce((bits, { id }, place) => (of.includes(id) ? bits | (1 << place) : bits), 0);
  return (bits) => countItems(bits & mask) >= atLeast;
}

/** How many items a number on the scale holds. */
export function countItems(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** The ends of a scale of numbers; of a range to be in, anywhere inside it leaves no room. */
export function extremesOf({ value, direction }: Measure): { readonly isBest: Test | undefined; readonly isWorst: Test | undefined } {
  if (value.kind !== 'numeric' || direction === 'none') return { isBest: undefined, isWorst: undefined };
  const [isLowest, isHighest] = [(number: number) => number === value.minimum, (number: number) => number === value.maximum];
  if (direction === 'toward-range') return { isBest: numberAchieved(value), isWorst: undefined };
  return direction === 'increase' ? { isBest: isHighest, isWorst: isLowest } : { isBest: isLowest, isWorst: isHighest };
}
