import { cellsOf, type CellColumn, type CellTable } from '../../records/cell-table.js';
import { decodeCell } from '../../records/decode-cell.js';
import type { PartIds } from '../../indicators/parts/index.js';
import { sha256 } from '../report/hashes.js';

/** What has ids of its own, and the field that names it. */
const FIELD_OF = { persons: 'personId', episodes: 'episodeId', goals: 'goalId', assessments: 'assessmentId' } as const;

export type Named = keyof typeof FIELD_OF;
export const NAMED = Object.keys(FIELD_OF) as readonly Named[];

/**
 * Ids in the files of a part that are not among those it counts: of people who object, of records that were set aside,
 * of somebody who is not there. They are compared with the ids of other parts, and cannot be read.
 */
export type NamedIds = Readonly<Record<Named, { readonly known: readonly string[]; readonly named: readonly string[] }>>;

const LENGTH = 24;

/** An id as it can be compared and not read. */
export function seal(kind: Named, id: string): string {
  return sha256(`${kind}\n${id}`).slice(0, LENGTH);
}

/** @param ids that the part counts, and holds as they are */
export function namedIds(tables: readonly CellTable[], ids: PartIds): NamedIds {
  const of = (kind: Named) => {
    const counted = new Set(kind === 'assessments' ? [] : ids[kind]);
    const known = new Set(tables.filter((table) => isKnownBy(table, kind, tables)).flatMap((table) => idsIn(table, FIELD_OF[kind])));
    // Without a file of episodes, their ids are not used.
    const isUsed = kind !== 'episodes' || hasKind(tables, 'episodes');
    const named = new Set(isUsed ? tables.flatMap((table) => idsIn(table, FIELD_OF[kind])) : []);
    const sealed = (own: ReadonlySet<string>, not: ReadonlySet<string>) => [...own].filter((id) => !counted.has(id) && !not.has(id)).map((id) => seal(kind, id)).sort();
    return { known: sealed(known, new Set()), named: sealed(named, known) };
  };
  return { persons: of('persons'), episodes: of('episodes'), goals: of('goals'), assessments: of('assessments') };
}

/** The records that an id belongs to. Without a list of people, whoever has a record is known. */
function isKnownBy({ kind }: CellTable, named: Named, tables: readonly CellTable[]): boolean {
  return kind === named || (named === 'persons' && !hasKind(tables, 'persons'));
}

function hasKind(tables: readonly CellTable[], kind: Named): boolean {
  return tables.some((table) => table.kind === kind);
}

/** Each id is read once, however many rows hold it. */
function idsIn(table: CellTable, field: string): readonly string[] {
  return table.columns.flatMap((column, place) => {
    if (column.field !== field) return [];
    const { codes, values } = cellsOf(table, place);
    return [...new Set<number>(codes)].flatMap((code) => idOf(values.at(code), column) ?? []);
  });
}

function idOf(cell: unknown, column: CellColumn): string | undefined {
  const decoded = decodeCell(cell, 'id', column);
  return 'value' in decoded && decoded.value !== undefined ? String(decoded.value) : undefined;
}
