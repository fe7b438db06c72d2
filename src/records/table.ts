import type { Column } from './column.js';
import { cellOf } from './column.js';
import { NO_DAY } from './day.js';

/** Where a row came from. */
export interface Origin {
  readonly file?: string;
  readonly line?: number;
}

/** Records of one kind as columns. Rows keep the order in which they were read. */
export interface Table {
  readonly size: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly files: readonly string[];
  /** Index into `files`, or −1. */
  readonly file: Int32Array;
  /** Line in the file, or 0. */
  readonly line: Int32Array;
}

/** The text of a cell, or `undefined`. */
export function textAt(table: Table, field: string, row: number): string | undefined {
  const value = cellOf(table.columns[field], row);
  return value === undefined ? undefined : String(value);
}

/** The number of a cell, or NaN. */
export function numberAt(table: Table, field: string, row: number): number {
  const column = table.columns[field];
  return column?.type === 'number' ? (column.numbers[row] ?? Number.NaN) : Number.NaN;
}

/** The day number of a cell, or `NO_DAY`. */
export function dayAt(table: Table, field: string, row: number): number {
  const column = table.columns[field];
  return column?.type === 'day' ? (column.days[row] ?? NO_DAY) : NO_DAY;
}

export function originOf(table: Table, row: number): Origin {
  const file = table.files[table.file[row] ?? -1];
  const line = table.line[row] ?? 0;
  return { ...(file !== undefined && { file }), ...(line > 0 && { line }) };
}
