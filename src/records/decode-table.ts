import type { Issue } from '../definitions/issue.js';
import type { CellColumn, CellTable } from './cell-table.js';
import { cellsOf, lineOf, sizeOf } from './cell-table.js';
import type { Coded } from './cells.js';
import { blankCodes, constantCells, listedValues, marks } from './cells.js';
import type { CellType } from './decode-cell.js';
import { decodeColumn, type CellValue } from './decode-column.js';
import { columnName, DATED_BY_OCCASION, FIELDS, WITH_ATTRIBUTES } from './fields.js';
import { hasBlank } from './kept-rows.js';
import type { RecordIssue } from './record-issue.js';
import { giveReason, noneSetAside, type SetAside } from './set-aside.js';

/** Records of one source with their cells read, and what was wrong with those that could not be. */
export interface DecodedTable {
  readonly source: CellTable;
  readonly size: number;
  readonly values: ReadonlyMap<string, Coded<CellValue>>;
  readonly types: ReadonlyMap<string, CellType>;
  /** Per row, the code of its first problem. */
  readonly problems: SetAside;
  readonly issues: readonly RowIssue[];
}

/** An issue with the row of the table it is about; a column as a whole has none. */
export interface RowIssue {
  readonly row?: number;
  readonly issue: RecordIssue;
}

export { INVALID_ANSWER } from './decode-column.js';

/** What a column of a table may hold; answers and scores are looked up in the instrument by the caller. */
export type CellTypeOf = (table: CellTable, column: CellColumn) => CellType | undefined;

type Report = (row: number, issue: Omit<Issue, 'path'>, column?: CellColumn) => void;

/** Reads the cells of one source. A row with a problem keeps its place, marked, so that nothing is dropped uncounted. */
export function decodeTable(source: CellTable, cellTypeOf: CellTypeOf): DecodedTable {
  const size = sizeOf(source);
  const issues: RowIssue[] = [];
  const problems = noneSetAside(size);
  const values = new Map<string, Coded<CellValue>>();
  const types = new Map<string, CellType>();
  const faulty = new Set<number>();
  const report: Report = (row, issue, column) => {
    // Of a row that could not be told apart into cells, the cells say nothing more.
    if (faulty.has(row)) return;
    giveReason(problems, row, issue.code);
    issues.push({ row, issue: placed(source, row, { ...issue, severity: 'problem' }, column) });
  };
  for (const { row, code, message, hint } of source.faults ?? []) {
    if (message !== undefined) report(row, { code, message, ...(hint !== undefined && { hint }) });
    giveReason(problems, row, code);
    faulty.add(row);
  }
  source.columns.forEach((column, place) => {
    const type = typeOf(source, column, cellTypeOf);
    if (type === undefined) {
      issues.push({ issue: unknownField(source, column) });
      return;
    }
    types.set(column.field, type);
    values.set(column.field, decodeColumn(cellsOf(source, place), type, column, (row, issue) => report(row, issue, column)));
  });
  addConstants(source, size, values, types);
  checkRequired(source, values, problems, report);
  return { source, size, values, types, problems, issues };
}

function typeOf(source: CellTable, column: CellColumn, cellTypeOf: CellTypeOf): CellType | undefined {
  const fields: Readonly<Record<string, { readonly type: CellType } | undefined>> = FIELDS[source.kind];
  if (Object.hasOwn(fields, column.field)) return fields[column.field]?.type;
  if (column.field.startsWith('attribute.') && WITH_ATTRIBUTES.has(source.kind)) return 'code';
  return cellTypeOf(source, column);
}

/** What the source as a whole is about: the instrument, the outcome, the occasion of a wide layout. */
function addConstants(source: CellTable, size: number, values: Map<string, Coded<CellValue>>, types: Map<string, CellType>): void {
  for (const field of ['instrument', 'outcome', 'occasion', 'scale'] as const) {
    const constant = source[field];
    if (constant === undefined) continue;
    values.set(field, constantCells<CellValue>(size, constant));
    types.set(field, field === 'occasion' ? 'occasion' : 'code');
  }
  if (source.goal !== undefined) numberGoals(source, source.goal, values, types);
}

