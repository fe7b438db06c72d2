import type { Issue } from '../definitions/issue.js';
import type { CellColumn, CellTable } from './cell-table.js';
import type { CellType, Decoded } from './decode-cell.js';
import { decodeCell } from './decode-cell.js';
import { columnName, DATED_BY_OCCASION, FIELDS, WITH_ATTRIBUTES } from './fields.js';

export type CellValue = string | number | undefined;

/** Records of one source with their cells read, and what was wrong with those that could not be. */
export interface DecodedTable {
  readonly source: CellTable;
  /** One list per field, all of the same length. */
  readonly values: ReadonlyMap<string, readonly CellValue[]>;
  readonly types: ReadonlyMap<string, CellType>;
  /** Per row, the code of its first problem, or `undefined`. */
  readonly problems: readonly (string | undefined)[];
  readonly issues: readonly RowIssue[];
}

/** An issue with the row of the table it is about; a column as a whole has none. */
export interface RowIssue<Kind extends Issue = Issue> {
  readonly row?: number;
  readonly issue: Kind;
}

/** An answer that was given but is not one of the options: not a value, and not "unanswered" either. */
export const INVALID_ANSWER = Number.POSITIVE_INFINITY;

/** What a column of a table may hold; answers and scores are looked up in the instrument by the caller. */
export type CellTypeOf = (table: CellTable, column: CellColumn) => CellType | undefined;

/** Reads the cells of one source. A row with a problem keeps its place, marked, so that nothing is dropped uncounted. */
export function decodeTable(source: CellTable, cellTypeOf: CellTypeOf): DecodedTable {
  const issues: RowIssue[] = [];
  const problems: (string | undefined)[] = new Array<string | undefined>(source.rows.length).fill(undefined);
  const values = new Map<string, readonly CellValue[]>();
  const types = new Map<string, CellType>();
  const faulty = new Set<number>();
  const report = (row: number, issue: Omit<Issue, 'path'>, column?: CellColumn) => {
    // Of a row that could not be told apart into cells, the cells say nothing more.
    if (faulty.has(row)) return;
    problems[row] ??= issue.code;
    issues.push({ row, issue: placed(source, row, issue, column) });
  };
  for (const { row, code, message, hint } of source.faults ?? []) {
    if (message !== undefined) report(row, { code, message, ...(hint !== undefined && { hint }) });
    problems[row] ??= code;
    faulty.add(row);
  }
  source.columns.forEach((column, place) => {
    const type = typeOf(source, column, cellTypeOf);
    if (type === undefined) {
      issues.push({ issue: unknownField(source, column) });
      return;
    }
    types.set(column.field, type);
    values.set(column.field, source.rows.map((cells, row) => read(cells[place], type, column, (issue) => report(row, issue, column))));
  });
  addConstants(source, values, types);
  checkRequired(source, values, problems, report);
  return { source, values, types, problems, issues };
}

function typeOf(source: CellTable, column: CellColumn, cellTypeOf: CellTypeOf): CellType | undefined {
  const fields: Readonly<Record<string, { readonly type: CellType } | undefined>> = FIELDS[source.kind];
  if (Object.hasOwn(fields, column.field)) return fields[column.field]?.type;
  if (column.field.startsWith('attribute.') && WITH_ATTRIBUTES.has(source.kind)) return 'code';
  return cellTypeOf(source, column);
}

function read(raw: unknown, type: CellType, column: CellColumn, report: (issue: Omit<Issue, 'path'>) => void): CellValue {
  const decoded: Decoded = decodeCell(raw, type, column);
  if ('value' in decoded) return decoded.value;
  report(decoded);
  return typeof type === 'object' && ('answers' in type || 'range' in type) ? INVALID_ANSWER : undefined;
}

/** What the source as a whole is about: the instrument, the outcome, the occasion of a wide layout. */
function addConstants(source: CellTable, values: Map<string, readonly CellValue[]>, types: Map<string, CellType>): void {
  for (const field of ['instrument', 'outcome', 'occasion', 'scale'] as const) {
    const constant = source[field];
    if (constant === undefined) continue;
    values.set(field, source.rows.map(() => constant));
    types.set(field, field === 'occasion' ? 'occasion' : 'code');
  }
  if (source.goal !== undefined) numberGoals(source, source.goal, values, types);
}

/** Goals that stand in columns beside each other are told apart by the person's id and the number of the goal. */
function numberGoals({ kind }: CellTable, goal: number, values: Map<string, readonly CellValue[]>, types: Map<string, CellType>): void {
  const people = values.get(kind === 'goals' ? 'personId' : 'goalId') ?? [];
  values.set('goalId', people.map((person) => (person === undefined ? undefined : goalIdOf(String(person), goal))));
  types.set('goalId', 'id');
}

/** The id of a goal that has none of its own. */
export function goalIdOf(person: string, goal: number): string {
  return `${person}#${goal}`;
}

function checkRequired(
  source: CellTable,
  values: ReadonlyMap<string, readonly CellValue[]>,
  problems: readonly (string | undefined)[],
  report: (row: number, issue: Omit<Issue, 'path'>, column?: CellColumn) => void,
): void {
  const needed = Object.entries(FIELDS[source.kind]).flatMap(([field, { required }]) => (required ? [field] : []));
  source.rows.forEach((_, row) => {
    for (const field of needed) {
      if (values.get(field)?.[row] !== undefined || problems[row] !== undefined) continue;
      const column = source.columns.find((candidate) => candidate.field === field);
      report(row, { code: 'missing-value', message: `expected a value for ${columnName(field)}; found none` }, column);
    }
    if (!DATED_BY_OCCASION.has(source.kind) || problems[row] !== undefined) return;
    if (values.get('on')?.[row] === undefined && values.get('occasion')?.[row] === undefined) {
      const column = source.columns.find((candidate) => candidate.field === 'on');
      report(row, { code: 'no-day', message: 'expected a day, or an occasion where the day is not known; found neither' }, column);
    }
  });
}

function unknownField(source: CellTable, column: CellColumn): Issue {
  const subject = source.kind === 'assessments' ? 'assessments, or an item or score of their instrument' : source.kind;
  return {
    code: 'unknown-field',
    path: [source.kind, column.field],
    message: `expected a field of ${subject}; found a column mapped to something else, which was not read`,
    ...(source.file !== undefined && { file: source.file, line: 1, column: column.position, header: column.header }),
  };
}

/** An issue with its place in the source, and in the list of records for records that came as objects. */
export function placed(source: CellTable, row: number, issue: Omit<Issue, 'path'>, column?: CellColumn): Issue {
  const line = source.lines?.[row];
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
