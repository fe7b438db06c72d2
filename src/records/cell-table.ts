import { codedCells, noCells, type Coded } from './cells.js';
import type { DateFormat } from './day.js';
import type { RecordKind } from './fields.js';

/** How days are written; where several ways are declared, each day is written in one of them. */
export type Dates = DateFormat | readonly DateFormat[];

/** One column of a source, as it is mapped to a field. */
export interface CellColumn {
  /** A field of the record kind, `attribute.NAME`, an item or a score of the instrument. */
  readonly field: string;
  /** The header it stood under in the source, for messages. */
  readonly header: string;
  /** Its place in the source, from 1. */
  readonly position: number;
  readonly dates?: Dates;
  /** The source's own codes and what they mean here. */
  readonly codes?: Readonly<Record<string, string>>;
}

/**
 * A row that is no record: its cells could not be told apart, or it is empty. It keeps its place, is counted and
 * is set aside. Without a message there is nothing wrong with it.
 */
export interface RowFault {
  readonly row: number;
  readonly code: string;
  readonly message?: string;
  readonly hint?: string;
}

/**
 * Records as they came in, before their cells are checked: what every reader makes and
 * `caseload` takes. Cells of one row stand in the order of `columns`.
 */
export interface CellTable {
  readonly kind: RecordKind;
  /** The instrument all rows are assessments of. */
  readonly instrument?: string;
  /** The outcome all rows are values of, where a source has one column per outcome. */
  readonly outcome?: string;
  readonly occasion?: string;
  /** The scale of all goals, where a source has no column for it. */
  readonly scale?: string;
  /** Which of a person's goals all rows are about, from 1, where a source has a column per goal: ids are made from it. */
  readonly goal?: number;
  readonly file?: string;
  readonly columns: readonly CellColumn[];
  readonly rows: readonly (readonly unknown[])[];
  /** Line of each row in the source, from 1. */
  readonly lines?: ArrayLike<number>;
  /** Place of each row in the list it came from, from 0, where this table holds only some of that list. */
  readonly places?: ArrayLike<number>;
  readonly faults?: readonly RowFault[];
  /** The same as columns, where a reader keeps them: `rows` is then made when somebody asks for it. */
  readonly stored?: StoredCells;
}

/** Cells by column, in the order of a table's columns. */
export interface StoredCells {
  readonly size: number;
  readonly columns: readonly Coded[];
  readonly lineAt?: (row: number) => number | undefined;
}

/** How many rows a table has. */
export function sizeOf(table: CellTable): number {
  // Not taken apart: asking for the rows would make them.
  return table.stored ? table.stored.size : table.rows.length;
}

/** The cells of one column of a table. */
export function cellsOf(table: CellTable, place: number): Coded {
  if (table.stored) return table.stored.columns[place] ?? noCells(table.stored.size);
  return codedCells(table.rows.length, (row) => table.rows[row]?.[place]);
}

/** The line of a row, where it is known. */
export function lineOf(table: Pick<CellTable, 'stored' | 'lines'>, row: number): number | undefined {
  return table.stored ? table.stored.lineAt?.(row) : table.lines?.[row];
}

/** The same, row by row, without holding on to the cells. Asking a table that is stored for its lines would make a list of them. */
export function lineReader(table: Pick<CellTable, 'stored' | 'lines'>): (row: number) => number | undefined {
  const lineAt = table.stored?.lineAt;
  if (table.stored) return (row) => lineAt?.(row);
  const { lines } = table;
  return (row) => lines?.[row];
}

/** A table whose cells are kept as columns. `rows` and `lines` are there for whoever asks, and not written out twice. */
export function storedTable(facts: Omit<CellTable, 'rows' | 'lines' | 'stored'>, stored: StoredCells): CellTable {
  const { lineAt } = stored;
  const table = { ...facts };
  whenAsked(table, 'rows', () => Array.from({ length: stored.size }, (_, row) => stored.columns.map(({ codes, values }) => values.at(codes[row] ?? 0))));
  if (lineAt) whenAsked(table, 'lines', () => Array.from({ length: stored.size }, (_, row) => lineAt(row) ?? 0));
  Object.defineProperty(table, 'stored', { value: stored });
  // All three were just put there.
  return table as CellTable;
}

/** A property that is worked out the first time it is read. */
function whenAsked(object: object, name: string, make: () => unknown): void {
  let made: unknown;
  Object.defineProperty(object, name, { enumerable: true, get: () => (made ??= make()) });
}