/** Goals that stand in columns beside each other are told apart by the person's id and the number of the goal. */
function numberGoals({ kind }: CellTable, goal: number, values: Map<string, Coded<CellValue>>, types: Map<string, CellType>): void {
  types.set('goalId', 'id');
  const people = values.get(kind === 'goals' ? 'personId' : 'goalId');
  if (!people) return;
  const { size, areDistinct } = people.values;
  const ids = Array.from({ length: size }, (_, code): CellValue => {
    const person = people.values.at(code);
    return person === undefined ? undefined : goalIdOf(String(person), goal);
  });
  values.set('goalId', { codes: people.codes, values: { ...listedValues(ids), areDistinct, blank: blankCodes(people.values) } });
}

/** The id of a goal that has none of its own. */
export function goalIdOf(person: string, goal: number): string {
  return `${person}#${goal}`;
}

/** In the order of rows, and of a row in the order of fields. */
// eslint-disable-next-line complexity -- a flat loop over rows; most of what is counted are tests for what may be absent
function checkRequired(source: CellTable, values: ReadonlyMap<string, Coded<CellValue>>, problems: SetAside, report: Report): void {
  const size = problems.codes.length;
  const columnOf = (field: string) => source.columns.find((candidate) => candidate.field === field);
  const lacks = (field: string) => lacking(values.get(field));
  const needed = Object.entries(FIELDS[source.kind]).flatMap(([field, { required }]) => (required ? [{ field, isLacking: lacks(field) }] : []));
  const [lacksDay, lacksOccasion] = DATED_BY_OCCASION.has(source.kind) ? [lacks('on'), lacks('occasion')] : [undefined, undefined];
  if (!(lacksDay && lacksOccasion) && needed.every(({ isLacking }) => !isLacking)) return;
  for (let row = 0; row < size; row += 1) {
    for (const { field, isLacking } of needed) {
      if (isLacking?.(row) !== true || problems.codes[row] !== 0) continue;
      report(row, { code: 'missing-value', message: `expected a value for ${columnName(field)}; found none` }, columnOf(field));
    }
    if (problems.codes[row] === 0 && lacksDay?.(row) === true && lacksOccasion?.(row) === true) {
      report(row, { code: 'no-day', message: 'expected a day or an occasion; found neither' }, columnOf('on'));
    }
  }
}

/** Tests whether a row has no value; nothing where all have one, which is what most columns are like. */
function lacking(cells: Coded<CellValue> | undefined): ((row: number) => boolean) | undefined {
  if (!cells) return () => true;
  if (!hasBlank(cells)) return undefined;
  const { codes, values } = cells;
  const isBlank = marks(values.size, blankCodes(values));
  return (row) => isBlank[codes[row] ?? 0] === 1;
}

function unknownField(source: CellTable, column: CellColumn): RecordIssue {
  const subject = source.kind === 'assessments' ? 'assessments, or an item or score of their instrument' : source.kind;
  return {
    code: 'unknown-field',
    severity: 'problem',
    path: [source.kind, column.field],
    message: `expected a field of ${subject}; found another, which was not read`,
    ...(source.file !== undefined && { file: source.file, line: 1, column: column.position, header: column.header }),
  };
}

/** An issue with its place in the source, and in the list of records for records that came as objects. */
export function placed(source: CellTable, row: number, issue: Omit<RecordIssue, 'path'>, column?: CellColumn): RecordIssue {
  const line = lineOf(source, row);
  const hasHeaders = source.file !== undefined || line !== undefined;
  const place = source.places?.[row] ?? row;
  return {
    ...issue,
    path: column ? [source.kind, place, column.field] : [source.kind, place],
    ...(source.file !== undefined && { file: source.file }),
    ...(line !== undefined && { line }),
    ...(column && hasHeaders && { column: column.position, header: column.header }),
  };
}
