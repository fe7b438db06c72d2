import { lineReader, type CellTable } from './cell-table.js';
import type { Coded, Values } from './cells.js';
import { cellsBelow, noCells } from './cells.js';
import type { Column } from './column.js';
import { NO_DAY } from './day.js';
import type { CellType } from './decode-cell.js';
import type { CellValue } from './decode-column.js';
import type { DecodedTable, RowIssue } from './decode-table.js';
import { placed } from './decode-table.js';
import type { RecordKind } from './fields.js';
import { keptIn, rowAt, type KeptRows } from './kept-rows.js';
import type { RecordIssue } from './record-issue.js';
import { UNSURE } from './row-reasons.js';
import { asideBelow, giveReason, reasonOf, type SetAside } from './set-aside.js';
import type { Table } from './table.js';

/**
 * Records of one kind from all their sources, one below the other, while they are being linked.
 * A row that turns out to be unusable is marked with the code of its first problem; nothing is removed.
 */
export interface Stack {
  readonly kind: RecordKind;
  readonly size: number;
  readonly values: ReadonlyMap<string, Coded<CellValue>>;
  readonly types: ReadonlyMap<string, CellType>;
  readonly setAside: SetAside;
  readonly sources: readonly { readonly source: CellTable; readonly start: number }[];
  readonly issues: RowIssue[];
}

/** Puts decoded sources of one kind below each other. A column that one source lacks is empty there. */
export function stackOf(kind: RecordKind, tables: readonly DecodedTable[]): Stack {
  const types = new Map(tables.flatMap((table) => [...table.types]));
  const values = new Map<string, Coded<CellValue>>();
  const [only] = tables;
  for (const field of types.keys()) {
    const parts = tables.map((table) => table.values.get(field) ?? noCells(table.size));
    // One list is kept as it is, as it may be long.
    values.set(field, (tables.length === 1 ? only?.values.get(field) : undefined) ?? cellsBelow(parts));
  }
  let start = 0;
  const sources = tables.map(({ source, size }) => {
    const entry = { source, start };
    start += size;
    return entry;
  });
  const issues = tables.flatMap((table, place) => issuesFrom(table.issues, sources[place]?.start ?? 0));
  return { kind, size: start, values, types, setAside: asideBelow(tables.map(({ problems }) => problems)), sources, issues };
}

function issuesFrom(issues: readonly RowIssue[], start: number): readonly RowIssue[] {
  return start === 0 ? issues : issues.map(({ row, issue }) => ({ ...(row !== undefined && { row: start + row }), issue }));
}

/** The value of a field in a row, or `undefined`. */
export function valueAt(stack: Stack, field: string, row: number): CellValue {
  const cells = stack.values.get(field);
  return cells?.values.at(cells.codes[row] ?? 0);
}

/** The values of a field, each by its code, as a number; what is none, or no number, as another one. */
function numbersOf({ values }: Coded<CellValue>, none: number): Float64Array {
  const numbers = new Float64Array(values.size).fill(none);
  for (let code = 1; code < numbers.length; code += 1) {
    const value = values.at(code);
    if (typeof value === 'number') numbers[code] = value;
  }
  return numbers;
}

/** Day numbers as the values of a column. */
export function dayValues(days: Int32Array): Values<number | undefined> {
  return { size: days.length, at: (code) => (days[code] === NO_DAY ? undefined : days[code]), areDistinct: false, days };
}

/** The days that a column holds, by code; `NO_DAY` for none. */
export function daysByCode(cells: Coded<CellValue>): Int32Array {
  return cells.values.days ?? Int32Array.from(numbersOf(cells, NO_DAY));
}

/** The day of a row, or `NO_DAY`. */
export function dayReader(stack: Stack, field: string): (row: number) => number {
  const cells = stack.values.get(field);
  if (!cells) return () => NO_DAY;
  const { codes } = cells;
  const days = daysByCode(cells);
  return (row) => days[codes[row] ?? 0] ?? NO_DAY;
}

/** Marks a row as set aside and says why, with its place in the source. */
export function setAside(stack: Stack, row: number, field: string, issue: { readonly code: string; readonly message: string; readonly hint?: string }): void {
  giveReason(stack.setAside, row, issue.code);
  report(stack, row, field, issue, 'problem');
}

/** Says that something is wrong at a row, with its place in the source; of one whose cells may have moved, they say nothing more. */
export function report(
  stack: Stack,
  row: number,
  field: string,
  issue: { readonly code: string; readonly message: string; readonly hint?: string },
  severity: RecordIssue['severity'],
): void {
  const entry = sourceOf(stack, row);
  if (!entry || UNSURE.has(reasonOf(stack.setAside, row) ?? '')) return;
  const column = entry.source.columns.find((candidate) => candidate.field === field);
  stack.issues.push({ row, issue: placed(entry.source, row - entry.start, { ...issue, severity }, column) });
}

/** The rows that are kept as columns, without the ids that became links. */
export function packed(stack: Stack, kept: KeptRows, linkedBy?: string): Table {
  const columns: Record<string, Column> = Object.create(null) as Record<string, Column>;
  for (const [field, cells] of stack.values) if (field !== linkedBy) columns[field] = pack({ ...cells, codes: keptIn(cells.codes, kept) }, stack.types.get(field) ?? 'text');
  return { size: kept.size, columns, originAt: originsOf(stack, kept) };
}

/** The file of each row that is left, and its line in it: looked up when somebody asks, and without holding on to the source's cells. */
function originsOf({ sources }: Stack, kept: KeptRows): Table['originAt'] {
  const places = sources.map(({ source, start }) => ({ file: source.file, lineAt: lineReader(source), start }));
  return (place) => {
    const row = rowAt(kept, place);
    const source = places.findLast(({ start }) => start <= row);
    const line = source?.lineAt(row - source.start);
    return { ...(source?.file !== undefined && { file: source.file }), ...(line !== undefined && { line }) };
  };
}

function pack(cells: Coded<CellValue>, type: CellType): Column {
  const { codes } = cells;
  if (type === 'day') return { type: 'day', codes, days: daysByCode(cells) };
  if (type === 'number' || (typeof type === 'object' && ('answers' in type || 'range' in type))) return { type: 'number', codes, numbers: numbersOf(cells, Number.NaN) };
  // What was needed to find texts among others is let go.
  const { size, at, areDistinct } = cells.values;
  return { type: type === 'text' || type === 'value' || type === 'occasion' ? 'text' : 'code', codes, names: { size, at, areDistinct } };
}

function sourceOf(stack: Stack, row: number) {
  return stack.sources.findLast(({ start }) => start <= row);
}
