import type { RowFault } from '../records/cell-table.js';
import type { Coded } from '../records/cells.js';
import type { RecordIssue } from '../records/record-issue.js';

/** A source as columns of cells under headers, before anybody says what they mean. Blank rows are left out. */
export interface Grid {
  readonly headers: readonly string[];
  /** Line of the headers in the source, from 1; a list of objects has none. */
  readonly headerLine?: number;
  /** How many rows there are below the headers. */
  readonly size: number;
  /** The cells under a header, by its place; of a column that nobody wanted there may be none. */
  readonly cells: (place: number) => Coded;
  /** Line of each row in the source, from 1. */
  readonly lineAt?: (row: number) => number | undefined;
  /** Rows whose cells could not be told apart. */
  readonly faults: readonly RowFault[];
  /** Rows that are no records, though they stand among them. */
  readonly strays: readonly RowFault[];
  /** All cells of the first rows, for a look at what stands above the headers. */
  readonly top: readonly (readonly unknown[])[];
  /** Rows name their cells themselves, so that a header may be absent because nobody has a value. */
  readonly isSparse?: true;
}

/** So many rows are looked at for what stands above the headers. */
export const TOP = 20;

/** The cell of a row under a header. */
export function cellAt(grid: Grid, row: number, place: number): unknown {
  const { codes, values } = grid.cells(place);
  return values.at(codes[row] ?? 0);
}

/** A source that can be read as a whole, or why it cannot. */
export type GridResult =
  | { readonly grid: Grid; readonly issues: readonly [] }
  | { readonly grid?: undefined; readonly issues: readonly RecordIssue[] };

type LineAt = NonNullable<Grid['lineAt']>;

/** The lines of the rows at some places. Like the one below made by itself, as what is made beside columns holds on to these too. */
export function linesAt(lineAt: LineAt, places: Int32Array): LineAt {
  return (row) => lineAt(places[row] ?? -1);
}

/** The lines of the rows below so many. */
export function linesBelow(lineAt: LineAt, count: number): LineAt {
  return (row) => lineAt(row + count);
}
