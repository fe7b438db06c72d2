import type { CellColumn, Dates } from '../records/cell-table.js';
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
    const cells = Array.from(codes.subarray(0, LOOKED_AT), (code) => values.at(code)).filter((cell) => typeof cell === 'string').map((cell) => cell.trim());
    const place = { file, line: grid.headerLine, column: column.position, header: column.header };
    return type === 'day' ? dayTraps(cells, column, place) : roundedCodes(cells, type, place);
  });
}

type Place = Pick<SourceIssue, 'file' | 'line' | 'column' | 'header'>;

function typeOf(kind: RecordKind, { field }: CellColumn): unknown {
  if (field.startsWith('attribute.')) return 'code';
  const fields: Readonly<Record<string, { readonly type: unknown } | undefined>> = FIELDS[kind];
  return Object.hasOwn(fields, field) ? fields[field]?.type : undefined;
}

/** One long number in ten ends in a zero of its own; that all of several do is no chance. */
function roundedCodes(cells: readonly string[], type: 'id' | 'code', place: Place): readonly RecordIssue[] {
  const long = [...new Set(cells.filter((cell) => /^\d{16,18}$/.test(cell)))];
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

function dayTraps(cells: readonly string[], { dates = 'yyyy-mm-dd' }: CellColumn, place: Place): readonly RecordIssue[] {
  return [...laterElsewhere(cells, place), ...neverAboveTwelve(cells, dates, place)];
}

/** 23:00 in universal time is the next day in a British summer. The day is taken as it is written. */
function laterElsewhere(cells: readonly string[], place: Place): readonly RecordIssue[] {
  const { length } = cells.filter((cell) => /[T ]2[23]:\d{2}.*(Z|\+00:?00)$/.test(cell));
  if (length === 0) return [];
  const message = `expected days of the place where they were written down; found ${length} with a time late in the evening of universal time, which may be the next day there`;
  return [sourceNotice({ code: 'universal-time', message, hint: 'the day is taken as it is written; export local days if the system can', ...place })];
}

/** Of ten days taken at random, all are the twelfth or before about once in ten thousand times. */
const ENOUGH_DAYS = 10;
const MONTHS_IN_YEAR = 12;

function neverAboveTwelve(cells: readonly string[], dates: Dates, place: Place): readonly RecordIssue[] {
  const format = ([dates].flat() as readonly string[]).find((one) => one === 'dd/mm/yyyy' || one === 'mm/dd/yyyy');
  if (format !== 'dd/mm/yyyy' && format !== 'mm/dd/yyyy') return [];
  const days = [...new Set(cells)].filter((cell) => parseDay(cell, format) !== undefined && cell.includes('/'));
  const isTold = days.some((day) => Number(day.split('/')[format === 'dd/mm/yyyy' ? 0 : 1]) > MONTHS_IN_YEAR);
  if (isTold || days.length < ENOUGH_DAYS) return [];
  const message = `expected some day above the twelfth among ${days.length} days declared as ${format}; found none, so that day and month may have changed places`;
  return [sourceNotice({ code: 'day-or-month', message, hint: 'compare a few rows with the system they come from', ...place })];
}
