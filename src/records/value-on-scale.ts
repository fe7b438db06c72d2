import type { ValueKind } from '../definitions/value-kind.js';
import { toNumber } from './decode-cell.js';

/**
 * A value as a number on its measure's scale, or `undefined` when it is not on it: a number as it is,
 * no and yes as 0 and 1, a state by its place in the list of states (a place, not a rank).
 */
export function valueOnScale(kind: ValueKind, raw: string): number | undefined {
  if (kind.kind === 'numeric') {
    const number = toNumber(raw);
    return number !== undefined && number >= kind.minimum && number <= kind.maximum ? number : undefined;
  }
  const place = kind.kind === 'flag' ? ['no', 'yes'].indexOf(raw) : kind.states.findIndex((state) => state.id === raw);
  return place < 0 ? undefined : place;
}

/** The value that a number on a scale stands for, as plain data. */
export function valueFromScale(kind: ValueKind, number: number): number | string {
  if (kind.kind === 'numeric') return number;
  if (kind.kind === 'flag') return number === 1 ? 'yes' : 'no';
  return kind.states[number]?.id ?? '';
}

/** What a scale accepts, in words, for messages. */
export function scaleInWords(kind: ValueKind): string {
  if (kind.kind === 'numeric') return `a number from ${kind.minimum} to ${kind.maximum}`;
  if (kind.kind === 'flag') return 'yes or no';
  return `one of ${kind.states.map((state) => state.id).join(', ')}`;
}
