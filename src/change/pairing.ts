import type { PairingPolicy } from '../definitions/indicator.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { bySubject, hasScore } from './by-subject.js';
import { FINAL_OCCASION } from '../scores/occasion-place.js';

/** The days a policy measures from, by subject; `NO_DAY` where there is none. */
export interface SubjectDays {
  readonly size: number;
  readonly referredOn: Int32Array;
  readonly startedOn: Int32Array;
  readonly closedOn: Int32Array;
}

/** Which observations of a measure a change compares, by subject; −1 for none. */
export interface Pairs {
  readonly observations: Observations;
  readonly policy: PairingPolicy;
  readonly baseline: Int32Array;
  readonly followUp: Int32Array;
}

/** `closure-window`: the baseline may be taken up to this many days after the start … */
const BASELINE_DAYS = 28;
/** … and the follow-up this many days before or after the closure. Both are the record contract's. */
const CLOSURE_DAYS = 28;
/** `latest-review`: so many days, at least, lie between the baseline and a review of an open episode. */
const REVIEW_DAYS = 14;

/** Pairs the observations of one measure by a named policy. Baseline and follow-up are never of the same day. */
export function pair(observations: Observations, policy: PairingPolicy, days: SubjectDays): Pairs {
  if (policy === 'first-last') return pairEnds(observations, days);
  const chosen = noneChosen(days.size, policy);
  if (policy === 'closure-window') {
    chooseBaselines(observations, policy, days, chosen);
    chooseNearClosure(observations, days, chosen);
  } else chooseEnds(observations, policy, days, chosen);
  return { observations, policy, baseline: chosen.baseline, followUp: chosen.followUp };
}

function pairEnds(observations: Observations, { size }: SubjectDays): Pairs {
  const { first, later } = bySubject(observations);
  const ofAll = (own: Int32Array) => {
    const all = new Int32Array(size).fill(-1, own.length);
    all.set(own);
    return all;
  };
  return { observations, policy: 'first-last', baseline: ofAll(first), followUp: ofAll(later) };
}

export function isValid(observations: Observations, place: number): boolean {
  return (observations.subject[place] ?? -1) >= 0 && hasScore(observations, place);
}

/** What was chosen for each subject: two times side by side, as both are asked for together, so that no observation is looked up again. */
interface Chosen {
  readonly baseline: Int32Array;
  readonly followUp: Int32Array;
  readonly times: Float64Array | Int32Array;
}

/** Later than every day. */
const NEVER = 0x7fffffff;

function noneChosen(size: number, policy: PairingPolicy): Chosen {
  const isByDay = policy !== 'by-occasion';
  const times = isByDay ? new Int32Array(2 * size) : new Float64Array(2 * size);
  const [latest, earliest] = isByDay ? [NEVER, NO_DAY] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < times.length; place += 2) {
    times[place] = latest;
    times[place + 1] = earliest;
  }
  return { baseline: new Int32Array(size).fill(-1), followUp: new Int32Array(size).fill(-1), times };
}

/** The earliest that the policy allows; of several on one day, the first in the file. */
function chooseBaselines(observations: Observations, policy: PairingPolicy, days: SubjectDays, { baseline, times }: Chosen): void {
  for (let place = 0; place < observations.size; place += 1) {
    const subject = observations.subject[place] ?? -1;
    const time = timeOf(observations, policy, place);
    if (Number.isNaN(time) || time >= (times[2 * subject] ?? 0) || !mayBeBaseline(policy, days, subject, time)) continue;
    baseline[subject] = place;
    times[2 * subject] = time;
  }
}

/** The earliest and, of those after it, the latest: the latest of all is one of them, if any is. Of several on one day, the last in the file. */
// eslint-disable-next-line complexity -- one pass; most of what is counted are fallbacks for places out of range
function chooseEnds(observations: Observations, policy: PairingPolicy, days: SubjectDays, { baseline, followUp, times }: Chosen): void {
  for (let place = 0; place < observations.size; place += 1) {
    const subject = observations.subject[place] ?? -1;
    const time = timeOf(observations, policy, place);
    if (Number.isNaN(time)) continue;
    if (time < (times[2 * subject] ?? 0) && mayBeBaseline(policy, days, subject, time)) {
      baseline[subject] = place;
      times[2 * subject] = time;
    }
    if (time < (times[2 * subject + 1] ?? 0)) continue;
    followUp[subject] = place;
    times[2 * subject + 1] = time;
  }
  // Nothing is after no baseline, whose time never comes.
  for (let subject = 0; subject < followUp.length; subject += 1) {
    if (!isLongEnough(policy, (times[2 * subject + 1] ?? 0) - (times[2 * subject] ?? 0))) followUp[subject] = -1;
  }
}

/** In the window, the nearest to closure after the baseline; at equal distance the later day, and of several on one day the last in the file. */
function chooseNearClosure(observations: Observations, { closedOn }: SubjectDays, { followUp, times }: Chosen): void {
  for (let place = 0; place < observations.size; place += 1) {
    const subject = observations.subject[place] ?? -1;
    const time = timeOf(observations, 'closure-window', place);
    const closed = closedOn[subject] ?? NO_DAY;
    const distance = Math.abs(time - closed);
    if (!(time > (times[2 * subject] ?? 0)) || closed === NO_DAY || distance > CLOSURE_DAYS) continue;
    const current = times[2 * subject + 1] ?? 0;
    const best = Math.abs(current - closed);
    if (distance > best || (distance === best && time < current)) continue;
    followUp[subject] = place;
    times[2 * subject + 1] = time;
  }
}

/** The latest observation of each subject that the policy can use, with or without a baseline; of several at one time, the last in the file. */
export function latest({ observations, policy, baseline }: Pairs): Int32Array {
  const chosen = new Int32Array(baseline.length).fill(-1);
  const times = new Float64Array(baseline.length).fill(Number.NEGATIVE_INFINITY);
  for (let place = 0; place < observations.size; place += 1) {
    const time = timeOf(observations, policy, place);
    const subject = observations.subject[place] ?? -1;
    if (Number.isNaN(time) || time < (times[subject] ?? 0)) continue;
    chosen[subject] = place;
    times[subject] = time;
  }
  return chosen;
}

/** The day, or the place in the order of occasions; NaN where the observation is not valid or the policy cannot use it. */
function timeOf(observations: Observations, policy: PairingPolicy, place: number): number {
  if (!isValid(observations, place)) return Number.NaN;
  if (policy === 'by-occasion') return observations.occasion[place] ?? Number.NaN;
  const day = observations.day[place] ?? NO_DAY;
  return day === NO_DAY ? Number.NaN : day;
}

function mayBeBaseline(policy: PairingPolicy, days: SubjectDays, subject: number, time: number): boolean {
  if (policy === 'by-occasion') return time !== FINAL_OCCASION;
  const referred = days.referredOn[subject] ?? NO_DAY;
  const started = days.startedOn[subject] ?? NO_DAY;
  return time >= referred && time <= (started === NO_DAY ? referred : started) + BASELINE_DAYS;
}

/** After the baseline; of an open episode, long enough after it to be a review. */
function isLongEnough(policy: PairingPolicy, days: number): boolean {
  return days > 0 && (policy !== 'latest-review' || days >= REVIEW_DAYS);
}
