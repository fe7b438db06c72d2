import { textIn } from '../../definitions/text.js';
import type { StateValue, ValueKind } from '../../definitions/value-kind.js';
import { scaleInWords } from '../../records/value-on-scale.js';
import { sourced } from './sourced.js';

/** What a goal scale or outcome can hold; for states, which moves are improvements. */
export function describeValue(value: ValueKind): readonly string[] {
  if (value.kind === 'numeric') return [`Values: ${scaleInWords(value)} ${textIn(value.unit)}`];
  return value.kind === 'state' ? describeStates(value) : [`Values: ${scaleInWords(value)}`];
}

function describeStates({ states, improves, lateral = [], achieved, order }: StateValue): readonly string[] {
  return [
    'States',
    ...states.map(({ id, label }) => `  ${id}: ${textIn(label)}${achieved.includes(id) ? ' (counts as achieved)' : ''}`),
    sourced('Improvements (they chain; any other move is lateral where named, else incomparable)', order ?? {}),
    ...improves.map(([from, to]) => `  ${from} to ${to}`),
    ...lateral.map((group) => `  lateral: ${group.join(', ')}`),
  ];
}
