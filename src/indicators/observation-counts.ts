import { bySubject } from '../change/by-subject.js';
import { remembered } from '../definitions/remembered.js';
import type { Observations } from '../records/observations.js';
import { OBSERVATION_STATUSES } from '../records/observations.js';
import type { IndicatorContext } from './context.js';

/** How the observations of a measure came about: nothing is scored silently, and no absence is dropped. */
export interface ObservationCounts {
  readonly measure: string;
  /** `complete`, `prorated`, `insufficient`, `invalid` and `absent`, and how many of each; sums to all that were read. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Valid observations that another one of the same subject and day stood in for. */
  readonly sameDay: number;
}

export function observationCounts({ observations }: Pick<IndicatorContext, 'observations'>): readonly ObservationCounts[] {
  return [...observations.values()].map((own) => countsOf(own));
}

/** Counted once, whatever the number of periods and reports. */
const countsOf = remembered((own: Observations): ObservationCounts => ({ measure: own.measure.id, statuses: statusesOf(own), sameDay: bySubject(own).sameDay }));

/** Ratings of another scale's goals are not this measure's. */
function statusesOf({ size, status, subject, measure }: Observations): Readonly<Record<string, number>> {
  const counts = new Int32Array(OBSERVATION_STATUSES.length);
  const isOfGoals = measure.group === 'goal-scale';
  for (let place = 0; place < size; place += 1) {
    if (isOfGoals && (subject[place] ?? -1) < 0) continue;
    const own = status[place] ?? 0;
    counts[own] = (counts[own] ?? 0) + 1;
  }
  return Object.fromEntries(OBSERVATION_STATUSES.map((name, place) => [name, counts[place] ?? 0]));
}
