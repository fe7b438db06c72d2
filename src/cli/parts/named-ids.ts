import { cellsOf, type CellColumn, type CellTable } from '../../records/cell-table.js';
import type { Coded, Values } from '../../records/cells.js';
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
    const [known, named] = [new Set<string>(), new Set<string>()];
    // Without a file of episodes, their ids are not used.
    const isUsed = kind !== 'episodes' || hasKind(tables, 'episodes');
    for (const list of isUsed ? listsOf(tables, kind) : []) {
      list.uses.forEach((use, code) => {
        const id = use === 0 ? undefined : idOf(list.values.at(code), list.column);
        if (id !== undefined && !counted.has(id)) (use === KNOWN ? known : named).add(id);
      });
    }
    const sealed = (own: readonly string[]) => own.map((id) => seal(kind, id)).sort();
    return { known: sealed([...known]), named: sealed([...named].filter((id) => !known.has(id))) };
  };
  return { persons: of('persons'), episodes: of('episodes'), goals: of('goals'), assessments: of('assessments') };
}

const [NAMED_ONLY, KNOWN] = [1, 2];

/** A column of ids, and what its rows say of them. */
interface IdColumn {
  readonly column: CellColumn;
  readonly cells: Coded;
  readonly use: number;
}

/** A list of ids that columns share, and what each of them is: known, named by other records only, or neither. */
interface IdList {
  readonly column: CellColumn;
  readonly values: Values;
  readonly uses: Uint8Array;
}

/** The ids of one kind, each list of them once, however many files hold it and however many rows hold an id. */
function listsOf(tables: readonly CellTable[], kind: Named): readonly IdList[] {
  const columns = tables.flatMap((table) => table.columns.flatMap((column, place): readonly IdColumn[] =>
    (column.field === FIELD_OF[kind] ? [{ column, cells: cellsOf(table, place), use: isKnownBy(table, kind, tables) ? KNOWN : NAMED_ONLY }] : [])));
  const firsts = columns.filter((own, place) => columns.findIndex((other) => areOfOneList(own, other)) === place);
  return firsts.map((first) => listOf(first, columns.filter((own) => areOfOneList(first, own))));
}

/** Columns that files share are of one list of texts, and read alike. */
function areOfOneList(one: IdColumn, other: IdColumn): boolean {
  const textsOf = ({ cells: { values } }: IdColumn): unknown => values.packed?.bytes ?? values;
  return textsOf(one) === textsOf(other) && one.column.codes === other.column.codes;
}

/** A list that files share has grown from one to the next. */
function listOf({ column }: IdColumn, columns: readonly IdColumn[]): IdList {
  const [values] = columns.map(({ cells }) => cells.values).sort((one, other) => other.size - one.size) as [Values];
  const uses = new Uint8Array(values.size);
  for (const { cells: { codes }, use } of columns) for (const code of codes) uses[code] = Math.max(uses[code] ?? 0, use);
  return { column, values, uses };
}

/** The records that an id belongs to. Without a list of people, whoever has a record is known. */
function isKnownBy({ kind }: CellTable, named: Named, tables: readonly CellTable[]): boolean {
  return kind === named || (named === 'persons' && !hasKind(tables, 'persons'));
}

function hasKind(tables: readonly CellTable[], kind: Named): boolean {
  return tables.some((table) => table.kind === kind);
}

function idOf(cell: unknown, column: CellColumn): string | undefined {
  const decoded = decodeCell(cell, 'id', column);
  return 'value' in decoded && decoded.value !== undefined ? String(decoded.value) : undefined;
}
