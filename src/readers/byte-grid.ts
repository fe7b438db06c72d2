import type { RowFault } from '../records/cell-table.js';
import { addCells, cellStore, storedCells, type CellStore, type KeptAs } from './cell-store.js';
import { emptyFile, headerIssues, malformedQuote, raggedRow, unclosedQuote } from './csv-grid.js';
import { TOP, type Grid, type GridResult } from './grid.js';
import { isUtf8 } from './is-utf8.js';
import { addLines, linesOfRuns, lineRuns, type LineRuns } from './line-runs.js';
import { cellsOfRow, oddRow, type OddRow } from './odd-row.js';
import { cutEveryKind, cutInto, cutRows, NO_CELL, ROWS, type CutRows, type Stop } from './row-cutter.js';
import { sourceError } from './source-issue.js';
import { strayWatch } from './stray-watch.js';
import { notText } from './text-decoder.js';

/** How the columns of a source are to be kept, once its headers are known. */
export type KeepOf = (headers: readonly string[]) => readonly KeptAs[];

/** A source of bytes while its rows are read. */
export interface ByteReader {
  /** Reads what is complete of the bytes up to `end`, where there must be room for one more, and says how many it took. */
  readonly take: (bytes: Uint8Array, end: number, isLast: boolean) => number;
  readonly failed: () => boolean;
  readonly end: () => GridResult;
}

interface Source {
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly stores: readonly (CellStore | undefined)[];
  readonly slotOf: Int32Array;
  readonly rows: CutRows;
  readonly watch: ReturnType<typeof strayWatch>;
  readonly faults: RowFault[];
  readonly top: (readonly string[])[];
  readonly lines: LineRuns;
  size: number;
}

const LINE_FEED = 10;

/** Reads CSV from its bytes: UTF-8, commas, lines that end in LF or CR LF. Columns are filled as rows go by, and no row is kept. */
// eslint-disable-next-line max-lines-per-function -- what one source is read with; its parts share where it stands
export function byteReader({ file, keepOf, head }: { readonly file: string | undefined; readonly keepOf: KeepOf; readonly head: readonly number[] }): ByteReader {
  cutEveryKind();
  const cursor = { at: 0, line: 1 };
  let source: Source | undefined;
  let failure: GridResult | undefined;
  const fail = (result: GridResult): Stop => {
    failure ??= result;
    return 'zero';
  };
  const noText = (): Stop => fail({ issues: [sourceError({ ...notText(head), file })] });
  const odd = (bytes: Uint8Array, end: number, isLast: boolean): Stop => {
    const row = oddRow(bytes, { start: cursor.at, end, isLast });
    if (row === undefined) return isLast ? fail({ issues: [unclosedQuote(file, cursor.line)] }) : 'open';
    if (row === 'no text') return noText();
    const isBlank = row.cells.every((cell) => cell.trim() === '');
    if (!isBlank && source) addOdd(source, row, cursor.line);
    else if (!isBlank) source = sourceOf(row.cells, cursor.line, keepOf);
    cursor.at += row.length;
    cursor.line += 1 + row.breaks;
    return 'done';
  };
  const even = (own: Source, bytes: Uint8Array, end: number, isLast: boolean): Stop => {
    const from = cursor.at;
    const stop = cutInto(own.rows, bytes, cursor, { end, isLast, slotOf: own.slotOf });
    const isText = stop !== 'zero' && isUtf8(bytes, from, Math.min(cursor.at, end));
    if (!isText) return noText();
    addRows(own, bytes);
    return stop;
  };
  return {
    take: (bytes, end, isLast) => {
      bytes[end] = LINE_FEED;
      cursor.at = 0;
      let stop: Stop = 'done';
      while (failure === undefined && stop !== 'open' && cursor.at < end) {
        stop = source ? even(source, bytes, end, isLast) : 'odd';
        if (stop === 'odd') stop = odd(bytes, end, isLast);
      }
      return Math.min(cursor.at, end);
    },
    failed: () => failure !== undefined,
    end: () => failure ?? (source ? finished(source, file) : { issues: [emptyFile(file)] }),
  };
}

