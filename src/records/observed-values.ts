import type { CountValue, RecordedValue } from '../definitions/recorded-value.js';
import { followEvent, followSustained } from './follow-states.js';
import type { EntryFault, OutcomeEntry } from './outcome-entry.js';

/** Whether a record alone gives its observation, as it is recorded. */
export function isObservedAsRecorded({ kind }: RecordedValue): boolean {
  return kind !== 'count' && kind !== 'event' && kind !== 'sustained';
}

/**
 * The observations that the records of one outcome about one subject give, in their order: counts as rates, events and
 * what must be sustained as the state on the day of the record. NaN where nothing was recorded.
 */
export function observedValues(value: RecordedValue, entries: readonly OutcomeEntry[]): readonly (number | EntryFault)[] {
  if (value.kind === 'count') return entries.map((entry) => rateOf(value, entry));
  if (value.kind !== 'event' && value.kind !== 'sustained') return entries.map(({ recorded }) => recorded);
  const follow = value.kind === 'event' ? followEvent(value, entries) : followSustained(value);
  const observed = new Map(inOrderOfDays(entries).map((entry) => [entry, Number.isNaN(entry.recorded) ? Number.NaN : follow(entry)] as const));
  return entries.map((entry) => observed.get(entry) ?? Number.NaN);
}

/** What stands after the ninth decimal is noise, here as elsewhere. */
const DECIMALS = 9;

/** A count over the days it was taken over, per as many days as the definition says. */
function rateOf({ exposureDays: usual, minimumExposureDays, perDays }: CountValue, { recorded, exposureDays }: OutcomeEntry): number | EntryFault {
  const days = Number.isNaN(exposureDays) ? usual : exposureDays;
  if (Number.isNaN(recorded)) return Number.NaN;
  if (days !== undefined && days >= minimumExposureDays) return Number(((recorded * perDays) / days).toFixed(DECIMALS));
  const found = days === undefined ? 'none' : 'fewer';
  return { field: 'exposureDays', code: days === undefined ? 'exposure-missing' : 'exposure-too-short', message: `expected ${minimumExposureDays} or more days of counting; found ${found}` };
}

/** Of one day, in the order of the file. */
function inOrderOfDays(entries: readonly OutcomeEntry[]): readonly OutcomeEntry[] {
  return [...entries].sort((one, other) => one.day - other.day);
}
