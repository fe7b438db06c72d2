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
  readonly originAt: (row: number) => Origin;
}

/** The text of a cell, or `undefined`. */
export function textAt(table: Table, field: string, row: number): string | undefined {
  const value = cellOf(table.columns[field], row);
  return value === undefined ? undefined : String(value);
}

/** The text of a cell of one field, or `undefined`, row by row: the field is looked up once, and each of few texts made once. */
export function textReader(table: Table, field: string): (row: number) => string | undefined {
  const column = table.columns[field];
  if (!column) return () => undefined;
  if (!('names' in column) || column.names.size > FEW) return (row) => textAt(table, field, row);
  const { codes } = column;
  const texts = Array.from({ length: column.names.size }, (_, code) => column.names.at(code)).map((name) => (name === undefined ? undefined : String(name)));
  return (row) => texts[codes[row] ?? 0];
}

const FEW = 4096;

/** The number of a cell, or NaN. */
export function numberAt(table: Table, field: string, row: number): number {
  const column = table.columns[field];
  return column?.type === 'number' ? (column.numbers[column.codes[row] ?? 0] ?? Number.NaN) : Number.NaN;
}

/** The day number of a cell, or `NO_DAY`. */
export function dayAt(table: Table, field: string, row: number): number {
  const column = table.columns[field];
  return column?.type === 'day' ? (column.days[column.codes[row] ?? 0] ?? NO_DAY) : NO_DAY;
}

/** The day number of every row, or `NO_DAY`. */
export function daysIn(table: Table, field: string): Int32Array {
  const days = new Int32Array(table.size);
  const column = table.columns[field];
  if (column?.type !== 'day') return days.fill(NO_DAY);
  for (let row = 0; row < days.length; row += 1) days[row] = column.days[column.codes[row] ?? 0] ?? NO_DAY;
  return days;
}

export function originOf(table: Table, row: number): Origin {
  return table.originAt(row);
}
