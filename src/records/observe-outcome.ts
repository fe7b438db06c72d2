import { observedAs } from '../definitions/observed-as.js';
import type { Outcome } from '../definitions/outcome.js';
import { NO_DAY, parseDay } from './day.js';
import { observedValues } from './observed-values.js';
import type { OutcomeRecord } from './record-types.js';
import { scaleInWords, valueFromScale, valueOnScale } from './value-on-scale.js';

/** What a record of an outcome may say: a number, yes or no, one of its states, any of its items. */
export type ValueOf<O> = O extends Outcome<string, infer Name> ? number | 'yes' | 'no' | 'not-yet' | 'happened' | 'none' | Name | `${Name};${string}` : never;

/** One record of an outcome about one person and episode. */
export type RecordOfOutcome<O> = Pick<OutcomeRecord, 'on' | 'exposureDays' | 'answeredBy'> & { readonly value?: ValueOf<O> | null | undefined };

/** One observation, for `change` to compare; `value` is `null` where nothing was recorded, or where it cannot be used. */
export interface OutcomeObservation {
  readonly on: OutcomeRecord['on'];
  readonly answeredBy: OutcomeRecord['answeredBy'];
  readonly value: number | string | null;
  /** Why the record cannot be used. */
  readonly issue?: { readonly code: string; readonly message: string };
}

/**
 * Reads the records of one outcome about one person, as a caseload does: counts become rates, events and what must be
 * sustained become the state on each day.
 *
 * @returns one observation per record, in the same order; data never throws
 * @example
 * const visits = defineOutcome({
 *   id: 'visits', version: '1.0.0', title: { en: 'Visits' }, question: { en: 'How many visits were there?' }, domain: 'health', direction: 'decrease',
 *   value: { kind: 'count', maximum: 100, minimumExposureDays: 28, perDays: 365.25, step: 0.1, unit: { en: 'visits a year' } }, sources: [],
 * });
 * const [first, last] = observeOutcome(visits, [{ on: '2025-01-01', value: 6, exposureDays: 365.25 }, { on: '2025-05-03', value: 4, exposureDays: 121.75 }]);
 * [first.value, last.value]; // => [6, 12]
 */
export function observeOutcome<O extends Outcome>(outcome: O, records: readonly RecordOfOutcome<O>[]): readonly OutcomeObservation[] {
  const { value: kind } = outcome;
  const read = records.map(({ value }) => readValue(kind, value));
  const observed = observedValues(kind, records.map(({ on, exposureDays }, place) => ({
    day: (on ? parseDay(on) : undefined) ?? NO_DAY,
    recorded: read[place] ?? Number.NaN,
    exposureDays: exposureDays ?? Number.NaN,
  })));
  return records.map(({ on, answeredBy }, place) => {
    const found = observed[place] ?? Number.NaN;
    const issue = read[place] === undefined ? { code: 'value-off-scale', message: `expected ${scaleInWords(kind)}; found something else` } : found;
    if (typeof issue === 'object') return { on, answeredBy, value: null, issue: { code: issue.code, message: issue.message } };
    return { on, answeredBy, value: Number.isNaN(issue) ? null : valueFromScale(observedAs(kind), issue) };
  });
}

/** NaN for no value, which blank text is too; `undefined` for one that is not on the scale. */
function readValue(kind: Outcome['value'], value: string | number | null | undefined): number | undefined {
  const text = String(value ?? '').trim();
  return text === '' ? Number.NaN : valueOnScale(kind, text);
}
