import { storedTable, type CellColumn, type CellTable, type RowFault, type StoredCells } from '../records/cell-table.js';
import { areAll, cellsAt, type Coded } from '../records/cells.js';
import { firstPlace } from '../records/first-place.js';
import type { RecordIssue } from '../records/record-issue.js';
import { NO_RECORD } from '../records/row-reasons.js';
import { rowsWhere } from '../records/rows-where.js';
import { attributeColumns } from './attribute-columns.js';
import { choicesNotFound, choosingColumns, rowsNotChosen, unfinishedNotice, unknownChoices } from './chosen-rows.js';
import { columnTraps } from './column-traps.js';
import { distinctIssues } from './distinct-issues.js';
import { cellAt, linesAt, type Grid } from './grid.js';
import { locatedColumns, SHARED } from './located-columns.js';
import { missingColumnIssues } from './missing-column.js';
import type { ReadOptions, ReadResult, TimePoint } from './read-options.js';
import { secondHeader, withoutRecords } from './stray-rows.js';
import { constantsOf } from './wanted-columns.js';

/** Tables of a grid, and which of its columns and rows they hold, so that what nobody reads can be named. */
export interface TablesOfGrid extends ReadResult {
  /** Positions from 1. */
  readonly columnsRead: ReadonlySet<number>;
  /** Places from 0. */
  readonly rowsRead: RowsRead;
}

/** Some of the rows of a grid. */
export interface RowsRead {
  readonly size: number;
  readonly has: (place: number) => boolean;
}

/** The columns of one table: of the whole grid, or of one administration in a wide sheet. */
interface Layout {
  readonly columns: readonly CellColumn[];
  readonly issues: readonly RecordIssue[];
  readonly occasion: string | undefined;
}

/** Reads a grid as records of one kind: one table, or one for each administration of a wide sheet. */
export function tablesOfGrid(given: Grid, options: ReadOptions): TablesOfGrid {
  const layouts = (options.timePoints ?? [undefined]).map((timePoint) => layoutOf(given, options, timePoint));
  const located = layouts.flatMap(({ columns }) => columns);
  const columnsRead = new Set([...located.map(({ position }) => position), ...choosingColumns(given, options)]);
  const grid = withoutStrays(given, options, located);
  const notices = [...columnTraps(given, options.kind, located, options.file), ...unfinishedNotice(given, options, columnsRead)];
  const issues = distinctIssues([...layouts.flatMap((layout) => layout.issues), ...unknownChoices(given, options), ...choicesNotFound(given, options), ...notices]);
  if (issues.some(({ severity }) => severity === 'error')) return { tables: [], issues, columnsRead, rowsRead: { size: grid.size, has: () => true } };
  const isOwn = ownRows(grid, options, layouts);
  const faulty = new Set(grid.faults.map(({ row }) => row));
  const own = isOwn && rowsWhere(grid.size, (place) => isOwn(place) || faulty.has(place));
  const tables = options.timePoints ? wideTables(grid, options, layouts, own ?? everyRow(grid), faulty) : layouts.map((layout) => tableOf(grid, options, layout, withGoal(grid, options, layout, own)));
  return { tables, issues, columnsRead, rowsRead: !own || own.length === grid.size ? { size: grid.size, has: () => true } : new Set(own) };
}

/** Marks the rows that are no records, or not those that are meant. Of several reasons for a row, the first holds. */
function withoutStrays(grid: Grid, options: ReadOptions, located: readonly CellColumn[]): Grid {
  const known = new Set<number>();
  const faults = [...withoutRecords(grid, located), ...grid.faults, ...secondHeader(grid, options.kind, located), ...rowsNotChosen(grid, options)].filter(({ row }) => {
    const isNew = !known.has(row);
    known.add(row);
    return isNew;
  });
  return { ...grid, faults };
}

function layoutOf(grid: Grid, options: ReadOptions, timePoint: TimePoint | undefined): Layout {
  const own = timePoint?.occasion === undefined ? options : { ...options, occasion: timePoint.occasion };
  const located = locatedColumns({ headers: grid.headers, options: own, timePoint });
  const wrong = missingColumnIssues(grid, own, located);
  const attributes = wrong.length > 0 ? { columns: [], issues: [] } : attributeColumns(grid, own, located.found);
  return { columns: [...located.found, ...attributes.columns], issues: [...wrong, ...attributes.issues], occasion: own.occasion };
}

function everyRow({ size }: Grid): Int32Array {
  return rowsWhere(size, () => true);
}

/** A row that names another instrument, outcome or occasion than the one asked for belongs to another reading of the source; without a test, all are meant. */
function ownRows(grid: Grid, options: ReadOptions, [layout]: readonly Layout[]): ((place: number) => boolean) | undefined {
  const named = Object.entries(constantsOf(options)).flatMap(([field, constant]) => {
    const column = layout?.columns.find((candidate) => candidate.field === field);
    return constant === undefined || column === undefined ? [] : [whereNamed(grid, column, constant)];
  });
  const [only] = named;
  if (named.length <= 1) return only;
  return (place) => named.every((isNamed) => isNamed(place));
}

/** Tests whether a cell is a name, or blank. */
function whereNamed(grid: Grid, { position, codes: meanings }: CellColumn, constant: string): (place: number) => boolean {
  const { codes, values } = grid.cells(position - 1);
  const isNamed = Array.from({ length: values.size }, (_, code) => {
    const cell = textOf(values.at(code));
    const meant = meanings && Object.hasOwn(meanings, cell) ? meanings[cell] : cell;
    return meant === '' || meant === constant;
  });
  return (place) => isNamed[codes[place] ?? 0] === true;
}