function sourceOf(first: readonly string[], headerLine: number, keepOf: KeepOf): Source {
  const headers = first.map((header) => header.trim());
  const stores = keepOf(headers).map((keep) => (keep === 'nothing' ? undefined : cellStore(keep)));
  const slotOf = new Int32Array(headers.length).fill(-1);
  let slots = 0;
  stores.forEach((store, place) => {
    if (store) slotOf[place] = ROWS * slots++;
  });
  return { headers, headerLine, stores, slotOf, rows: cutRows(slots), watch: strayWatch(headers), faults: [], top: [], lines: lineRuns(), size: 0 };
}

/** Adds the rows that were cut, but for blank ones. */
function addRows(source: Source, bytes: Uint8Array): void {
  const { rows, watch } = source;
  let from = 0;
  for (let row = nextToLookAt(source, bytes, 0); row < rows.count; row = nextToLookAt(source, bytes, row + 1)) {
    const start = rows.from[row] ?? 0;
    const end = rows.to[row] ?? 0;
    const place = source.size + row - from;
    const isSurplus = (rows.cells[row] ?? 0) > source.headers.length;
    if (place >= TOP && !isSurplus && watch.isPlain(bytes, start, end)) continue;
    const cells = cellsOfRow(bytes, start, end);
    if (cells.every((cell) => cell.trim() === '')) {
      addRun(source, bytes, from, row - from);
      from = row + 1;
    } else lookAt(source, place, cells);
  }
  addRun(source, bytes, from, rows.count - from);
}

/** The next row that may be more than a plain one; most are not. */
function nextToLookAt({ rows: { from, cells, count }, headers: { length }, watch: { plainStarts }, size }: Source, bytes: Uint8Array, first: number): number {
  if (size < TOP) return first;
  for (let row = first; row < count; row += 1) {
    const start = from[row] ?? 0;
    if ((cells[row] ?? 0) > length || plainStarts[((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)] !== 1) return row;
  }
  return count;
}

/** What only a look at all cells of a row can tell. */
function lookAt({ headers, watch, faults, top }: Source, row: number, cells: readonly string[], isMalformed = false): void {
  watch.look(row, cells);
  if (row < TOP) top[row] = cells;
  if (isMalformed) faults.push(malformedQuote(row));
  else if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) faults.push(raggedRow(row, { width: headers.length, found: cells.length }));
}

function addRun(source: Source, bytes: Uint8Array, from: number, count: number): void {
  if (count === 0) return;
  const { rows, slotOf, stores } = source;
  stores.forEach((store, place) => {
    if (store) addCells(store, bytes, { starts: rows.starts, ends: rows.ends, from: (slotOf[place] ?? 0) + from, count });
  });
  addRowLines(source, rows.lines, from, count);
}

function addRowLines(source: Source, lines: Int32Array, from: number, count: number): void {
  const line = lines[from] ?? 0;
  if (lines[from + count - 1] === line + count - 1) addLines(source.lines, { line, count });
  else for (let row = from; row < from + count; row += 1) addLines(source.lines, { line: lines[row] ?? 0, count: 1 });
  source.size += count;
}

const encoder = new TextEncoder();

/** Adds a row that was read as text. */
function addOdd(source: Source, { cells, isMalformed }: OddRow, line: number): void {
  lookAt(source, source.size, cells, isMalformed);
  source.stores.forEach((store, place) => {
    if (!store) return;
    const bytes = encoder.encode(cells[place] ?? '');
    addCells(store, bytes, { starts: Int32Array.of(place < cells.length ? 0 : NO_CELL), ends: Int32Array.of(bytes.length), from: 0, count: 1 });
  });
  addRowLines(source, Int32Array.of(line), 0, 1);
}

function finished({ headers, headerLine, stores, watch, faults, top, lines, size }: Source, file: string | undefined): GridResult {
  const issues = headerIssues(headers, file, headerLine);
  if (issues.length > 0) return { issues };
  const columns = stores.map((store) => store && storedCells(store));
  const cells: Grid['cells'] = (place) => {
    const own = columns[place];
    if (!own) throw new RangeError(`expected a column that was to be kept; found column ${place + 1}`);
    return own;
  };
  return { grid: { headers, headerLine, size, cells, lineAt: linesOfRuns(lines), faults, strays: watch.strays(size), top }, issues: [] };
}
