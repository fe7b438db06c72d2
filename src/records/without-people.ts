import type { Records } from './record-types.js';

/**
 * Records without some people: they, their episodes and goals, and everything that hangs on these are gone from
 * every list. For erasure, and for people who leave a study; nothing is changed in place.
 *
 * @param ids of the people to leave out
 * @example
 * withoutPeople({ persons: [{ personId: 'p1' }, { personId: 'p2' }] }, ['p1']).persons; // => [{ personId: 'p2' }]
 */
export function withoutPeople(records: Records, ids: Iterable<string>): Records {
  const persons = new Set(ids);
  const gone: Gone = { personId: persons, episodeId: episodesOf(records, persons), goalId: goalsOf(records, persons) };
  const lists = Object.entries(records).map(([kind, list]) => [kind, (list as readonly object[]).filter((record) => !isGone(record, gone))]);
  return Object.fromEntries(lists) as Records;
}

type Gone = Readonly<Record<'personId' | 'episodeId' | 'goalId', ReadonlySet<unknown>>>;

/** A record is of a person when it names them, an episode of theirs, or a goal of theirs. */
function isGone(record: object, gone: Gone): boolean {
  return Object.entries(gone).some(([key, ids]) => ids.has((record as Record<string, unknown>)[key]));
}

function episodesOf({ episodes }: Records, persons: ReadonlySet<string>): ReadonlySet<string> {
  // Without a list of episodes, everybody has one that is called as they are.
  if (!episodes) return persons;
  return new Set(episodes.filter(({ personId }) => persons.has(personId)).map(({ episodeId }) => episodeId));
}

/** Goals without an id are called by person and position, as `caseload` does. */
function goalsOf({ goals = [] }: Records, persons: ReadonlySet<string>): ReadonlySet<string> {
  const positions = new Map<string, number>();
  return new Set(
    goals.flatMap(({ personId, goalId }) => {
      const position = (positions.get(personId) ?? 0) + 1;
      positions.set(personId, position);
      return persons.has(personId) ? [goalId ?? `${personId}#${position}`] : [];
    }),
  );
}
