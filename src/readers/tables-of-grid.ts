import type { CellColumn, CellTable, RowFault } from '../records/cell-table.js';
import type { RecordIssue } from '../records/record-issue.js';
import { attributeColumns } from './attribute-columns.js';
import { rowsNotChosen, unfinishedNotice, unknownChoices } from './chosen-rows.js';
import { columnTraps } from './column-traps.js';
import { distinctIssues } from './distinct-issues.js';
import type { Grid } from './grid.js';
import { locatedColumns, SHARED } from './located-columns.js';
import { missingColumnIssues } from './missing-column.js';
import type { ReadOptions, ReadResult, TimePoint } from './read-options.js';
import { NO_RECORD, secondHeader, strayRows } from './stray-rows.js';
import { constantsOf } from './wanted-columns.js';

/** Tables of a grid, and which of its columns and rows they hold, so that what nobody reads can be named. */
export interface TablesOfGrid extends ReadResult {
  /** Positions from 1. */
  readonly columnsRead: ReadonlySet<number>;
  /** Places from 0. */
  readonly rowsRead: ReadonlySet<number>;
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
  const columnsRead = new Set(located.map(({ position }) => position));
  const grid = withoutStrays(given, options, located);
  const notices = [...columnTraps(given, options.kind, located, options.file), ...unfinishedNotice(given, options, columnsRead)];
  const issues = distinctIssues([...layouts.flatMap((layout) => layout.issues), ...unknownChoices(given, options), ...notices]);
  const places = [...grid.rows.keys()];
  if (issues.some(({ severity }) => severity === 'error')) return { tables: [], issues, columnsRead, rowsRead: new Set(places) };
  const isOwn = ownRows(grid, options, layouts);
  const faulty = new Set(grid.faults.map(({ row }) => row));
  const own = places.filter((place) => faulty.has(place) || isOwn(place));
  const tables = options.timePoints ? wideTables(grid, options, layouts, own, faulty) : layouts.map((layout) => tableOf(grid, options, layout, withGoal(grid, options, layout, own)));
  return { tables, issues, columnsRead, rowsRead: new Set(own) };
}

/** Marks the rows that are no records, or not those that are meant. Of several reasons for a row, the first holds. */
function withoutStrays(grid: Grid, options: ReadOptions, located: readonly CellColumn[]): Grid {
  const known = new Set<number>();
  const faults = [...strayRows(grid), ...grid.faults, ...secondHeader(grid, options.kind, located), ...rowsNotChosen(grid, options)].filter(({ row }) => {
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

/** A row that names another instrument, outcome or occasion than the one asked for belongs to another reading of the source. */
function ownRows(grid: Grid, options: ReadOptions, [layout]: readonly Layout[]): (place: number) => boolean {
  const named = Object.entries(constantsOf(options)).flatMap(([field, constant]) => {
    const column = layout?.columns.find((candidate) => candidate.field === field);
    return constant === undefined || column === undefined ? [] : [{ constant, column }];
  });
  return (place) =>
    named.every(({ constant, column: { position, codes } }) => {
      const cell = textAt(grid, place, position);
      const meant = codes && Object.hasOwn(codes, cell) ? codes[cell] : cell;
      return meant === '' || meant === constant;
    });
}

/** Of goals that stand in columns of their own, the rows in which the person has that one. */
function withGoal(grid: Grid, { kind, goal }: ReadOptions, { columns }: Layout, places: readonly number[]): readonly number[] {
  const statement = columns.find(({ field }) => field === 'statement');
  return goal === undefined || kind !== 'goals' || !statement ? places : places.filter((place) => textAt(grid, place, statement.position) !== '');
}

/** The text of a cell; one that is no text, as JSON may hold, is not blank. */
function textAt(grid: Grid, place: number, position: number): string {
  const cell = grid.rows[place]?.[position - 1] ?? '';
  return typeof cell === 'string' ? cell.trim() : JSON.stringify(cell);
}

/**
 * A blank administration is no record. Rows without any administration are counted, and their people known,
 * through the first table.
 */
function wideTables(grid: Grid, options: ReadOptions, layouts: readonly Layout[], own: readonly number[], faulty: ReadonlySet<number>): readonly CellTable[] {
  const filled = layouts.map(({ columns }) => new Set(own.filter((place) => !faulty.has(place) && isFilled(grid, place, columns))));
  const blank = own.filter((place) => !filled.some((places) => places.has(place)));
  const withFaults = { ...grid, faults: [...grid.faults, ...blank.filter((place) => !faulty.has(place)).map((row) => ({ row, code: 'no-answers' }))] };
  const isBlank = new Set(blank);
  // Who does not have this goal has no rating of it that could be missing.
  const isCounted = (place: number) => isBlank.has(place) && (options.goal === undefined || faulty.has(place));
  return layouts.map((layout, index) => tableOf(withFaults, options, layout, own.filter((place) => filled[index]?.has(place) || (index === 0 && isCounted(place)))));
}

function isFilled(grid: Grid, place: number, columns: readonly CellColumn[]): boolean {
  return columns.some(({ field, position }) => !SHARED.has(field) && textAt(grid, place, position) !== '');
}

function tableOf(grid: Grid, options: ReadOptions, { columns, occasion }: Layout, places: readonly number[]): CellTable {
  const { lines } = grid;
  const faults = movedFaults(grid.faults, places);
  const positions = columns.map(({ position }) => position - 1);
  const noRecords = new Set(grid.faults.filter(({ code }) => NO_RECORD.has(code)).map(({ row }) => row));
  return {
    kind: options.kind,
    ...(options.instrument && { instrument: options.instrument.id }),
    ...(options.outcome !== undefined && { outcome: options.outcome }),
    ...(occasion !== undefined && { occasion }),
    ...(options.scale !== undefined && { scale: options.scale }),
    ...(options.goal !== undefined && { goal: options.goal }),
    ...(options.file !== undefined && { file: options.file }),
    columns,
    rows: places.map((place) => positions.map((position) => (noRecords.has(place) ? '' : grid.rows[place]?.[position]))),
    ...(lines && { lines: places.map((place) => lines[place] ?? 0) }),
    ...(places.length < grid.rows.length && { places }),
    ...(faults.length > 0 && { faults }),
  };
}

/** Rows that no reading of a source took, as a table whose rows are all set aside, so that they are counted. */
export function tableOfRest(grid: Grid, options: ReadOptions, places: readonly number[]): CellTable {
  const layout = layoutOf(grid, options, undefined);
  const faults = places.map((row) => ({ row, code: 'row-not-read', message: 'expected an instrument, outcome or occasion that is read from this file; found another' }));
  return tableOf({ ...grid, faults }, options, { ...layout, columns: layout.columns.filter(({ field }) => SHARED.has(field)) }, places);
}

function movedFaults(faults: readonly RowFault[], places: readonly number[]): readonly RowFault[] {
  const rows = new Map(places.map((place, row) => [place, row]));
  return faults.flatMap((fault) => {
    const row = rows.get(fault.row);
    return row === undefined ? [] : [{ ...fault, row }];
  });
}
