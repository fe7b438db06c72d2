import type { Values } from './cells.js';
import { blankCodes, marks, matchingCodes, noCells } from './cells.js';
import type { EpisodeSpan } from './episode-of-day.js';
import { BEFORE_REFERRAL, episodeOfDay } from './episode-of-day.js';
import { NO_DAY } from './day.js';
import type { CellValue } from './decode-column.js';
import { columnName } from './fields.js';
import { UNSURE } from './row-reasons.js';
import { giveReason, reasonOf, rowsSetAside, type SetAside } from './set-aside.js';
import type { Stack } from './stack.js';
import { dayReader, report, setAside } from './stack.js';
import { RECORDED_LATER } from './stacks.js';

/** The ids of a stack, and the row of each by its code; −1 for a code that is no id. */
export interface IdIndex {
  readonly values: Values<CellValue>;
  readonly rows: Int32Array;
}

/** Ids of a stack to rows. Only a stated id can be a duplicate, and a duplicate is an error. */
export function indexById(stack: Stack, field: string): IdIndex {
  const { codes, values } = stack.values.get(field) ?? noCells(0);
  const rows = new Int32Array(values.size).fill(-1);
  const isNone = marks(values.size, blankCodes(values));
  const later: number[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (isNone[code] === 1) continue;
    if (yieldsId(stack.setAside, row)) later.push(row);
    else if (rows[code] === -1) rows[code] = row;
    else duplicate(stack, row, field);
  }
  // What belongs to these must still find them, to be ignored or set aside with them.
  for (const row of later) if (rows[codes[row] ?? 0] === -1) rows[codes[row] ?? 0] = row;
  return { values, rows };
}

/** What was recorded later is ignored, and an id in a row whose cells may have moved may be none of its own. */
function yieldsId(aside: SetAside, row: number): boolean {
  if (aside.codes[row] === 0) return false;
  const reason = reasonOf(aside, row) ?? '';
  return reason === RECORDED_LATER || UNSURE.has(reason);
}

function duplicate(stack: Stack, row: number, field: string): void {
  giveReason(stack.setAside, row, 'duplicate-id');
  report(stack, row, field, { code: 'duplicate-id', message: `expected each ${columnName(field)} once; found one that stands earlier, in this file or another` }, 'error');
}

/** The row that each id of a field stands for, by its code; −1 where there is none. */
function rowsByCode(values: Values<CellValue>, index: IdIndex): Int32Array {
  const codes = matchingCodes(values, index.values);
  return codes?.map((code) => index.rows[code] ?? -1) ?? index.rows;
}

/** The row each record belongs to by a stated id; a record for nobody is set aside. −1 where it names none. */
export function linkById(stack: Stack, field: string, index: IdIndex, what: 'person' | 'episode' | 'goal'): Int32Array {
  const links = new Int32Array(stack.size);
  const { codes, values } = stack.values.get(field) ?? noCells(stack.size);
  const rows = rowsByCode(values, index);
  // Codes below this stand for one row each, in order.
  let inOrder = 0;
  while (inOrder < links.length && rows[inOrder] === inOrder - 1) inOrder += 1;
  for (let row = 0; row < links.length; row += 1) {
    const code = codes[row] ?? 0;
    // Rows of a list stand in no order, and what they belong to would be waited for.
    const found = code < inOrder ? code - 1 : (rows[code] ?? -1);
    links[row] = found;
    if (found >= 0 || code === 0 || values.at(code) === undefined) continue;
    setAside(stack, row, field, { code: `unknown-${what}`, message: `expected the id of ${what === 'episode' ? 'an' : 'a'} ${what} in the data; found none with this id` });
  }
  return links;
}

/** Each person's episodes, in the order of the file: the first, and after each episode the next. −1 for none. */
export interface EpisodesOfPersons {
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Each episode has the row of its person, as those mostly do that were made. */
  readonly areSame: boolean;
  readonly referredOn: (episode: number) => number;
  readonly closedOn: (episode: number) => number;
}

