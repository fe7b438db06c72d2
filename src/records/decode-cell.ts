import type { CellColumn } from './cell-table.js';
import { parseDay } from './day.js';
import type { FieldType } from './fields.js';
import { sameLetters } from './same-letters.js';

/** What a cell turned out to be: a value, nothing, or not what was expected. */
export type Decoded =
  | { readonly value: string | number | undefined }
  | { readonly code: string; readonly message: string; readonly hint?: string };

/** What a cell may hold, beyond the types of named fields: answers and scores are bounded by their instrument. */
export type CellType =
  | FieldType
  | { readonly answers: ReadonlySet<number> }
  | { readonly range: readonly [minimum: number, maximum: number] };

const NOTHING: Decoded = { value: undefined };
const OCCASIONS = ['baseline', 'review', 'final'];

/** Reads one cell. Blank text, `null` and `undefined` are no value; nothing is guessed. */
export function decodeCell(raw: unknown, type: CellType, column: CellColumn): Decoded {
  const cell = translated(plain(raw), column);
  if (cell === undefined || cell === null || cell === '') return NOTHING;
  if (cell instanceof Date && type === 'day') return dateObject();
  if (!isSingle(cell)) return { code: 'not-a-single-value', message: 'expected one text or number; found neither' };
  return typeof type === 'object' ? decodeBounded(cell, type) : decodeNamed(cell, type, column);
}

type Cell = string | number | bigint;

function decodeBounded(cell: Cell, type: Exclude<CellType, string>): Decoded {
  if ('answers' in type) return decodeAnswer(cell, type.answers);
  return 'range' in type ? decodeScore(cell, type.range) : decodeChoice(cell, type);
}

function decodeNamed(cell: Cell, type: Extract<CellType, string>, column: CellColumn): Decoded {
  switch (type) {
    case 'day':
      return decodeDay(cell, column);
    case 'number':
      return decodeNumber(cell);
    case 'occasion':
      return decodeOccasion(cell);
    default:
      return { value: String(cell) };
  }
}

/** A whole or decimal number written with a point, or `undefined`. Leading zeros are common in exports and harmless. */
export function toNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string' || !/^[+-]?\d+(\.\d+)?$/.test(cell)) return undefined;
  return Number(cell);
}

function plain(raw: unknown): unknown {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'boolean' ? (raw ? 'yes' : 'no') : raw;
}

function translated(cell: unknown, { codes }: CellColumn): unknown {
  if (!codes || (typeof cell !== 'string' && typeof cell !== 'number')) return cell;
  return Object.hasOwn(codes, String(cell)) ? codes[String(cell)] : cell;
}

function isSingle(cell: unknown): cell is Cell {
  return typeof cell === 'string' || typeof cell === 'bigint' || (typeof cell === 'number' && Number.isFinite(cell));
}

function decodeAnswer(cell: Cell, answers: ReadonlySet<number>): Decoded {
  const number = toNumber(cell);
  if (number !== undefined && answers.has(number)) return { value: number };
  return { code: 'answer-out-of-range', message: `expected one of ${[...answers].join(', ')}; found something else` };
}

function decodeScore(cell: Cell, [minimum, maximum]: readonly [number, number]): Decoded {
  const number = toNumber(cell);
  if (number !== undefined && number >= minimum && number <= maximum) return { value: number };
  return { code: 'score-out-of-range', message: `expected a score from ${minimum} to ${maximum}; found something else` };
}

function decodeChoice(cell: Cell, choices: readonly string[]): Decoded {
  const text = String(cell);
  if (choices.includes(text)) return { value: text };
  return {
    code: 'unknown-code',
    message: `expected one of ${choices.join(', ')}; found ${described(text, choices)}`,
    hint: 'if the source uses codes of its own, say what they mean with `codes:` in the config',
  };
}

function decodeDay(cell: Cell, column: CellColumn): Decoded {
  const format = column.dates ?? 'yyyy-mm-dd';
  const day = parseDay(String(cell), format);
  if (day !== undefined) return { value: day };
  return {
    code: 'not-a-day',
    message: `expected a day as ${format}; found ${described(String(cell))}`,
    ...hintOfDay(String(cell), format),
  };
}

function hintOfDay(text: string, format: string): { readonly hint?: string } {
  const other = format === 'yyyy-mm-dd' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
  if (parseDay(text, other) !== undefined) return { hint: 'if all days in this file look like this, set `dates:` for the file' };
  return SPREADSHEET_DAY.test(text) ? { hint: 'this may be a day as a spreadsheet counts it; show the column as dates before saving it as CSV' } : {};
}

/** Days since 1900, as spreadsheets store them, of any living memory. */
const SPREADSHEET_DAY = /^[2-5]\d{4}$/;

function decodeNumber(cell: Cell): Decoded {
  const number = toNumber(cell);
  if (number !== undefined) return { value: number };
  return { code: 'not-a-number', message: 'expected a number; found something else' };
}

function decodeOccasion(cell: Cell): Decoded {
  const text = String(cell);
  if (OCCASIONS.includes(text) || /^[1-9]\d*$/.test(text)) return { value: text };
  return {
    code: 'unknown-occasion',
    message: `expected baseline, review, final or a number from 1; found ${described(text, OCCASIONS)}`,
    hint: 'say what the source’s own words mean with `codes: { occasion: … }` in the config',
  };
}

function dateObject(): Decoded {
  return {
    code: 'date-object',
    message: 'expected a day as text, such as 2025-03-31; found a Date object, whose day depends on the time zone',
    hint: 'have the database driver return dates as text (pg: types.setTypeParser(1082, String); mysql2: dateStrings: true)',
  };
}

const CODE_OR_DATE = /^\d{1,8}$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T][\d:.]{1,12}Z?)?$/;

/**
 * Shows what was found only where it cannot be a name, an id or somebody's words, which a wrong mapping
 * can bring into any column: short numbers, dates, and other spellings of what was expected.
 */
function described(text: string, choices: readonly string[] = []): string {
  const isSpelling = choices.some((choice) => sameLetters(choice, text));
  return CODE_OR_DATE.test(text) || isSpelling ? `"${text}"` : `text of ${text.length} characters`;
}
