import type { RecordedValue } from '../definitions/recorded-value.js';
import type { MultiSelectValue, ValueKind } from '../definitions/value-kind.js';
import { toNumber } from './to-number.js';

const NO_YES = ['no', 'yes'];

/**
 * A value as a number on its measure's scale, or `undefined` when it is not on it: a number as it is, no and yes as 0
 * and 1, a state by its place in the list of states (a place, not a rank), items as the bits of a number. Counts, events
 * and what must be sustained are read as recorded; `observedValues` makes observations of them.
 */
export function valueOnScale(kind: RecordedValue, raw: string): number | undefined {
  if (kind.kind === 'numeric') return numberBetween(kind.minimum, kind.maximum, raw);
  if (kind.kind === 'count') return wholeNumber(numberBetween(0, kind.maximum, raw));
  if (kind.kind === 'multi-select') return bitsOf(kind, raw);
  const place = namesOf(kind).indexOf(raw);
  return place < 0 ? undefined : place;
}

/** The value that a number on a scale stands for, as plain data. */
export function valueFromScale(kind: ValueKind, number: number): number | string {
  if (kind.kind === 'numeric') return number;
  if (kind.kind === 'multi-select') return heldItems(kind, number).join(';') || 'none';
  return namesOf(kind)[number] ?? '';
}

/** What a scale accepts, in words, for messages. */
export function scaleInWords(kind: RecordedValue): string {
  if (kind.kind === 'numeric') return `a number from ${kind.minimum} to ${kind.maximum}`;
  if (kind.kind === 'count') return `a whole number from 0 to ${kind.maximum}`;
  if (kind.kind === 'multi-select') return `any of ${kind.items.map(({ id }) => id).join(', ')}, joined by ";", or none`;
  return kind.kind === 'state' || kind.kind === 'event' ? `one of ${namesOf(kind).join(', ')}` : 'yes or no';
}

/** The items that a number on the scale holds, in the order of the definition. */
function heldItems({ items }: MultiSelectValue, bits: number): readonly string[] {
  return items.flatMap(({ id }, place) => ((bits >> place) & 1 ? [id] : []));
}

type Named = Exclude<RecordedValue, { readonly kind: 'numeric' | 'count' | 'multi-select' }>;

/** The values that have names, each at its place. */
function namesOf(kind: Named): readonly string[] {
  if (kind.kind === 'state') return kind.states.map(({ id }) => id);
  if (kind.kind === 'event') return ['not-yet', 'happened', ...(kind.competing ?? []).map(({ id }) => id)];
  return NO_YES;
}

function numberBetween(minimum: number, maximum: number, raw: string): number | undefined {
  const number = toNumber(raw);
  return number !== undefined && number >= minimum && number <= maximum ? number : undefined;
}

function wholeNumber(number: number | undefined): number | undefined {
  return Number.isInteger(number) ? number : undefined;
}

function bitsOf({ items }: MultiSelectValue, raw: string): number | undefined {
  if (raw === 'none') return 0;
  const places = raw.split(';').map((name) => items.findIndex(({ id }) => id === name.trim()));
  return places.includes(-1) ? undefined : places.reduce((bits, place) => bits | (1 << place), 0);
}
