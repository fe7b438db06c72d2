import type { CellColumn, Dates } from '../records/cell-table.js';
import type { Codes, Values } from '../records/cells.js';
import { parseDay } from '../records/day.js';
import { FIELDS, type RecordKind } from '../records/fields.js';
import type { RecordIssue } from '../records/record-issue.js';
import { looksRounded, siblingOf } from './check-digit.js';
import type { Grid } from './grid.js';
import { sourceError, type SourceIssue, sourceNotice } from './source-issue.js';

/** A trap shows in the first thousands of rows or not at all, and a large file is not read twice for it. */
const LOOKED_AT = 5000;

/**
 * What a column as a whole shows and no cell of it does: digits that a spreadsheet took, times in another zone, day
 * and month that nobody can tell apart.
 */
export function columnTraps(grid: Grid, kind: RecordKind, columns: readonly CellColumn[], file: string | undefined): readonly RecordIssue[] {
  return columns.flatMap((column) => {
    const type = typeOf(kind, column);
    if (type !== 'day' && type !== 'id' && type !== 'code') return [];
    const { codes, values } = grid.cells(column.position - 1);
    const first = codes.subarray(0, LOOKED_AT);
    const place = { file, line: grid.headerLine, column: column.position, header: column.header };
    return type === 'day' ? dayTraps(first, textsIn(first, values), column, place) : roundedCodes(textsIn(first, values, LONG), type, place);
  });
}

/** The different texts that stand in some rows, by their codes; those that are kept as bytes only if they have so many. */
function textsIn(codes: Codes, { at, packed }: Values, bytes = 0): ReadonlyMap<number, string> {
  const isShort = (code: number) => packed !== undefined && code > 0 && (packed.ends[code] ?? 0) - (packed.ends[code - 1] ?? 0) < bytes;
  const texts = new Map<number, string>();
  for (const code of new Set(codes)) {
    const cell = isShort(code) ? undefined : at(code);
    if (typeof cell === 'string') texts.set(code, cell.trim());
  }
  return texts;
}

type Place = Pick<SourceIssue, 'file' | 'line' | 'column' | 'header'>;

function typeOf(kind: RecordKind, { field }: CellColumn): unknown {
  if (field.startsWith('attribute.')) return 'code';
  const fields: Readonly<Record<string, { readonly type: unknown } | undefined>> = FIELDS[kind];
  return Object.hasOwn(fields, field) ? fields[field]?.type : undefined;
}

/** Of a number that a spreadsheet takes digits from: it keeps fifteen. */
const LONG = 16;

/** One long number in ten ends in a zero of its own; that all of several do is no chance. */
function roundedCodes(cells: ReadonlyMap<number, string>, type: 'id' | 'code', place: Place): readonly RecordIssue[] {
  const long = [...new Set(cells.values())].filter((cell) => /^\d{16,18}$/.test(cell));
  const rounded = long.filter(looksRounded);
  const [first] = rounded;
  if (first === undefined) return [];
  const message = `expected ids and codes with all their digits; found ${rounded.length} of ${long.length} long ones that end in zeros after the fifteenth digit and do not fit their check digit`;
  // Of codes only: an id is somebody's.
  const meant = type === 'code' ? siblingOf(first) : undefined;
  const hint = `a spreadsheet keeps fifteen digits: export the column again and open it as text${meant === undefined ? '' : `; ${first} may have been ${meant}`}`;
  const areAll = long.length > 1 && long.every((code) => /^\d{15}0+$/.test(code));
  return [(areAll && type === 'id' ? sourceError : sourceNotice)({ code: 'digits-lost', message, hint, ...place })];
}

function dayTraps(codes: Codes, cells: ReadonlyMap<number, string>, { dates = 'yyyy-mm-dd' }: CellColumn, place: Place): readonly RecordIssue[] {
  return [...laterElsewhere(codes, cells, place), ...neverAboveTwelve(cells, dates, place)];
}

/** 23:00 in universal time is the next day in a British summer. The day is taken as it is written. */
function laterElsewhere(codes: Codes, cells: ReadonlyMap<number, string>, place: Place): readonly RecordIssue[] {
  const late = new Set([...cells].flatMap(([code, cell]) => (/[T ]2[23]:\d{2}.*(Z|\+00:?00)$/.test(cell) ? [code] : [])));
  if (late.size === 0) return [];
  const { length } = codes.filter((code) => late.has(code));
  const message = `expected days of the place where they were written down; found ${length} with a time late in the evening of universal time, which may be the next day there`;
  return [sourceNotice({ code: 'universal-time', message, hint: 'the day is taken as it is written; export local days if the system can', ...place })];
}

/** Of ten days taken at random, all are the twelfth or before about once in ten thousand times. */
const ENOUGH_DAYS = 10;
const MONTHS_IN_YEAR = 12;

function neverAboveTwelve(cells: ReadonlyMap<number, string>, dates: Dates, place: Place): readonly RecordIssue[] {
  const format = ([dates].flat() as readonly string[]).find((one) => one === 'dd/mm/yyyy' || one === 'mm/dd/yyyy');
  if (format !== 'dd/mm/yyyy' && format !== 'mm/dd/yyyy') return [];
  const days = [...new Set(cells.values())].filter((cell) => parseDay(cell, format) !== undefined && cell.includes('/'));
  const isTold = days.some((day) => Number(day.split('/')[format === 'dd/mm/yyyy' ? 0 : 1]) > MONTHS_IN_YEAR);
  if (isTold || days.length < ENOUGH_DAYS) return [];
  const message = `expected some day above the twelfth among ${days.length} days declared as ${format}; found none, so that day and month may have changed places`;
  return [sourceNotice({ code: 'day-or-month', message, hint: 'compare a few rows with the system they come from', ...place })];
}
