import type { RowFault } from '../records/cell-table.js';
import { attributeOfColumn, columnOfAttribute } from '../records/fields-by-column.js';
import { columnName, FIELDS } from '../records/fields.js';
import { flattened } from '../records/tables-of-records.js';
import type { Grid, GridResult } from './grid.js';
import { gridOf as gridOfRows } from './row-grid.js';
import type { SourceIssue } from './source-issue.js';
import { sourceError } from './source-issue.js';
import { pieceDecoder } from './text-decoder.js';

/** An object of a JSON source, or why there is none in its place. */
type JsonRow = { readonly value: unknown; readonly line?: number } | { readonly fault: Omit<RowFault, 'row'>; readonly line: number };

/** The objects of NDJSON, one on each line, as a grid. */
export function jsonGridOfLines(source: string | Uint8Array, { file }: { readonly file?: string }): GridResult {
  const text = textOf(source);
  if (typeof text !== 'string') return { issues: [sourceError({ ...text, file })] };
  const rows = text.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : [rowOf(line, place + 1)]));
  return { grid: gridOf(rows), issues: [] };
}

/** The objects of a JSON list as a grid. */
export function jsonGridOfList(source: string | Uint8Array, { file }: { readonly file?: string }): GridResult {
  const text = textOf(source);
  if (typeof text !== 'string') return { issues: [sourceError({ ...text, file })] };
  const list = parsed(text);
  if (!Array.isArray(list)) return { issues: [sourceError({ code: 'not-a-json-list', message: 'expected a JSON list of objects; found something else', file })] };
  return { grid: gridOf(list.map((value: unknown) => ({ value }))), issues: [] };
}

function rowOf(line: string, number: number): JsonRow {
  const value = parsed(line);
  if (value !== NOT_JSON) return { value, line: number };
  return { fault: { code: 'not-json', message: 'expected one JSON object on the line; found something else' }, line: number };
}

const NOT_JSON = Symbol('not JSON');

/** The engine's own message would quote the text, which may be somebody's words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function textOf(source: string | Uint8Array): string | SourceIssue {
  const decoder = pieceDecoder();
  const text = decoder.decode(source);
  const rest = decoder.end();
  if (typeof text !== 'string') return text;
  return typeof rest === 'string' ? text + rest : rest;
}

/** Headers are the keys of the objects; keys that are fields of ours stand under the names of their columns. */
function gridOf(rows: readonly JsonRow[]): Grid {
  const records = rows.map((row) => ('value' in row ? columnsOf(row.value) : new Map<string, unknown>()));
  const headers = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const lines = rows.flatMap(({ line }) => (line === undefined ? [] : [line]));
  return gridOfRows({
    isSparse: true,
    headers,
    rows: records.map((record) => headers.map((header) => record.get(header))),
    ...(lines.length === rows.length && { lines }),
    faults: rows.flatMap((row, place) => ('fault' in row ? [{ ...row.fault, row: place }] : isObject(row.value) ? [] : [{ ...NO_OBJECT, row: place }])),
  });
}

const NO_OBJECT = { code: 'not-an-object', message: 'expected an object with the fields of a record; found something else' };

const OUR_COLUMNS: ReadonlySet<string> = new Set(Object.values(FIELDS).flatMap((fields) => Object.keys(fields).map(columnName)));
const OUR_FIELDS: ReadonlySet<string> = new Set(Object.values(FIELDS).flatMap((fields) => Object.keys(fields)));

function columnsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map([...flattened(value)].map(([key, cell]) => [columnOfKey(key.trim()), cell]));
}

/** An object may hold an attribute apart or beside its fields; both are one column. */
function columnOfKey(key: string): string {
  if (OUR_FIELDS.has(key)) return columnName(key);
  const attribute = attributeOfColumn(key);
  return attribute === key ? key : columnOfAttribute(attribute, OUR_COLUMNS);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
