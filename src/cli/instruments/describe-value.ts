import { textIn } from '../../definitions/text.js';
import { observedAs } from '../../definitions/observed-as.js';
import type { RecordedValue } from '../../definitions/recorded-value.js';
import type { AchievedNumber, MultiSelectValue, NumericValue, StateValue } from '../../definitions/value-kind.js';
import { scaleInWords } from '../../records/value-on-scale.js';
import { sourced } from './sourced.js';

/** What a goal scale or outcome can hold; what it is observed as, where that is something else; which moves are improvements. */
export function describeValue(value: RecordedValue): readonly string[] {
  const observed = observedAs(value);
  const recorded = observed === value ? [] : [`Recorded as: ${scaleInWords(value)}`];
  if (observed.kind === 'numeric') return [...recorded, ...describeNumbers(observed)];
  if (observed.kind === 'multi-select') return describeItems(observed);
  return [...recorded, ...describeTime(value), ...(observed.kind === 'state' ? describeStates(observed) : [`Values: ${scaleInWords(observed)}`])];
}

/** The days on which an event counts, and what a lapse does to weeks to be sustained. */
function describeTime(value: RecordedValue): readonly string[] {
  if (value.kind === 'event' && value.window) return [sourced(`  counts from day ${value.window.fromDay} to day ${value.window.toDay} after the first record`, value.window)];
  if (value.kind !== 'sustained') return [];
  const { lapse, weeks } = value;
  const after = typeof lapse === 'object' ? `is overlooked for ${lapse.graceDays} days` : { reset: 'begins them again', fail: 'ends them for good' }[lapse];
  return [`  for ${weeks} weeks; a lapse ${after}`];
}

function describeNumbers(value: NumericValue): readonly string[] {
  const { range, achieved, unit } = value;
  return [
    `Values: ${scaleInWords(value)} ${textIn(unit)}`,
    ...(range ? [sourced(`  to be in: ${range.low} to ${range.high}`, range)] : []),
    ...(achieved ? [sourced(`  achieved: ${achievedInWords(achieved)}`, achieved)] : []),
  ];
}

function achievedInWords(achieved: AchievedNumber): string {
  return 'atLeast' in achieved ? `${achieved.atLeast} or more` : `${achieved.atMost} or less`;
}

function describeItems({ items, required, order }: MultiSelectValue): readonly string[] {
  return [
    'Items',
    ...items.map(({ id, label }) => `  ${id}: ${textIn(label)}`),
    sourced(`  achieved: ${required.atLeast} or more of ${required.of.join(', ')}`, order ?? {}),
  ];
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
