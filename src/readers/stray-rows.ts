import type { CellColumn, RowFault } from '../records/cell-table.js';
import { DATE_FORMATS, parseDay } from '../records/day.js';
import { FIELDS, type RecordKind } from '../records/fields.js';
import { toNumber } from '../records/to-number.js';
import type { Grid } from './grid.js';

/** Rows whose cells are nobody's: a person called Total is none. */
export const NO_RECORD: ReadonlySet<string> = new Set(['headers-again', 'totals-row', 'second-header', 'not-chosen']);

/** What stands below the last record of an export: totals, counts, who printed it and when. */
const FOOTER = /^((grand|sub|overall)[ -]?)?totals?\b|^(sum|count|average|mean|record count|number of (rows|records))\s*[:=]?\s*\d*$|^(end of (report|file)\b|(generated|exported|printed|report run)( (on|by|at))?\b)/i;

/**
 * Rows that are no records, though they stand among them: the headers again, as where files were put one below the
 * other, and totals below the last record. They are counted, and there is nothing wrong with them.
 */
export function strayRows({ headers, rows }: Grid): readonly RowFault[] {
  const named = headers.filter((header) => header !== '').length;
  const areHeaders = (cells: readonly unknown[]) => textOf(cells[0]) === headers[0] && headers.every((header, place) => textOf(cells[place]) === header);
  const again = named < 2 ? [] : rows.flatMap((cells, row) => (areHeaders(cells) ? [{ row, code: 'headers-again' }] : []));
  return [...again, ...footers(rows)];
}

function footers(rows: Grid['rows']): readonly RowFault[] {
  const first = rows.findLastIndex((cells) => !FOOTER.test(firstText(cells))) + 1;
  return rows.slice(first).map((_, place) => ({ row: first + place, code: 'totals-row' }));
}

function firstText(cells: readonly unknown[]): string {
  return textOf(cells.find((cell) => textOf(cell) !== ''));
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/**
 * A second line of headers, such as the questions in full below their short names: words in every column that holds
 * days or numbers further down.
 */
export function secondHeader(grid: Grid, kind: RecordKind, columns: readonly CellColumn[]): readonly RowFault[] {
  const [first = [], next = []] = grid.rows;
  const measured = columns.filter((column) => column.codes === undefined && isMeasured(kind, column));
  const filled = measured.filter(({ position }) => textOf(first[position - 1]) !== '');
  const areWords = filled.every(({ position }) => !isMeasure(textOf(first[position - 1])));
  if (filled.length < 2 || !areWords || !filled.some(({ position }) => isMeasure(textOf(next[position - 1])))) return [];
  return [{ row: 0, code: 'second-header', message: 'expected a record below the headers; found what looks like a second line of headers', hint: 'if it is one, say skip_rows: 1 for this file' }];
}

/** Items and scores are no fields of ours. */
function isMeasured(kind: RecordKind, { field }: CellColumn): boolean {
  const fields: Readonly<Record<string, { readonly type: unknown } | undefined>> = FIELDS[kind];
  if (field.startsWith('attribute.')) return false;
  const type = Object.hasOwn(fields, field) ? fields[field]?.type : 'number';
  return type === 'day' || type === 'number';
}

function isMeasure(text: string): boolean {
  return toNumber(text) !== undefined || DATE_FORMATS.some((format) => parseDay(text, format) !== undefined);
}
