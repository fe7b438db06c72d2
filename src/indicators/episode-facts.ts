import type { SubjectDays } from '../change/pairing.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt, daysIn, textReader } from '../records/table.js';
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
  const { episodes: { table }, madeEpisodes } = caseload;
  const days = (field: string) => daysIn(table, field);
  const { attended, firstAttendedOn } = contactsUntil(caseload, Infinity);
  const startedOn = days('startedOn').map((day, row) => (day === NO_DAY ? (firstAttendedOn[row] ?? NO_DAY) : day));
  const [referredOn, closedOn] = [days('referredOn'), days(madeEpisodes ? 'lastRecordOn' : 'closedOn')];
  return { size: table.size, referredOn, startedOn, closedOn, attended, engaged: engagedOf(caseload, { attended, startedOn }), ...referralFacts(caseload, { referredOn, closedOn }) };
}

/** The same as it was known on a day: no start, contact, closure or next referral of later. */
export function episodeFactsAsOf(facts: EpisodeFacts, caseload: Caseload, day: number): EpisodeFacts {
  const known = (days: Int32Array) => days.map((own) => (own > day ? NO_DAY : own));
  const [startedOn, { attended }] = [known(facts.startedOn), contactsUntil(caseload, day)];
  return { ...facts, startedOn, closedOn: known(facts.closedOn), nextReferredOn: known(facts.nextReferredOn), attended, engaged: engagedOf(caseload, { attended, startedOn }) };
}

/** How many contacts were attended up to a day, and when the first was, by episode. */
function contactsUntil({ episodes: { table: { size } }, contacts: { table, episode: owners } }: Caseload, until: number): Record<'attended' | 'firstAttendedOn', Int32Array> {
  const attended = new Int32Array(size);
  const firstAttendedOn = new Int32Array(size).fill(NO_DAY);
  const said = textReader(table, 'attended');
  owners.forEach((episode, row) => {
    if (episode < 0 || said(row) !== 'yes') return;
    const day = dayAt(table, 'on', row);
    if (day > until) return;
    const first = firstAttendedOn[episode] ?? NO_DAY;
    attended[episode] = (attended[episode] ?? 0) + 1;
    if (first === NO_DAY || day < first) firstAttendedOn[episode] = day;
  });
  return { attended, firstAttendedOn };
}

function engagedOf({ given, madeEpisodes }: Caseload, { attended, startedOn }: Pick<EpisodeFacts, 'attended' | 'startedOn'>): Uint8Array {
  const isEngaged = (row: number) => madeEpisodes || (given.has('contacts') ? (attended[row] ?? 0) >= ENGAGED_CONTACTS : startedOn[row] !== NO_DAY);
  const engaged = new Uint8Array(startedOn.length);
  for (let row = 0; row < engaged.length; row += 1) engaged[row] = Number(isEngaged(row));
  return engaged;
}
