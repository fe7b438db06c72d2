import type { Pairs } from '../change/pairing.js';
import { isValid } from '../change/pairing.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { OBSERVATION_STATUSES } from '../records/observations.js';
import { textAt } from '../records/table.js';

/** The reason recorded with the latest observation of a subject that was never answered, or `undefined` where there is none. */
export function absentReason(pairs: Pairs, subject: number): string | undefined {
  const { answered, without } = answersOf(pairs.observations);
  if (answered[subject] === 1) return undefined;
  const place = latest(pairs, without.get(subject) ?? []);
  return place === undefined ? undefined : reasonAt(pairs, place);
}

/**
 * Why a subject has no pair: what is missing and, where something was recorded in its stead, what.
 * Such as `no-follow-up`, `no-follow-up-asked-declined` or `no-baseline-insufficient`.
 */
export function unpairedReason(pairs: Pairs, subject: number): string {
  const baseline = pairs.baseline[subject] ?? -1;
  const places = answersOf(pairs.observations).without.get(subject) ?? [];
  if (baseline < 0) return inDetail('no-baseline', pairs, earliest(pairs, places));
  const since = timeOf(pairs, baseline);
  return inDetail('no-follow-up', pairs, latest(pairs, places.filter((place) => timeOf(pairs, place) > since)));
}

function inDetail(missing: string, pairs: Pairs, place: number | undefined): string {
  if (place === undefined) return missing;
  const detail = reasonAt(pairs, place) ?? OBSERVATION_STATUSES[pairs.observations.status[place] ?? -1];
  return detail === undefined || detail === 'absent' ? missing : `${missing}-${detail}`;
}

function earliest(pairs: Pairs, places: readonly number[]): number | undefined {
  return places.reduce<number | undefined>((best, place) => (best === undefined || timeOf(pairs, place) < timeOf(pairs, best) ? place : best), undefined);
}

/** Of several on one day, the last in the file. */
function latest(pairs: Pairs, places: readonly number[]): number | undefined {
  return places.reduce<number | undefined>((best, place) => (best === undefined || timeOf(pairs, place) >= timeOf(pairs, best) ? place : best), undefined);
}

/** What the policy orders observations by. */
function timeOf({ observations, policy }: Pairs, place: number): number {
  return (policy === 'by-occasion' ? observations.occasion[place] : observations.day[place]) ?? NO_DAY;
}

function reasonAt({ observations }: Pairs, place: number): string | undefined {
  return textAt(observations.table, 'absentReason', place);
}

/** Which subjects have a valid observation, and the observations without a value of each subject. */
interface Answers {
  readonly answered: Uint8Array;
  readonly without: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<Observations, Answers>();

/** Gathered once per measure. */
function answersOf(observations: Observations): Answers {
  const made = known.get(observations) ?? gather(observations);
  known.set(observations, made);
  return made;
}

function gather(observations: Observations): Answers {
  const answered = new Uint8Array(observations.subject.reduce((most, own) => Math.max(most, own), -1) + 1);
  const without = new Map<number, number[]>();
  for (let place = 0; place < observations.size; place += 1) {
    const subject = observations.subject[place] ?? -1;
    if (subject < 0) continue;
    if (isValid(observations, place)) answered[subject] = 1;
    else {
      const own = without.get(subject);
      if (own) own.push(place);
      else without.set(subject, [place]);
    }
  }
  return { answered, without };
}
