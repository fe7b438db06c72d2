import { change, type PairedChange } from '../../src/change/change.js';
import { defineOutcome } from '../../src/definitions/define-outcome.js';
import { measuresOf } from '../../src/definitions/measures-of.js';
import type { Outcome } from '../../src/definitions/outcome.js';
import { observeOutcome, type OutcomeObservation, type RecordOfOutcome } from '../../src/records/observe-outcome.js';

const facts = { version: '1.0.0', domain: 'invented', question: { en: 'Invented?' }, sources: [{ id: 'own', citation: 'Invented for a test' }] } as const;
const own = { source: 'own', evidence: 'decision', note: 'Invented for a test.' } as const;

/** One outcome of each kind, made up. */
export const visits = defineOutcome({
  ...facts, id: 'visits', title: { en: 'Visits' }, direction: 'decrease',
  value: { kind: 'count', maximum: 100, minimumExposureDays: 28, perDays: 365.25, step: 0.1, unit: { en: 'visits a year' }, achieved: { atMost: 4, ...own } },
  changeRules: [{ kind: 'minimal-important-change', ratio: 1.5, tie: 'at-least', ...own }],
});
export const daysOut = defineOutcome({
  ...facts, id: 'days-out', title: { en: 'Days out' }, direction: 'increase',
  value: { kind: 'count', maximum: 7, exposureDays: 7, minimumExposureDays: 3, perDays: 7, step: 1, unit: { en: 'days a week' } },
});
export const weight = defineOutcome({
  ...facts, id: 'weight', title: { en: 'Weight' }, direction: 'toward-range',
  value: { kind: 'numeric', minimum: 30, maximum: 200, step: 1, unit: { en: 'kg' }, range: { low: 60, high: 75, ...own } },
  changeRules: [{ kind: 'minimal-important-change', points: 3, tie: 'at-least', ...own }],
});
export const skills = defineOutcome({
  ...facts, id: 'skills', title: { en: 'Skills' }, direction: 'increase',
  value: {
    kind: 'multi-select', items: [{ id: 'call', label: { en: 'Call' } }, { id: 'write', label: { en: 'Write' } }, { id: 'pay', label: { en: 'Pay' } }],
    required: { of: ['call', 'pay'], atLeast: 2 },
  },
});
export const firstJob = defineOutcome({
  ...facts, id: 'first-job', title: { en: 'First job' }, direction: 'by-order',
  value: { kind: 'event', happened: { en: 'Has a job' }, notYet: { en: 'Not yet' }, competing: [{ id: 'retired', label: { en: 'Retired' } }] },
});
export const fourWeeks = defineOutcome({
  ...facts, id: 'four-weeks', title: { en: 'At four weeks' }, direction: 'by-order',
  value: { kind: 'event', happened: { en: 'Done' }, notYet: { en: 'Not done' }, competing: [{ id: 'moved', label: { en: 'Moved' } }], window: { fromDay: 25, toDay: 42, ...own } },
});
const tenancy = (lapse: 'reset' | 'fail' | { readonly graceDays: number }) => defineOutcome({
  ...facts, id: 'tenancy', title: { en: 'Tenancy' }, direction: 'by-order',
  value: { kind: 'sustained', holds: { en: 'In it' }, lapsed: { en: 'Not in it' }, weeks: 13, lapse },
});
export const tenancies = { reset: tenancy('reset'), fail: tenancy('fail'), grace: tenancy({ graceDays: 14 }) };
export const hasKey = defineOutcome({
  ...facts, id: 'has-key', title: { en: 'Has a key' }, direction: 'increase', value: { kind: 'flag', yes: { en: 'Yes' }, no: { en: 'No' } },
});
export const hours = defineOutcome({
  ...facts, id: 'hours', title: { en: 'Hours' }, direction: 'increase',
  value: { kind: 'numeric', minimum: 0, maximum: 40, step: 1, unit: { en: 'hours' }, achieved: { atLeast: 16, ...own } },
  changeRules: [{ kind: 'minimal-important-change', points: 2, tie: 'at-least', ...own }],
});

/** What an outcome's records are observed as. */
export const valuesOf = <O extends Outcome>(outcome: O, records: readonly RecordOfOutcome<O>[]): readonly (number | string | null)[] => observeOutcome(outcome, records).map(({ value }) => value);

/** The change between the first and the last of an outcome's records. */
export function changeOver<O extends Outcome>(outcome: O, records: readonly RecordOfOutcome<O>[]): PairedChange {
  const observed: readonly OutcomeObservation[] = observeOutcome(outcome, records);
  const [measure] = measuresOf(outcome);
  const [baseline, followUp] = [observed[0], observed.at(-1)];
  if (!measure || !baseline || !followUp) throw new RangeError('expected a measure and two records');
  const found = change({ measure, baseline, followUp });
  if (found.status !== 'paired') throw new RangeError(found.status);
  return found;
}
