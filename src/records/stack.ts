import type { CellTable } from './cell-table.js';
import type { Column } from './column.js';
import { codeColumn } from './column.js';
import { NO_DAY } from './day.js';
import type { CellType } from './decode-cell.js';
import type { CellValue, DecodedTable, RowIssue } from './decode-table.js';
import { placed } from './decode-table.js';
import type { RecordKind } from './fields.js';
import type { RecordIssue } from './record-issue.js';
import type { Table } from './table.js';

/**
 * Records of one kind from all their sources, one below the other, while they are being linked.
 * A row that turns out to be unusable is marked with the code of its first problem; nothing is removed.
 */
export interface Stack {
  readonly kind: RecordKind;
  readonly size: number;
  readonly values: ReadonlyMap<string, readonly CellValue[]>;
  readonly types: ReadonlyMap<string, CellType>;
  readonly setAside: (string | undefined)[];
  readonly sources: readonly { readonly source: CellTable; readonly start: number }[];
  readonly issues: RowIssue<RecordIssue>[];
}

/** Puts decoded sources of one kind below each other. A column that one source lacks is empty there. */
export function stackOf(kind: RecordKind, tables: readonly DecodedTable[]): Stack {
  const types = new Map(tables.flatMap((table) => [...table.types]));
  const values = new Map<string, readonly CellValue[]>();
  for (const field of types.keys()) {
    values.set(field, belowEachOther(tables.map((table) => table.values.get(field) ?? new Array<CellValue>(table.source.rows.length).fill(undefined))));
  }
  let start = 0;
  const sources = tables.map(({ source }) => {
    const entry = { source, start };
    start += source.rows.length;
    return entry;
  });
  const issues = tables.flatMap((table, place) => table.issues.map((found) => asProblem(found, sources[place]?.start ?? 0)));
  return { kind, size: start, values, types, setAside: tables.flatMap((table) => [...table.problems]), sources, issues };
}

/** One list is kept as it is, as it may be long. */
function belowEachOther<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.length === 1 && lists[0] ? lists[0] : lists.flat();
}

function asProblem({ row, issue }: RowIssue, start: number): RowIssue<RecordIssue> {
  return { ...(row !== undefined && { row: start + row }), issue: { ...issue, severity: 'problem' } };
}

/** Marks a row as set aside and says why, with its place in the source. */
export function setAside(stack: Stack, row: number, field: string, issue: { readonly code: string; readonly message: string; readonly hint?: string }): void {
  stack.setAside[row] ??= issue.code;
  report(stack, row, field, issue, 'problem');
}

/** Says that something is wrong at a row, with its place in the source. */
export function report(
  stack: Stack,
  row: number,
  field: string,
  issue: { readonly code: string; readonly message: string; readonly hint?: string },
  severity: RecordIssue['severity'],
): void {
  const entry = sourceOf(stack, row);
  if (!entry) return;
  const column = entry.source.columns.find((candidate) => candidate.field === field);
  stack.issues.push({ row, issue: { ...placed(entry.source, row - entry.start, issue, column), severity } });
}

/** The rows as columns, in order, leaving out those that `keep` does not name. */
export function packed(stack: Stack, keep: readonly number[]): Table {
  const columns: Record<string, Column> = Object.create(null) as Record<string, Column>;
  for (const [field, values] of stack.values) {
    columns[field] = pack(values, keep, stack.types.get(field) ?? 'text');
  }
  const files = [...new Set(stack.sources.flatMap(({ source }) => (source.file === undefined ? [] : [source.file])))];
  const file = new Int32Array(keep.length);
  const line = new Int32Array(keep.length);
  keep.forEach((row, place) => {
    const entry = sourceOf(stack, row);
    file[place] = files.indexOf(entry?.source.file ?? '');
    line[place] = entry?.source.lines?.[row - entry.start] ?? 0;
  });
  return { size: keep.length, columns, files, file, line };
}

function pack(values: readonly CellValue[], keep: readonly number[], type: CellType): Column {
  if (type === 'day') return { type: 'day', days: numbersIn(new Int32Array(keep.length).fill(NO_DAY), values, keep) };
  if (type === 'number' || (typeof type === 'object' && ('answers' in type || 'range' in type))) {
    return { type: 'number', numbers: numbersIn(new Float64Array(keep.length).fill(Number.NaN), values, keep) };
  }
  const texts = keep.map((row) => (values[row] === undefined ? undefined : String(values[row])));
  return type === 'text' || type === 'value' || type === 'occasion' ? { type: 'text', texts } : codeColumn(texts);
}

function numbersIn<Numbers extends Int32Array | Float64Array>(numbers: Numbers, values: readonly CellValue[], keep: readonly number[]): Numbers {
  keep.forEach((row, place) => {
    const value = values[row];
    if (typeof value === 'number') numbers[place] = value;
  });
  return numbers;
}

function sourceOf(stack: Stack, row: number) {
  return stack.sources.findLast(({ start }) => start <= row);
}