export function episodesOfPersons(episodes: Stack, personOf: Int32Array, persons: number): EpisodesOfPersons {
  const [first, next] = [new Int32Array(persons).fill(-1), new Int32Array(episodes.size).fill(-1)];
  let areSame = episodes.size === persons;
  for (let episode = episodes.size - 1; episode >= 0; episode -= 1) {
    const person = episodes.setAside.codes[episode] === 0 ? (personOf[episode] ?? -1) : -1;
    if (person !== episode) areSame = false;
    if (person < 0) continue;
    next[episode] = first[person] ?? -1;
    first[person] = episode;
  }
  return { first, next, areSame, referredOn: dayReader(episodes, 'referredOn'), closedOn: dayReader(episodes, 'closedOn') };
}

function spansOf({ first, next, referredOn, closedOn }: EpisodesOfPersons, person: number): readonly EpisodeSpan[] {
  const spans: EpisodeSpan[] = [];
  for (let episode = first[person] ?? -1; episode >= 0; episode = next[episode] ?? -1) {
    spans.push({ episode, referredOn: referredOn(episode), closedOn: closedOn(episode) });
  }
  return spans;
}

interface EpisodeLinks {
  readonly person: Int32Array;
  /** Nothing where episodes were made, one for each person, of all records that are used. */
  readonly stated: Int32Array | undefined;
  readonly episodes: EpisodesOfPersons;
  readonly personOfEpisode: Int32Array;
  readonly dayFields: readonly string[];
}

/** The episode of each record of a person: the one it states, else the one its day falls in. */
// eslint-disable-next-line complexity -- a flat loop over columns; most of what is counted are fallbacks for places out of range
export function linkToEpisodes(stack: Stack, options: EpisodeLinks): Int32Array {
  const { first, next, areSame, referredOn, closedOn } = options.episodes;
  const days = options.dayFields.map((field) => ({ field, dayOf: dayReader(stack, field) }));
  const on = dayReader(stack, 'on');
  // Only a record that is set aside may lie before an episode that was made.
  const others = !options.stated && areSame ? rowsSetAside(stack.setAside) : undefined;
  const links = others ? (others.length > 0 ? options.person.slice() : options.person) : new Int32Array(stack.size).fill(-1);
  for (let place = 0; place < (others ?? links).length; place += 1) {
    const row = others ? (others[place] ?? 0) : place;
    const person = options.person[row] ?? -1;
    if (person < 0) continue;
    const stated = options.stated?.[row] ?? -1;
    if (stated >= 0) {
      links[row] = statedEpisode(stack, row, { ...options, episode: stated, day: on(row) });
      continue;
    }
    let dated = 0;
    let day = days[0]?.dayOf(row) ?? NO_DAY;
    while (day === NO_DAY && ++dated < days.length) day = days[dated]?.dayOf(row) ?? NO_DAY;
    const episode = first[person] ?? -1;
    const isOnly = episode >= 0 && (next[episode] ?? -1) < 0;
    const isWithin = day === NO_DAY || (day >= referredOn(episode) && (closedOn(episode) === NO_DAY || day <= closedOn(episode)));
    // Most have one episode that the day is in; the others take a closer look.
    if (isOnly && isWithin) links[row] = episode;
    else links[row] = episodeByDay(stack, row, { spans: spansOf(options.episodes, person), day, field: days[dated]?.field ?? options.dayFields[0] ?? 'on' });
  }
  return links;
}

function episodeByDay(stack: Stack, row: number, { spans, day, field }: { readonly spans: readonly EpisodeSpan[]; readonly day: number; readonly field: string }): number {
  const found = episodeOfDay(spans, day);
  if ('episode' in found) return found.episode;
  // A record that is set aside already has its reason; that it fits no episode may only follow from that.
  if (stack.setAside.codes[row] === 0) setAside(stack, row, field, found);
  return -1;
}

function statedEpisode(stack: Stack, row: number, { person, personOfEpisode, episodes, episode, day }: EpisodeLinks & { readonly episode: number; readonly day: number }): number {
  if (personOfEpisode[episode] !== person[row]) {
    setAside(stack, row, 'episodeId', { code: 'episode-of-another', message: 'expected an episode of the same person; found one of somebody else' });
    return -1;
  }
  if (day !== NO_DAY && day < episodes.referredOn(episode)) setAside(stack, row, 'on', BEFORE_REFERRAL);
  return episode;
}
