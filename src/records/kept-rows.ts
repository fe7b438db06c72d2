import { blankCodes, marks, type Coded, type Codes } from './cells.js';
import { firstPlace } from './first-place.js';

/** Rows that are kept of a list, in order, as runs of rows that stand one after the other: mostly there is one run, or few. */
export interface KeptRows {
  readonly size: number;
  /** Of each run the row it begins with, the row it ends before, and the place of its first row among those that are kept. */
  readonly runs: Int32Array;
}

export const NO_ROWS: KeptRows = { size: 0, runs: new Int32Array(0) };

const END = 1;
const PLACE = 2;
const RUN = 3;

/** The rows that have none of some codes. */
export function rowsWithout(codes: Codes, out: readonly number[]): KeptRows {
  const gone = rowsWith(codes, out);
  const runs: number[] = [];
  let [start, size] = [0, 0];
  for (let place = 0; place <= gone.length; place += 1) {
    const end = gone[place] ?? codes.length;
    if (end > start) runs.push(start, end, size);
    size += end - start;
    start = end + 1;
  }
  return { size, runs: Int32Array.from(runs) };
}

/** So many codes are looked for one by one, which takes least, as long as no more than one row in so many has one of them. */
const FEW_CODES = 8;
const RARE = 64;

/** The rows that have one of some codes, in order. The codes are in order too. */
export function rowsWith(codes: Codes, wanted: readonly number[]): Int32Array {
  if (wanted.length > FEW_CODES) return rowsWithMany(codes, wanted);
  const rows: number[] = [];
  for (const code of wanted) {
    for (let row = codes.indexOf(code); row >= 0; row = codes.indexOf(code, row + 1)) {
      if (rows.length * RARE > codes.length) return rowsWithMany(codes, wanted);
      rows.push(row);
    }
  }
  return Int32Array.from(rows).sort();
}

function rowsWithMany(codes: Codes, wanted: readonly number[]): Int32Array {
  const isWanted = marks((wanted.at(-1) ?? 0) + 1, wanted);
  const rows = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row += 1) if (isWanted[codes[row] ?? 0] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Whether any row has no value. */
export function hasBlank({ codes, values }: Coded): boolean {
  return rowsWith(codes, blankCodes(values)).length > 0;
}

/** What stands in the rows that are kept, one after the other. Where all are kept, it is the list itself. */
export function keptIn<List extends Codes | Float64Array>(list: List, kept: KeptRows): List {
  // Lists of numbers are made by their length.
  return kept.size === list.length ? list : moveTogether(list, kept, new (list.constructor as new (size: number) => List)(kept.size));
}

/** So many rows are copied one by one before asking for a copy takes less. */
const FEW_ROWS = 32;

/** The same, put at the beginning of another list, or of the same one. */
export function moveTogether<List extends Codes | Float64Array>(list: List, { runs }: KeptRows, into: List): List {
  for (let run = 0; run < runs.length; run += RUN) {
    const start = runs[run] ?? 0;
    const end = runs[run + END] ?? 0;
    const place = runs[run + PLACE] ?? 0;
    if (end - start > FEW_ROWS) into.set(list.subarray(start, end), place);
    else for (let row = start; row < end; row += 1) into[place + row - start] = list[row] ?? 0;
  }
  return into;
}

/** The row that a place among those that are kept has among all; a place below 0, which is none, is before all runs. */
export function rowAt({ runs }: KeptRows, place: number): number {
  const run = RUN * (firstPlace(runs.length / RUN, (own) => (runs[own * RUN + PLACE] ?? 0) > place) - 1);
  return (runs[run] ?? 0) + place - (runs[run + PLACE] ?? 0);
}
