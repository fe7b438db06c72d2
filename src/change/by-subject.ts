import { remembered } from '../definitions/remembered.js';
import { NO_DAY } from '../records/day.js';
import { OBSERVATION_STATUSES, type Observations } from '../records/observations.js';

/** The observations of each subject, from one pass over all; −1 for none. */
export interface BySubject {
  /** The valid one of the earliest day: of several on it, the first in the file. */
  readonly first: Int32Array;
  /** The valid one of the latest day: of several on it, the last in the file. −1 where there is no other day than that of the first. */
  readonly later: Int32Array;
  /** Of all of them, valid or not, the last in the file. */
  readonly end: Int32Array;
  /** By observation, the one of the same subject before it in the file. */
  readonly before: Int32Array;
  /** Valid ones that another of the same subject and day (or, where no day is known, occasion) stands in for. */
  readonly sameDay: number;
}

const PRORATED = OBSERVATION_STATUSES.indexOf('prorated');

/** Whether an observation that is known to have a subject is valid: statuses with a value come first. */
export function hasScore({ status }: Observations, place: number): boolean {
  return (status[place] ?? Infinity) <= PRORATED;
}

/** Looks through the observations of a measure once, whatever is asked of their subjects. */
export const bySubject = remembered(gathered);

/** The observations of a subject in the order of the file, valid or not. */
export function placesOf({ end, before }: BySubject, subject: number): readonly number[] {
  const places: number[] = [];
  for (let place = end[subject] ?? -1; place >= 0; place = before[place] ?? -1) places.push(place);
  return places.reverse();
}

// What is asked together of a subject lies side by side, as memory is slow to fetch what lies apart: where its first, last and end are,
// from 1, and the day of the last. The last is below 0 while it is on the day of the first.
const WIDTH = 4;
const [LAST, END, LAST_DAY] = [1, 2, 3] as const;

/** As many as are taken in together. */
const BATCH = 256;

interface Batch {
  readonly found: Int32Array;
  readonly before: Int32Array;
  readonly start: number;
  readonly stop: number;
}

function gathered(observations: Observations): BySubject {
  const { size, subject } = observations;
  const [found, before] = [new Int32Array(WIDTH * (most(subject) + 1)), new Int32Array(size)];
  let sameDay = 0;
  for (let start = 0; start < size; start += BATCH) {
    const batch = { found, before, start, stop: Math.min(start + BATCH, size) };
    // First what asks no question: what is far off in memory then arrives together, and not one after the other.
    thread(observations, batch);
    sameDay += takeIn(observations, batch);
  }
  return { first: column(found, 0), later: column(found, LAST), end: column(found, END), before, sameDay };
}

function thread({ subject }: Observations, { found, before, start, stop }: Batch): void {
  for (let place = start; place < stop; place += 1) {
    const own = WIDTH * (subject[place] ?? -1) + END;
    if (own < 0) continue;
    before[place] = (found[own] ?? 0) - 1;
    found[own] = place + 1;
  }
}

/** Finds the first and the last; gives how many others stand in for. */
// eslint-disable-next-line complexity -- one pass; most of what is counted are fallbacks for places out of range
function takeIn(observations: Observations, { found, before, start, stop }: Batch): number {
  const { subject, day } = observations;
  let sameDay = 0;
  for (let place = start; place < stop; place += 1) {
    const own = WIDTH * (subject[place] ?? -1);
    if (own < 0 || !hasScore(observations, place)) continue;
    const [today, last] = [day[place] ?? NO_DAY, found[own + LAST] ?? 0];
    // Most files are in the order of days, in which a day later than all others is none of them.
    if (last !== 0 && today > (found[own + LAST_DAY] ?? 0)) {
      found[own + LAST] = place + 1;
      found[own + LAST_DAY] = today;
      continue;
    }
    if (isRepeated(observations, before, place)) sameDay += 1;
    if (today === NO_DAY) continue;
    if (last === 0 || today < (day[(found[own] ?? 0) - 1] ?? NO_DAY)) {
      found[own] = place + 1;
      found[own + LAST] = Math.abs(last) || -place - 1;
      if (last === 0) found[own + LAST_DAY] = today;
    } else if (today === found[own + LAST_DAY]) found[own + LAST] = Math.sign(last) * (place + 1);
  }
  return sameDay;
}

function most(subject: Int32Array): number {
  let found = -1;
  for (let place = 0; place < subject.length; place += 1) found = Math.max(found, subject[place] ?? -1);
  return found;
}

/** One of what lies side by side, from 0; −1 for none. */
function column(found: Int32Array, which: number): Int32Array {
  const places = new Int32Array(found.length / WIDTH);
  for (let own = 0; own < places.length; own += 1) places[own] = Math.max(found[WIDTH * own + which] ?? 0, 0) - 1;
  return places;
}

/** Whether one before it in the file is of the same time. */
function isRepeated(observations: Observations, before: Int32Array, place: number): boolean {
  const { day, occasion } = observations;
  const isSameTime = (other: number) => day[other] === day[place] && (day[place] !== NO_DAY || Object.is(occasion[other], occasion[place]));
  let other = before[place] ?? -1;
  while (other >= 0 && !(hasScore(observations, other) && isSameTime(other))) other = before[other] ?? -1;
  return other >= 0;
}
