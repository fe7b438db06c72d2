import type { CountValue, EventValue, RecordedValue, SustainedValue } from './recorded-value.js';
import { remembered } from './remembered.js';
import type { NumericValue, StateValue, ValueKind } from './value-kind.js';

/**
 * The kind of value that an observation of a recorded value holds: a count is observed as a rate, an event and what must
 * be sustained as a state. So whatever reads observations knows four kinds, and new ones stand left of it.
 *
 * @example
 * observedAs({ kind: 'sustained', holds: { en: 'In the tenancy' }, lapsed: { en: 'Not in it' }, weeks: 26, lapse: 'reset' }).kind; // => 'state'
 */
export function observedAs(value: RecordedValue): ValueKind {
  return kindOf(value);
}

/** One object for one definition, as orders of states are kept by it. */
const kindOf = remembered(make);

function make(value: RecordedValue): ValueKind {
  if (value.kind === 'count') return rate(value);
  if (value.kind === 'event') return eventStates(value);
  return value.kind === 'sustained' ? sustainedStates(value) : value;
}

function rate({ maximum, minimumExposureDays, perDays, step, unit, achieved }: CountValue): NumericValue {
  return { kind: 'numeric', minimum: 0, maximum: Math.ceil((maximum * perDays) / minimumExposureDays), step, unit, ...(achieved && { achieved }) };
}

/** Outside its window an event is neither achieved nor better; what competes with it cannot be compared. */
function eventStates({ happened, notYet, competing = [], window, order }: EventValue): StateValue {
  const outside = window ? [{ id: 'outside-window', label: OUTSIDE_WINDOW }] : [];
  return {
    kind: 'state',
    states: [{ id: 'not-yet', label: notYet }, { id: 'happened', label: happened }, ...outside, ...competing],
    improves: [['not-yet', 'happened']],
    achieved: ['happened'],
    ...(order && { order }),
  };
}

const OUTSIDE_WINDOW = { en: 'Happened outside the days that count' };

/** After a lapse that is final (`failed`) nobody is worse off than where it does not hold. */
function sustainedStates({ holds, lapsed, weeks, lapse, order }: SustainedValue): StateValue {
  const isFinal = lapse === 'fail';
  return {
    kind: 'state',
    states: [
      { id: 'not-held', label: lapsed },
      { id: 'held', label: holds },
      { id: 'sustained', label: { en: `${holds['en'] ?? 'Held'}, for ${weeks} weeks or more` } },
      ...(isFinal ? [{ id: 'failed', label: { en: `${lapsed['en'] ?? 'Lapsed'}, after it had held` } }] : []),
    ],
    improves: [['not-held', 'held'], ['held', 'sustained'], ...(isFinal ? [['failed', 'held'] as const] : [])],
    ...(isFinal && { lateral: [['not-held', 'failed']] }),
    achieved: ['sustained'],
    ...(order && { order }),
  };
}
