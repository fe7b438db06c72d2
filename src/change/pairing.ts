import type { PairingPolicy } from '../definitions/indicator.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { rowsOf } from '../records/rows-of.js';
import { valueIn } from '../records/valued.js';
import { bySubject, hasScore } from './by-subject.js';
import { FINAL_OCCASION } from '../scores/occasion-place.js';

/** The days a policy measures from, by subject; `NO_DAY` where there is none. */
export interface SubjectDays {
  readonly size: number;
  readonly referredOn: Int32Array;
  readonly startedOn: Int32Array;
  readonly closedOn: Int32Array;
}

const NONE = new Int32Array(0);

/** Of subjects that have no days of their own, such as goals. */
export function noDays(size: number): SubjectDays {
  return { size, referredOn: NONE, startedOn: NONE, closedOn: NONE };
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
  const { first, later } = bySubject(observations);
  const ofAll = (own: Int32Array) => {
    const all = new Int32Array(days.size).fill(-1, own.length);
    all.set(own);
    return all;
  };
  const pairs = { observations, policy, baseline: ofAll(first), followUp: ofAll(later) };
  for (let subject = 0; policy !== 'first-last' && subject < first.length; subject += 1) choose(pairs, days, subject);
  return pairs;
}

export function isValid(observations: Observations, place: number): boolean {
  return (observations.subject[place] ?? -1) >= 0 && hasScore(observations, place);
}

/** Chooses the baseline of a subject, the earliest that the policy allows (of several on one day, the first in the file), and what follows it. */
function choose({ observations, policy, baseline, followUp }: Pairs, days: SubjectDays, subject: number): void {
  let chosen = -1;
  let first = Infinity;
  for (const place of rowsOf(observations.subject, subject)) {
    const time = usableTime(observations, policy, place);
    if (time < first && mayBeBaseline(policy, days, subject, time)) [chosen, first] = [place, time];
  }
  baseline[subject] = chosen;
  // Of an open episode, long enough after it to be a review.
  const after = policy === 'latest-review' ? first + REVIEW_DAYS - 1 : first;
  followUp[subject] = bestAfter(after, observations, policy, { subject, closed: days.closedOn[subject] ?? NO_DAY });
}

/** The latest observation of a subject that the policy can use, with or without a baseline; of several at one time, the last in the file. */
export function latest({ observations, policy }: Pairs, subject: number): number {
  return bestAfter(-Infinity, observations, policy === 'by-occasion' ? policy : 'first-last', { subject, closed: NO_DAY });
}

/** After a time, the latest or, in the window, the nearest to closure; of several on one day, the last in the file. */
function bestAfter(after: number, observations: Observations, policy: PairingPolicy, { subject, closed }: { readonly subject: number; readonly closed: number }): number {
  let chosen = -1;
  let best = -Infinity;
  for (const place of rowsOf(observations.subject, subject)) {
    const time = usableTime(observations, policy, place);
    const rank = policy === 'closure-window' ? nearness(time, closed) : time;
    if (time > after && rank > -Infinity && rank >= best) [chosen, best] = [place, rank];
  }
  return chosen;
}

/** More is nearer; at equal distance the later day is. */
function nearness(day: number, closed: number): number {
  const distance = Math.abs(day - closed);
  return distance > CLOSURE_DAYS ? -Infinity : Number(day > closed) - 2 * distance;
}

/** What the policy orders observations by: the day, or the place in the order of occasions; `NO_DAY` or NaN for none. */
export function timeOf({ observations, policy }: Pick<Pairs, 'observations' | 'policy'>, place: number): number {
  return (policy === 'by-occasion' ? observations.occasion[place] : observations.day[place]) ?? NO_DAY;
}

/** The same of an observation that the policy can use; NaN for others. */
function usableTime(observations: Observations, policy: PairingPolicy, place: number): number {
  const time = hasScore(observations, place) ? timeOf({ observations, policy }, place) : NO_DAY;
  return time === NO_DAY ? Number.NaN : time;
}

function mayBeBaseline(policy: PairingPolicy, days: SubjectDays, subject: number, time: number): boolean {
  if (policy === 'by-occasion') return time !== FINAL_OCCASION;
  const referred = days.referredOn[subject] ?? NO_DAY;
  const started = days.startedOn[subject] ?? NO_DAY;
  return time >= referred && time <= (started === NO_DAY ? referred : started) + BASELINE_DAYS;
}

/** The value on one side of a subject's pair, or `undefined`. */
export function valueAt(pairs: Pairs, side: 'baseline' | 'followUp', subject: number): number | undefined {
  const place = pairs[side][subject] ?? -1;
  return place < 0 ? undefined : valueIn(pairs.observations.values, place);
}
