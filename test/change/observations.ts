import type { PairingPolicy } from '../../src/definitions/indicator.js';
import { parseDay, NO_DAY } from '../../src/records/day.js';
import type { Observations, ObservationStatus } from '../../src/records/observations.js';
import { OBSERVATION_STATUSES } from '../../src/records/observations.js';
import type { SubjectDays } from '../../src/change/pairing.js';
import { pair } from '../../src/change/pairing.js';
import { valued } from '../../src/records/valued.js';
import { FINAL_OCCASION } from '../../src/scores/occasion-place.js';
import { madeUpMeasure } from './measures.js';

export { FINAL_OCCASION };

export interface Observed {
  /** −1 for a record of nobody. */
  readonly subject?: number;
  readonly day?: number;
  readonly occasion?: number;
  readonly status?: ObservationStatus;
}

/** Observations in file order. The value of each is its place in the file. */
export function observationsOf(list: readonly Observed[]): Observations {
  const size = list.length;
  const places = Array.from({ length: size }, (_, place) => place);
  return {
    measure: madeUpMeasure({ range: [0, 1000] }),
    size,
    subject: Int32Array.from(list, ({ subject = 0 }) => subject),
    day: Int32Array.from(list, ({ day = NO_DAY }) => day),
    occasion: Float64Array.from(list, ({ occasion = Number.NaN }) => occasion),
    values: valued(places),
    status: Uint8Array.from(list, ({ status = 'complete' }) => OBSERVATION_STATUSES.indexOf(status)),
    table: { size, columns: {}, originAt: () => ({}) },
  };
}

export interface Course {
  readonly referred?: number;
  readonly started?: number;
  readonly closed?: number;
}

export function daysOf(courses: readonly Course[]): SubjectDays {
  return {
    size: courses.length,
    referredOn: Int32Array.from(courses, ({ referred = NO_DAY }) => referred),
    startedOn: Int32Array.from(courses, ({ started = NO_DAY }) => started),
    closedOn: Int32Array.from(courses, ({ closed = NO_DAY }) => closed),
  };
}

/** Places in the file of the baseline and follow-up of one person, or −1. */
export function pairOf(policy: PairingPolicy, list: readonly Observed[], course: Course = {}): readonly [number | undefined, number | undefined] {
  const { baseline, followUp } = pair(observationsOf(list), policy, daysOf([course]));
  return [baseline[0], followUp[0]];
}

/** The number of an ISO day. */
export function day(text: string): number {
  const number = parseDay(text);
  if (number === undefined) throw new RangeError(`${text} is no day`);
  return number;
}
