import type { Codes } from '../records/cells.js';

/** Members of a population as columns of rows of the caseload: people, episodes, goals or events. */
export interface Members {
  readonly size: number;
  readonly person: Int32Array;
  /** The episode used for the person, or that the goal or event belongs to. */
  readonly episode: Int32Array;
  /** Of goals only; else empty. */
  readonly goal: Int32Array;
  /** The contact, connection or need that is counted, or the observation that put a person in the period; else empty. */
  readonly event: Int32Array;
}

/** One of them; −1 for what there is none of. */
export type Member = Readonly<Record<'person' | 'episode' | 'goal' | 'event', number>>;

/** Whose an attribute is: people, each with the episode used for them. */
export type Owners = Pick<Members, 'person' | 'episode'>;

/** No rows. */
export const NONE = new Int32Array(0);

export function memberAt({ person, episode, goal, event }: Members, place: number): Member {
  return { person: person[place] ?? -1, episode: episode[place] ?? -1, goal: goal[place] ?? -1, event: event[place] ?? -1 };
}

/** The members at some places, each of them once and in order: as many as there are are all. */
export function membersAt(members: Members, places: Int32Array): Members {
  const { person, episode, goal, event } = members;
  if (places.length === members.size) return members;
  return { size: places.length, person: pick(person, places), episode: pick(episode, places), goal: pick(goal, places), event: pick(event, places) };
}

/** What a column has at some places; of an empty one, nothing. */
export function pick(column: Codes, places: Int32Array, none = -1): Int32Array {
  const picked = new Int32Array(column.length === 0 ? 0 : places.length);
  for (let place = 0; place < picked.length; place += 1) picked[place] = column[places[place] ?? -1] ?? none;
  return picked;
}
