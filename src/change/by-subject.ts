import { remembered } from '../definitions/remembered.js';
import { NO_DAY } from '../records/day.js';
import { STATUS_CODE, type Observations } from '../records/observations.js';
import { greatest, threadsOf } from '../records/rows-of.js';

/** The first and last observation of each subject, from one pass over all; −1 for none. */
export interface BySubject {
  /** The valid one of the earliest day: of several on it, the first in the file. */
  readonly first: Int32Array;
  /** The valid one of the latest day: of several on it, the last in the file. −1 where there is no other day than that of the first. */
  readonly later: Int32Array;
  /** Valid ones that another of the same subject and day (or, where no day is known, occasion) stands in for. */
  readonly sameDay: number;
}

/** Whether an observation that is known to have a subject is valid: statuses with a value come first. */
export function hasScore({ status }: Observations, place: number): boolean {
  return (status[place] ?? STATUS_CODE.absent) <= STATUS_CODE.prorated;
}

/** Looks through the observations of a measure once, whatever is asked of their subjects. */
export const bySubject = remembered(gathered);

// What is asked together of a subject lies side by side, as memory is slow to fetch what lies apart: where its first and last are,
// from 1, and the day of the last. The last is below 0 while it is on the day of the first.
const WIDTH = 3;
const [LAST, LAST_DAY] = [1, 2] as const;

/** As many as are taken in together. */
const BATCH = 256;

function gathered(observations: Observations): BySubject {
  const { size, subject } = observations;
  const found = new Int32Array(WIDTH * (greatest(subject) + 1));
  let sameDay = 0;
  for (let start = 0; start < size; start += BATCH) {
    // First what asks no question: what is far off in memory then arrives together, and not one after the other.
    const stop = Math.min(start + BATCH, size);
    touch(subject, found, start, stop);
    sameDay += takeIn(observations, found, start, stop);
  }
  return { first: column(found, 0), later: column(found, LAST), sameDay };
}

function touch(subject: Int32Array, found: Int32Array, start: number, stop: number): void {
  for (let place = start; place < stop; place += 1) near[place - start] = found[WIDTH * (subject[place] ?? -1)] ?? 0;
}

// Kept, as a loop that makes nothing for anybody is left out when it is compiled.
const near = new Int32Array(BATCH);

/** Finds the first and the last; gives how many others stand in for. */
// eslint-disable-next-line complexity -- one pass; most of what is counted are fallbacks for places out of range
function takeIn(observations: Observations, found: Int32Array, start: number, stop: number): number {
  const { subject, day } = observations;
  let sameDay = 0;
  for (let place = start; place < stop; place += 1) {
    const own = WIDTH * (subject[place] ?? -1);
    if (own < 0 || !hasScore(observations, place)) continue;
    const today = day[place] ?? NO_DAY;
    const last = found[own + LAST] ?? 0;
    // Most files are in the order of days, in which a day later than all others is none of them.
    if (last !== 0 && today > (found[own + LAST_DAY] ?? 0)) {
      found[own + LAST] = place + 1;
      found[own + LAST_DAY] = today;
      continue;
    }
    // Nor is the first day that is known.
    if ((last !== 0 || today === NO_DAY) && isRepeated(observations, place)) sameDay += 1;
    if (today === NO_DAY) continue;
    if (last === 0 || today < (day[(found[own] ?? 0) - 1] ?? NO_DAY)) {
      found[own] = place + 1;
      found[own + LAST] = Math.abs(last) || -place - 1;
      if (last === 0) found[own + LAST_DAY] = today;
    } else if (today === found[own + LAST_DAY]) found[own + LAST] = Math.sign(last) * (place + 1);
  }
  return sameDay;
}

/** One of what lies side by side, from 0; −1 for none. */
function column(found: Int32Array, which: number): Int32Array {
  const places = new Int32Array(found.length / WIDTH);
  for (let own = 0; own < places.length; own += 1) places[own] = Math.max(found[WIDTH * own + which] ?? 0, 0) - 1;
  return places;
}

/** Whether one before it in the file is of the same time. The nearest is looked at first: of very many, most are of few days. */
function isRepeated(observations: Observations, place: number): boolean {
  const { day, occasion, subject } = observations;
  const { before } = threadsOf(subject);
  for (let other = (before[place] ?? 0) - 1; other >= 0; other = (before[other] ?? 0) - 1) {
    const isSameTime = day[other] === day[place] && (day[place] !== NO_DAY || Object.is(occasion[other], occasion[place]));
    if (isSameTime && hasScore(observations, other)) return true;
  }
  return false;
}
