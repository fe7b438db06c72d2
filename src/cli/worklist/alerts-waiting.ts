import { textIn } from '../../definitions/text.js';
import type { Caseload } from '../../records/caseload.js';
import type { Day } from '../../records/day.js';
import { NO_DAY } from '../../records/day.js';
import { dayAt, originOf, textAt, type Origin } from '../../records/table.js';
import { waitingAlertList, type WaitingAlert } from '../../scores/waiting-alerts.js';
import { compareTexts, dayOrNull, whoseEpisode, type Whose } from './open-episodes.js';

/** A risk answer, or a risk item without one, that nobody has handled. Where the answer stands is said; the answer is not. */
export interface AlertWaiting extends Whose {
  readonly status: 'raised' | 'unknown';
  readonly on: Day | null;
  readonly instrument: string;
  readonly item: string;
  readonly message: string;
  /** The form has another problem, so that it gives no score. */
  readonly setAside: boolean;
  readonly origin: Origin;
}

/** Every alert answer that waits, oldest first, since it has waited longest; forms without a day come before all others. */
export function alertsWaiting(caseload: Caseload): readonly AlertWaiting[] {
  const found = waitingAlertList(caseload).map((alert) => alertOf(caseload, alert));
  return found.sort((one, other) => compareTexts(one.on ?? '', other.on ?? '') || compareTexts(one.personId, other.personId));
}

function alertOf(caseload: Caseload, { status, item, alert, instrument, assessments: { table, person, episode, setAside }, row }: WaitingAlert): AlertWaiting {
  const own = episode[row] ?? -1;
  return {
    // A form for somebody who is not in the data still says who.
    personId: textAt(table, 'personId', row) ?? '',
    ...workOf(caseload, { episode: own, person: person[row] ?? -1 }),
    status,
    on: dayOrNull(dayAt(table, 'on', row)),
    instrument: instrument.id,
    item,
    message: textIn(alert.message),
    setAside: setAside[row] === 1,
    origin: originOf(table, row),
  };
}

/** A form that fits no episode is the work of whoever has the person's latest one: an alert must not fall between two stools. */
function workOf(caseload: Caseload, { episode, person }: { readonly episode: number; readonly person: number }): Pick<Whose, 'episodeId' | 'worker'> {
  if (episode >= 0) return { episodeId: whoseEpisode(caseload, episode).episodeId, worker: whoseEpisode(caseload, episode).worker };
  const latest = person < 0 ? -1 : latestEpisode(caseload, person);
  return { episodeId: null, worker: latest < 0 ? null : whoseEpisode(caseload, latest).worker };
}

function latestEpisode({ episodes }: Caseload, person: number): number {
  let [latest, referredOn] = [-1, NO_DAY];
  episodes.person.forEach((owner, episode) => {
    const day = dayAt(episodes.table, 'referredOn', episode);
    if (owner === person && day >= referredOn) [latest, referredOn] = [episode, day];
  });
  return latest;
}
