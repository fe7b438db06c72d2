import type { Issue } from '../definitions/issue.js';
import type { CellColumn } from './cell-table.js';
import type { Coded, Values } from './cells.js';
import { codesFor, distinctCells, filledTexts, listedValues } from './cells.js';
import type { CellType, Decoded } from './decode-cell.js';
import { decodeCell } from './decode-cell.js';
import { rowsWith } from './kept-rows.js';

export type CellValue = string | number | undefined;

/** An answer that was given but is not one of the options: not a value, and not "unanswered" either. */
export const INVALID_ANSWER = Number.POSITIVE_INFINITY;

/** Reads the cells of a column: each different one once, whatever the number of rows. */
export function decodeColumn(given: Coded, type: CellType, column: CellColumn, report: (row: number, issue: Omit<Issue, 'path'>) => void): Coded<CellValue> {
  const isName = holdsNames(type);
  const cells = isName ? distinctCells(given) : given;
  const blank = column.codes === undefined && isText(type) ? blankTexts(cells.values, (text) => decodeCell(text, type, column)) : undefined;
  if (blank) return { codes: cells.codes, values: { ...filledTexts(cells.values), blank } };
  const list: CellValue[] = [undefined];
  const wrong = new Map<number, Exclude<Decoded, { value: unknown }>>();
  const instead = isBounded(type) ? INVALID_ANSWER : undefined;
  for (let code = 1; code < cells.values.size; code += 1) {
    const decoded = decodeCell(cells.values.at(code), type, column);
    list.push('value' in decoded ? decoded.value : instead);
    if (!('value' in decoded)) wrong.set(code, decoded);
  }
  reportWrong(cells.codes, wrong, report);
  return isName ? eachOnce(cells.codes, list) : { codes: cells.codes, values: { ...listedValues(list), areDistinct: false, blank: [...list.keys()].filter((code) => list[code] === undefined) } };
}

function reportWrong<Found>(codes: Coded['codes'], wrong: ReadonlyMap<number, Found>, report: (row: number, found: Found) => void): void {
  for (const row of rowsWith(codes, [...wrong.keys()])) {
    const found = wrong.get(codes[row] ?? 0);
    if (found !== undefined) report(row, found);
  }
}

/** Ids and codes, each of which is one thing. */
function holdsNames(type: CellType): boolean {
  return type === 'id' || type === 'code' || Array.isArray(type);
}

function isText(type: CellType): boolean {
  return type === 'id' || type === 'code' || type === 'text' || type === 'value';
}

function isBounded(type: CellType): boolean {
  return typeof type === 'object' && !Array.isArray(type);
}

/** The codes that stand for no text, where all texts are what they mean, so that most need no look; nothing where one is not. */
function blankTexts({ packed, at }: Values, decode: (text: unknown) => Decoded): readonly number[] | undefined {
  if (!packed) return undefined;
  const { bytes, ends, size } = packed;
  const blank = [0];
  for (let code = packed.areNumbers ? size : 1, start = 0; code < size; code += 1) {
    const end = ends[code] ?? 0;
    if (end === start) blank.push(code);
    else if (isUnusual(bytes, start, end) && !isValue(decode(at(code)), at(code))) return undefined;
    start = end;
  }
  return blank;
}

const SPACE = 0x20;
const ASCII = 0x80;
const PLUS = 0x2b;
const HASH = 0x23;
const EXPONENT = 3;

/** Blanks at an end, letters beyond ASCII there, which may be blanks too, the exponent of 1.03E+15, or what #N/A begins with. */
function isUnusual(bytes: Uint8Array, start: number, end: number): boolean {
  return !isInk(bytes[start]) || !isInk(bytes[end - 1]) || bytes[start] === HASH || bytes[Math.max(end - EXPONENT, start)] === PLUS;
}

function isInk(byte = 0): boolean {
  return byte > SPACE && byte < ASCII;
}

function isValue(decoded: Decoded, text: unknown): boolean {
  return 'value' in decoded && decoded.value === text;
}

/** Cells that were written in different ways may mean the same. */
function eachOnce(codes: Coded['codes'], list: readonly CellValue[]): Coded<CellValue> {
  const known = new Map<CellValue, number>([[undefined, 0]]);
  const moved = list.map((value) => known.get(value) ?? known.set(value, known.size).size - 1);
  if (moved.every((code, place) => code === place)) return { codes, values: listedValues(list) };
  const own = codesFor(codes.length, known.size);
  for (let row = 0; row < codes.length; row += 1) own[row] = moved[codes[row] ?? 0] ?? 0;
  return { codes: own, values: listedValues([...known.keys()]) };
}
