import type { CellColumn, RowFault } from '../records/cell-table.js';
import { DATE_FORMATS, parseDay } from '../records/day.js';
import { FIELDS, type RecordKind } from '../records/fields.js';
import { toNumber } from '../records/to-number.js';
import { cellAt, type Grid } from './grid.js';

/** What stands below the last record of an export: totals and counts, with figures at most beside it. */
const FIGURES = /^((grand|sub|overall)[ -]?)?totals?\b|^(sum|count|average|mean|record count|number of (rows|records))\s*[:=]?\s*\d*$/i;
/** Who printed it and when: days may stand beside it. */
const STAMP = /^(end of (report|file)\b|(generated|exported|printed|report run)( (on|by|at))?\b)/i;
/** The word alone. Of a goal, what only begins so is what somebody said. */
const WORD = /^((grand|sub|overall)[ -]?)?totals?\s*[:=]?$/i;
const FIGURE = /^[-+£$€]?[\d ,.]*%?$/;

/**
 * Rows that are no records, though they stand among them: the headers again, as where files were put one below the
 * other, and totals below the last record. They are counted, and there is nothing wrong with them.
 */
export function strayRows({ headers, rows }: Listed): readonly RowFault[] {
  const again = rows.flatMap((cells, row) => (areHeaders(headers, cells) ? [{ row, code: 'headers-again' }] : []));
  return [...again, ...footers(rows)];
}

interface Listed {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Whether a row is the headers again. */
export function areHeaders(headers: readonly string[], cells: readonly unknown[]): boolean {
  if (textOf(cells[0]) !== headers[0] || !headers.every((header, place) => textOf(cells[place]) === header)) return false;
  return headers.filter((header) => header !== '').length > 1;
}

/** Whether a row is what stands below the last record. */
export function isFooter(cells: readonly unknown[]): boolean {
  const [first = '', ...others] = cells.map(textOf).filter((text) => text !== '');
  if (FIGURES.test(first)) return others.every((text) => FIGURE.test(text));
  return STAMP.test(first) && others.every((text) => FIGURE.test(text) || isMeasure(text));
}

const IDS: ReadonlySet<string> = new Set(['personId', 'episodeId', 'goalId']);

/** The totals among the strays, but for rows that say whose they are, or what matters to somebody. */
export function withoutRecords(grid: Grid, columns: readonly CellColumn[]): readonly RowFault[] {
  const isSaid = (row: number) => columns.some(({ field, position }) => {
    if (!IDS.has(field) && field !== 'statement') return false;
    const text = textOf(cellAt(grid, row, position - 1));
    return text !== '' && (field === 'statement' ? !WORD.test(text) : !isFooter([text]));
  });
  return grid.strays.filter(({ row, code }) => code !== 'totals-row' || !isSaid(row));
}

function footers(rows: Listed['rows']): readonly RowFault[] {
  const first = rows.findLastIndex((cells) => !isFooter(cells)) + 1;
  return rows.slice(first).map((_, place) => ({ row: first + place, code: 'totals-row' }));
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/**
 * A second line of headers, such as the questions in full below their short names: words in every column that holds
 * days or numbers further down.
 */
export function secondHeader(grid: Grid, kind: RecordKind, columns: readonly CellColumn[]): readonly RowFault[] {
  const measured = columns.filter((column) => column.codes === undefined && isMeasured(kind, column));
  const text = (row: number, { position }: CellColumn) => textOf(cellAt(grid, row, position - 1));
  const filled = measured.filter((column) => text(0, column) !== '');
  const areWords = filled.every((column) => !isMeasure(text(0, column)));
  if (filled.length < 2 || !areWords || !filled.some((column) => isMeasure(text(1, column)))) return [];
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
