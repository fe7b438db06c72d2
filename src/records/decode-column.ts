import type { Issue } from '../definitions/issue.js';
import type { CellColumn } from './cell-table.js';
import type { Coded, Values } from './cells.js';
import { codesFor, distinctCells, filledTexts, listedValues } from './cells.js';
import type { CellType, Decoded } from './decode-cell.js';
import { decodeCell } from './decode-cell.js';

export type CellValue = string | number | undefined;

/** An answer that was given but is not one of the options: not a value, and not "unanswered" either. */
export const INVALID_ANSWER = Number.POSITIVE_INFINITY;

/** Reads the cells of a column: each different one once, whatever the number of rows. */
 
export function decodeColumn(given: Coded, type: CellType, column: CellColumn, report: (row: number, issue: Omit<Issue, 'path'>) => void): Coded<CellValue> {
  const isName = holdsNames(type);
  const cells = isName ? distinctCells(given) : given;
  if (column.codes === undefined && isText(type) && areAsTheyStand(cells.values, (text) => decodeCell(text, type, column))) return { codes: cells.codes, values: filledTexts(cells.values) };
  const list: CellValue[] = [undefined];
  const wrong = new Map<number, Exclude<Decoded, { value: unknown }>>();
  const instead = isBounded(type) ? INVALID_ANSWER : undefined;
  for (let code = 1; code < cells.values.size; code += 1) {
    const decoded = decodeCell(cells.values.at(code), type, column);
    list.push('value' in decoded ? decoded.value : instead);
    if (!('value' in decoded)) wrong.set(code, decoded);
  }
  if (wrong.size > 0) reportWrong(cells.codes, wrong, report);
  return isName ? eachOnce(cells.codes, list) : { codes: cells.codes, values: { ...listedValues(list), areDistinct: false } };
}

function reportWrong<Found>(codes: Coded['codes'], wrong: ReadonlyMap<number, Found>, report: (row: number, found: Found) => void): void {
  const isWrong = new Uint8Array([...wrong.keys()].reduce((most, code) => Math.max(most, code), 0) + 1);
  for (const code of wrong.keys()) isWrong[code] = 1;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    const found = isWrong[code] === 1 ? wrong.get(code) : undefined;
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
  return typeof type === 'object' && ('answers' in type || 'range' in type);
}

/** Whether texts are what they mean; most need no look. */
function areAsTheyStand({ packed, size, at }: Values, decode: (text: unknown) => Decoded): boolean {
  if (!packed) return false;
  for (let code = 1; code < size; code += 1) if (packed.isUnusual(code) && !isValue(decode(at(code)), at(code))) return false;
  return true;
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

/** 1 for every code that stands for no value. */
export function isMissing({ packed, size, at }: Values<CellValue>): Uint8Array {
  const missing = new Uint8Array(size);
  missing[0] = 1;
  for (let code = 1; code < size; code += 1) missing[code] = Number(packed ? packed.isBlank(code) : at(code) === undefined);
  return missing;
}
