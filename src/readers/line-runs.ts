import { firstPlace } from '../records/first-place.js';
import { longer } from './byte-texts.js';

/** The line of each row: the first row of each run of rows that stand on lines one after the other, and its line. */
export interface LineRuns {
  rows: Int32Array;
  lines: Int32Array;
  runs: number;
  /** How many rows there are. */
  size: number;
  /** The line on which a row would go on with the last run; 0 before there is one. */
  next: number;
}

const FEW = 16;

export function lineRuns(): LineRuns {
  return { rows: new Int32Array(FEW), lines: new Int32Array(FEW), runs: 0, size: 0, next: 0 };
}

/** Adds the next rows, which stand on as many lines one after the other. */
export function addLines(runs: LineRuns, { line, count }: { readonly line: number; readonly count: number }): void {
  if (line !== runs.next) beginRun(runs, line);
  runs.next = line + count;
  runs.size += count;
}

function beginRun(runs: LineRuns, line: number): void {
  const place = runs.runs;
  if (place === runs.rows.length) {
    runs.rows = longer(runs.rows, place + 1, (length) => new Int32Array(length));
    runs.lines = longer(runs.lines, place + 1, (length) => new Int32Array(length));
  }
  runs.rows[place] = runs.size;
  runs.lines[place] = line;
  runs.runs = place + 1;
}

/** The line of a row; `undefined` where there is no such row. */
export function lineAt({ rows, lines, runs, size }: LineRuns, row: number): number | undefined {
  if (row < 0 || row >= size) return undefined;
  const run = firstPlace(runs, (own) => (rows[own] ?? 0) > row) - 1;
  return (lines[run] ?? 0) + row - (rows[run] ?? 0);
}

/** Gives the line of each row. It holds on to nothing but the runs: whoever makes it beside columns would keep these too. */
export function linesOfRuns(runs: LineRuns): (row: number) => number | undefined {
  return (row) => lineAt(runs, row);
}
