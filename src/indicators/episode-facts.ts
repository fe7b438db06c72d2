import type { SubjectDays } from '../change/pairing.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt, daysIn, textAt } from '../records/table.js';
import { referralFacts, type ReferralFacts } from './referral-facts.js';

/** Days and contacts of every episode, by its row. */
export interface EpisodeFacts extends SubjectDays, ReferralFacts {
  /** Closure; where episodes were made from records, the day of the last record. */
  readonly closedOn: Int32Array;
  readonly attended: Int32Array;
  /** 1 where the person was engaged: two attended contacts; a start, where contacts are not kept; not asked of episodes made from records. */
  readonly engaged: Uint8Array;
}

/** Decision of this project, after the two-contact rule of NHS Talking Therapies. */
const ENGAGED_CONTACTS = 2;

/** Works out the start (or the first attended contact, where no start is kept), the closure and the contacts. */
export function episodeFacts(caseload: Caseload): EpisodeFacts {
  const { episodes: { table }, contacts, given, madeEpisodes } = caseload;
  const days = (field: string) => daysIn(table, field);
  const attended = new Int32Array(table.size);
  const firstAttendedOn = new Int32Array(table.size).fill(NO_DAY);
  contacts.episode.forEach((episode, row) => {
    if (episode < 0 || textAt(contacts.table, 'attended', row) !== 'yes') return;
    const day = dayAt(contacts.table, 'on', row);
    const first = firstAttendedOn[episode] ?? NO_DAY;
    attended[episode] = (attended[episode] ?? 0) + 1;
    if (first === NO_DAY || day < first) firstAttendedOn[episode] = day;
  });
  const startedOn = days('startedOn').map((day, row) => (day === NO_DAY ? (firstAttendedOn[row] ?? NO_DAY) : day));
  const isEngaged = (row: number) => madeEpisodes || (given.has('contacts') ? (attended[row] ?? 0) >= ENGAGED_CONTACTS : startedOn[row] !== NO_DAY);
  const engaged = new Uint8Array(table.size);
  for (let row = 0; row < engaged.length; row += 1) engaged[row] = Number(isEngaged(row));
  const [referredOn, closedOn] = [days('referredOn'), days(madeEpisodes ? 'lastRecordOn' : 'closedOn')];
  return { size: table.size, referredOn, startedOn, closedOn, attended, engaged, ...referralFacts(caseload, { referredOn, closedOn }) };
}
