import type { Coded } from './cells.js';
import { matchingCodes } from './cells.js';
import type { EpisodeSpan } from './episode-of-day.js';
import { BEFORE_REFERRAL, episodeOfDay } from './episode-of-day.js';
import { NO_DAY } from './day.js';
import { isMissing, type CellValue } from './decode-column.js';
import { columnName } from './fields.js';
import { giveReason, reasonOf } from './set-aside.js';
import type { Stack } from './stack.js';
import { dayReader, daysOf, report, setAside } from './stack.js';
import { RECORDED_LATER } from './stacks.js';

/** The ids of a stack, and the row of each by its code; −1 for a code that is no id. */
export interface IdIndex {
  readonly ids: Coded<CellValue> | undefined;
  readonly rows: Int32Array;
}

/** Ids of a stack to rows. Only a stated id can be a duplicate, and a duplicate is an error. */
// eslint-disable-next-line complexity -- a flat loop over columns; most of what is counted are fallbacks for places out of range
export function indexById(stack: Stack, field: string): IdIndex {
  const ids = stack.values.get(field);
  const rows = new Int32Array(ids?.values.size ?? 1).fill(-1);
  const isNone = ids ? isMissing(ids.values) : rows;
  const later: number[] = [];
  for (let row = 0; ids && row < stack.size; row += 1) {
    const code = ids.codes[row] ?? 0;
    if (code === 0 || isNone[code] === 1) continue;
    if (stack.setAside.codes[row] !== 0 && reasonOf(stack.setAside, row) === RECORDED_LATER) later.push(row);
    else if (rows[code] === -1) rows[code] = row;
    else duplicate(stack, row, field);
  }
  // What was recorded later is ignored, but what belongs to it must still find it, to be ignored with it.
  for (const row of later) if (rows[ids?.codes[row] ?? 0] === -1) rows[ids?.codes[row] ?? 0] = row;
  return { ids, rows };
}

function duplicate(stack: Stack, row: number, field: string): void {
  giveReason(stack.setAside, row, 'duplicate-id');
  report(stack, row, field, { code: 'duplicate-id', message: `expected each ${columnName(field)} once; found one that stands on an earlier row` }, 'error');
}

/** The row that each id of a field stands for, by its code; −1 where there is none. */
function rowsByCode(ids: Coded<CellValue>, index: IdIndex): Int32Array {
  if (!index.ids) return new Int32Array(ids.values.size).fill(-1);
  const codes = matchingCodes(ids.values, index.ids.values);
  return codes.map((code) => (code === 0 ? -1 : (index.rows[code] ?? -1)));
}

/** The row each record belongs to by a stated id; a record for nobody is set aside. −1 where it names none. */
export function linkById(stack: Stack, field: string, index: IdIndex, what: 'person' | 'episode' | 'goal'): Int32Array {
  const links = new Int32Array(stack.size).fill(-1);
  const ids = stack.values.get(field);
  if (!ids) return links;
  const rows = rowsByCode(ids, index);
  for (let row = 0; row < links.length; row += 1) {
    const code = ids.codes[row] ?? 0;
    const found = rows[code] ?? -1;
    links[row] = found;
    if (found >= 0 || code === 0 || ids.values.at(code) === undefined) continue;
    setAside(stack, row, field, { code: `unknown-${what}`, message: `expected the id of ${what === 'episode' ? 'an' : 'a'} ${what} in the data; found none with this id` });
  }
  return links;
}

/** Each person's episodes, in the order of the file: the first, and after each episode the next. −1 for none. */
export interface EpisodesOfPersons {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly referredOn: Int32Array;
  readonly closedOn: Int32Array;
}

export function episodesOfPersons(episodes: Stack, personOf: Int32Array, persons: number): EpisodesOfPersons {
  const [first, next] = [new Int32Array(persons).fill(-1), new Int32Array(episodes.size).fill(-1)];
  for (let episode = episodes.size - 1; episode >= 0; episode -= 1) {
    const person = personOf[episode] ?? -1;
    if (person < 0 || episodes.setAside.codes[episode] !== 0) continue;
    next[episode] = first[person] ?? -1;
    first[person] = episode;
  }
  return { first, next, referredOn: daysOf(episodes, 'referredOn'), closedOn: daysOf(episodes, 'closedOn') };
}

function spansOf({ first, next, referredOn, closedOn }: EpisodesOfPersons, person: number): readonly EpisodeSpan[] {
  const spans: EpisodeSpan[] = [];
  for (let episode = first[person] ?? -1; episode >= 0; episode = next[episode] ?? -1) {
    spans.push({ episode, referredOn: referredOn[episode] ?? NO_DAY, closedOn: closedOn[episode] ?? NO_DAY });
  }
  return spans;
}

const SPAN = 3;

/** For each person whose only episode is known: its row, and the first and last day in it, side by side as they are asked for together. */
function onlyEpisodes({ first, next, referredOn, closedOn }: EpisodesOfPersons): Int32Array {
  const only = new Int32Array(first.length * SPAN);
  for (let person = 0; person < first.length; person += 1) {
    const episode = first[person] ?? -1;
    only[person * SPAN] = -1;
    if (episode < 0 || (next[episode] ?? -1) >= 0) continue;
    const closed = closedOn[episode] ?? NO_DAY;
    only[person * SPAN] = episode;
    only[person * SPAN + 1] = referredOn[episode] ?? NO_DAY;
    only[person * SPAN + 2] = closed === NO_DAY ? LAST_DAY : closed;
  }
  return only;
}

const LAST_DAY = 0x7fffffff;

interface EpisodeLinks {
  readonly person: Int32Array;
  readonly stated: Int32Array | undefined;
  readonly episodes: EpisodesOfPersons;
  readonly personOfEpisode: Int32Array;
  readonly dayFields: readonly string[];
}

/** The episode of each record of a person: the one it states, else the one its day falls in. */
// eslint-disable-next-line complexity -- a flat loop over columns; most of what is counted are fallbacks for places out of range
export function linkToEpisodes(stack: Stack, options: EpisodeLinks): Int32Array {
  const days = options.dayFields.map((field) => ({ field, dayOf: dayReader(stack, field) }));
  const on = dayReader(stack, 'on');
  const links = new Int32Array(stack.size).fill(-1);
  const only = onlyEpisodes(options.episodes);
  for (let row = 0; row < links.length; row += 1) {
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
    const episode = only[person * SPAN] ?? -1;
    const isWithin = day === NO_DAY || (day >= (only[person * SPAN + 1] ?? NO_DAY) && day <= (only[person * SPAN + 2] ?? NO_DAY));
    // Most have one episode that the day is in; the others take a closer look.
    if (episode >= 0 && isWithin) links[row] = episode;
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
  if (day !== NO_DAY && day < (episodes.referredOn[episode] ?? NO_DAY)) setAside(stack, row, 'on', BEFORE_REFERRAL);
  return episode;
}
