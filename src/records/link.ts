import type { EpisodeSpan } from './episode-of-day.js';
import { BEFORE_REFERRAL, episodeOfDay } from './episode-of-day.js';
import { NO_DAY } from './day.js';
import { columnName } from './fields.js';
import type { Stack } from './stack.js';
import { report, setAside } from './stack.js';
import { RECORDED_LATER } from './stacks.js';

/** Ids of a stack to rows. Only a stated id can be a duplicate, and a duplicate is an error. */
export function indexById(stack: Stack, field: string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const later: (readonly [string, number])[] = [];
  stack.values.get(field)?.forEach((id, row) => {
    if (typeof id !== 'string') return;
    if (stack.setAside[row] === RECORDED_LATER) later.push([id, row]);
    else if (index.has(id)) duplicate(stack, row, field);
    else index.set(id, row);
  });
  // What was recorded later is ignored, but what belongs to it must still find it, to be ignored with it.
  for (const [id, row] of later) if (!index.has(id)) index.set(id, row);
  return index;
}

function duplicate(stack: Stack, row: number, field: string): void {
  stack.setAside[row] ??= 'duplicate-id';
  report(stack, row, field, { code: 'duplicate-id', message: `expected each ${columnName(field)} once; found one that stands on an earlier row` }, 'error');
}

/** The row each record belongs to by a stated id; a record for nobody is set aside. −1 where it names none. */
export function linkById(stack: Stack, field: string, index: ReadonlyMap<string, number>, what: 'person' | 'episode' | 'goal'): Int32Array {
  const ids = stack.values.get(field);
  return Int32Array.from({ length: stack.size }, (_, row) => {
    const id = ids?.[row];
    if (id === undefined) return -1;
    const found = index.get(String(id));
    if (found === undefined) setAside(stack, row, field, { code: `unknown-${what}`, message: `expected the id of ${what === 'episode' ? 'an' : 'a'} ${what} in the data; found none with this id` });
    return found ?? -1;
  });
}

/** Each person's episodes with their first and last day. */
export function spansByPerson(episodes: Stack, personOf: Int32Array): ReadonlyMap<number, readonly EpisodeSpan[]> {
  const spans = new Map<number, EpisodeSpan[]>();
  for (let episode = 0; episode < episodes.size; episode += 1) {
    const person = personOf[episode] ?? -1;
    if (person < 0 || episodes.setAside[episode] !== undefined) continue;
    const list = spans.get(person) ?? [];
    list.push({ episode, referredOn: dayOf(episodes, 'referredOn', episode), closedOn: dayOf(episodes, 'closedOn', episode) });
    spans.set(person, list);
  }
  return spans;
}

export function dayOf(stack: Stack, field: string, row: number): number {
  const day = stack.values.get(field)?.[row];
  return typeof day === 'number' ? day : NO_DAY;
}

/** The episode of each record of a person: the one it states, else the one its day falls in. */
export function linkToEpisodes(
  stack: Stack,
  options: {
    readonly person: Int32Array;
    readonly stated: Int32Array | undefined;
    readonly episodes: Stack;
    readonly spans: ReadonlyMap<number, readonly EpisodeSpan[]>;
    readonly personOfEpisode: Int32Array;
    readonly dayFields: readonly string[];
  },
): Int32Array {
  return Int32Array.from({ length: stack.size }, (_, row) => {
    const person = options.person[row] ?? -1;
    const stated = options.stated?.[row] ?? -1;
    if (person < 0) return -1;
    if (stated >= 0) return statedEpisode(stack, row, stated, options);
    const field = options.dayFields.find((candidate) => dayOf(stack, candidate, row) !== NO_DAY);
    const found = episodeOfDay(options.spans.get(person) ?? [], field === undefined ? NO_DAY : dayOf(stack, field, row));
    if ('episode' in found) return found.episode;
    // A record that is set aside already has its reason; that it fits no episode may only follow from that.
    if (stack.setAside[row] === undefined) setAside(stack, row, field ?? options.dayFields[0] ?? 'on', found);
    return -1;
  });
}

function statedEpisode(
  stack: Stack,
  row: number,
  episode: number,
  { person, personOfEpisode, episodes }: { readonly person: Int32Array; readonly personOfEpisode: Int32Array; readonly episodes: Stack },
): number {
  if (personOfEpisode[episode] !== person[row]) {
    setAside(stack, row, 'episodeId', { code: 'episode-of-another', message: 'expected an episode of the same person; found one of somebody else' });
    return -1;
  }
  const day = dayOf(stack, 'on', row);
  if (day !== NO_DAY && day < dayOf(episodes, 'referredOn', episode)) setAside(stack, row, 'on', BEFORE_REFERRAL);
  return episode;
}
