import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt, textAt } from '../records/table.js';

/** The latest of the start and the attended contacts of every episode, up to a day; `NO_DAY` where there is none. */
export function lastSeenOn({ contacts }: Caseload, startedOn: Int32Array, day: number): Int32Array {
  const seen = startedOn.map((start) => (start > day ? NO_DAY : start));
  contacts.episode.forEach((episode, contact) => {
    const on = dayAt(contacts.table, 'on', contact);
    if (episode < 0 || on > day || textAt(contacts.table, 'attended', contact) !== 'yes') return;
    if (on > (seen[episode] ?? NO_DAY)) seen[episode] = on;
  });
  return seen;
}
