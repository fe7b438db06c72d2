import type { Caseload } from '../../records/caseload.js';
import { textAt, type Table } from '../../records/table.js';
import type { PartIds } from './part.js';

/** The ids of a caseload in order, and the place in that order of each row. */
export interface IdPlaces {
  readonly ids: PartIds;
  readonly places: { readonly persons: Int32Array; readonly episodes: Int32Array; readonly goals: Int32Array };
}

export function idPlaces({ persons, episodes, goals }: Caseload): IdPlaces {
  const [person, episode, goal] = [ordered(persons, 'personId'), ordered(episodes.table, 'episodeId'), ordered(goals.table, 'goalId')];
  return {
    ids: { persons: person.ids, episodes: episode.ids, goals: goal.ids },
    places: { persons: person.places, episodes: episode.places, goals: goal.places },
  };
}

function ordered(table: Table, field: string): { readonly ids: readonly string[]; readonly places: Int32Array } {
  const rows = Array.from({ length: table.size }, (_, row) => ({ row, id: textAt(table, field, row) ?? '' }));
  rows.sort((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
  const places = new Int32Array(table.size);
  rows.forEach(({ row }, place) => {
    places[row] = place;
  });
  return { ids: rows.map(({ id }) => id), places };
}
