import type { CellColumn } from './cell-table.js';
import { A_DAY, parseDay } from './day.js';
import { hintOfDay } from './day-hints.js';
import type { FieldType } from './fields.js';
import { sameLetters } from './same-letters.js';
import { noScore, numberOnScale } from './score-text.js';
import { NOT_STORED, sheetFault } from './sheet-fault.js';
import { toNumber } from './to-number.js';

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
  return faultOf(cell, column) ?? (typeof type === 'object' ? decodeBounded(cell, type) : decodeNamed(cell, type, column));
}

/** Attributes hold whatever a source holds: an error is a category of its own, which anybody sees. */
function faultOf(cell: Cell, { field }: CellColumn): Decoded | undefined {
  return cell !== NOT_STORED && field.startsWith('attribute.') ? undefined : sheetFault(String(cell));
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
    case 'id':
    case 'code':
      return ROUNDED.test(String(cell)) ? digitsLost() : { value: String(cell) };
    default:
      return { value: String(cell) };
  }
}

/** 1.03435E+15: what a spreadsheet makes of a long number, whose last digits are gone. */
const ROUNDED = /^\d([.,]\d+)?E\+\d{2}$/i;

function digitsLost(): Decoded {
  return {
    code: 'digits-lost',
    message: 'expected an id or a code; found a number that a spreadsheet rounded',
    hint: 'its last digits are lost: export the column again and open it as text',
  };
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
  const number = numberOnScale(cell, Math.max(...answers));
  if (number !== undefined && answers.has(number)) return { value: number };
  return noScore(cell, 'answer-out-of-range', `one of ${[...answers].join(', ')}`);
}

function decodeScore(cell: Cell, [minimum, maximum]: readonly [number, number]): Decoded {
  const number = numberOnScale(cell, maximum);
  if (number !== undefined && number >= minimum && number <= maximum) return { value: number };
  return noScore(cell, 'score-out-of-range', `a score from ${minimum} to ${maximum}`);
}

function decodeChoice(cell: Cell, choices: readonly string[]): Decoded {
  const text = String(cell);
  if (choices.includes(text)) return { value: text };
  return {
    code: 'unknown-code',
    message: `expected one of ${choices.join(', ')}; found ${described(text, choices)}`,
    hint: OWN_CODES,
  };
}

const OWN_CODES = "say what the source's own codes mean with `codes:` in the config";

function decodeDay(cell: Cell, { dates = 'yyyy-mm-dd' }: CellColumn): Decoded {
  const formats = typeof dates === 'string' ? [dates] : dates;
  const text = String(cell);
  for (const format of formats) {
    const day = parseDay(text, format);
    if (day !== undefined) return { value: day };
  }
  const hint = hintOfDay(text, formats);
  return { code: 'not-a-day', message: `expected a day as ${formats.join(' or ')}; found ${described(text)}`, ...(hint !== undefined && { hint }) };
}

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
    hint: FLAG.test(text)
      ? 'yes and no are no time point: they say that something is to be followed up'
      : OWN_CODES,
  };
}

const FLAG = /^(true|false|yes|no|y|n)$/i;

function dateObject(): Decoded {
  return {
    code: 'date-object',
    message: `expected ${A_DAY}; found a Date object, whose day depends on the time zone`,
    hint: 'have the database driver return text (pg: types.setTypeParser(1082, String); mysql2: dateStrings: true)',
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