/** Of goals that stand in columns of their own, the rows in which the person has that one. */
function withGoal(grid: Grid, { kind, goal }: ReadOptions, { columns }: Layout, places: Int32Array | undefined): Int32Array | undefined {
  const statement = columns.find(({ field }) => field === 'statement');
  return goal === undefined || kind !== 'goals' || !statement ? places : (places ?? everyRow(grid)).filter((place) => textOf(cellAt(grid, place, statement.position - 1)) !== '');
}

/** The text of a cell; one that is no text, as JSON may hold, is not blank. */
function textOf(cell: unknown): string {
  const text = cell ?? '';
  return typeof text === 'string' ? text.trim() : JSON.stringify(text);
}

/**
 * A blank administration is no record. Rows without any administration are counted, and their people known,
 * through the first table.
 */
function wideTables(grid: Grid, options: ReadOptions, layouts: readonly Layout[], own: Int32Array, faulty: ReadonlySet<number>): readonly CellTable[] {
  const tests = layouts.map(({ columns }) => whereFilled(grid, columns));
  const filled = tests.map((isFilled) => (place: number) => !faulty.has(place) && isFilled(place));
  const isBlank = (place: number) => !filled.some((isFilled) => isFilled(place));
  const noAnswers = Array.from(own.filter((place) => !faulty.has(place) && isBlank(place)), (row) => ({ row, code: 'no-answers' }));
  const withFaults = { ...grid, faults: [...grid.faults, ...noAnswers] };
  // Who does not have this goal has no rating of it that could be missing.
  const isCounted = (place: number) => isBlank(place) && (options.goal === undefined || faulty.has(place));
  return layouts.map((layout, index) => tableOf(withFaults, options, layout, own.filter((place) => filled[index]?.(place) === true || (index === 0 && isCounted(place)))));
}

/** Tests whether any cell of an administration holds something. */
function whereFilled(grid: Grid, columns: readonly CellColumn[]): (place: number) => boolean {
  const own = columns.filter(({ field }) => !SHARED.has(field)).map(({ position }) => {
    const { codes, values } = grid.cells(position - 1);
    return { codes, isFilled: Array.from({ length: values.size }, (_, code) => textOf(values.at(code)) !== '') };
  });
  return (place) => own.some(({ codes, isFilled }) => isFilled[codes[place] ?? 0] === true);
}

/** The table of some rows of a grid; without a list of them, of all. */
function tableOf(grid: Grid, options: ReadOptions, { columns, occasion }: Layout, places: Int32Array | undefined): CellTable {
  const faults = places ? movedFaults(grid.faults, places) : grid.faults;
  const stored = storedRows(grid, columns, places, faults.filter(({ code }) => NO_RECORD.has(code)).map(({ row }) => row));
  const facts = {
    kind: options.kind,
    ...(options.instrument && { instrument: options.instrument.id }),
    ...(options.outcome !== undefined && { outcome: options.outcome }),
    ...(occasion !== undefined && { occasion }),
    ...(options.scale !== undefined && { scale: options.scale }),
    ...(options.goal !== undefined && { goal: options.goal }),
    ...(options.file !== undefined && { file: options.file }),
    columns,
    ...(places && places.length < grid.size && { places: [...places] }),
    ...(faults.length > 0 && { faults }),
  };
  return storedTable(facts, stored);
}

function storedRows(grid: Grid, columns: readonly CellColumn[], places: Int32Array | undefined, noRecords: readonly number[]): StoredCells {
  const { lineAt, size } = grid;
  const cellsOf = ({ position }: CellColumn) => (places ? cellsAt(grid.cells(position - 1), places) : grid.cells(position - 1));
  return {
    size: places?.length ?? size,
    columns: columns.map((column) => blankAt(cellsOf(column), noRecords)),
    ...(lineAt && { lineAt: !places || areAll(places, size) ? lineAt : linesAt(lineAt, places) }),
  };
}

/** Cells, but for those of some rows. */
function blankAt(cells: Coded, rows: readonly number[]): Coded {
  if (rows.length === 0) return cells;
  const codes = cells.codes.slice();
  for (const row of rows) codes[row] = 0;
  return { codes, values: cells.values };
}

/** Rows that no reading of a source took, as a table whose rows are all set aside, so that they are counted. */
export function tableOfRest(grid: Grid, options: ReadOptions, given: readonly number[]): CellTable {
  const layout = layoutOf(grid, options, undefined);
  const places = Int32Array.from(given);
  const faults = given.map((row) => ({ row, code: 'row-not-read', message: 'expected an instrument, outcome or occasion that is read from this file; found another' }));
  return tableOf({ ...grid, faults }, options, { ...layout, columns: layout.columns.filter(({ field }) => SHARED.has(field)) }, places);
}

/** Faults by the rows of a table, which holds some places of a grid, in order. */
function movedFaults(faults: readonly RowFault[], places: Int32Array): readonly RowFault[] {
  return faults.flatMap((fault) => {
    const row = firstPlace(places.length, (own) => (places[own] ?? 0) >= fault.row);
    return places[row] === fault.row ? [{ ...fault, row }] : [];
  });
}
