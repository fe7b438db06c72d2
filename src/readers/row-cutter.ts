import { viewOf } from './byte-texts.js';

/** Rows of a block of bytes, cut into cells: where the cells of each kept column start and end. */
export interface CutRows {
  /** Of the cell of column `slot` in row `row`: at `slot * ROWS + row`; `NO_CELL` for none, `SINGLE` − byte for one of one byte, `EMPTY` for one of none. */
  readonly starts: Int32Array;
  /** Of a cell of more bytes. One with doubled quotation marks has its end below zero: −1 − end. */
  readonly ends: Int32Array;
  readonly lines: Int32Array;
  /** Where each row begins and ends, without what ends it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many cells each row has. */
  readonly cells: Int32Array;
  count: number;
}

/** So many rows are cut before their cells are looked at: few enough that the bytes are still near then. */
export const ROWS = 512;
export const NO_CELL = -1;
export const SINGLE = -2;
/** As if of one more byte than there are. */
export const EMPTY = SINGLE - 0x100;

export function cutRows(slots: number): CutRows {
  const list = (length: number) => new Int32Array(length);
  return { starts: list(slots * ROWS), ends: list(slots * ROWS), lines: list(ROWS), from: list(ROWS), to: list(ROWS), cells: list(ROWS), count: 0 };
}

/** Where a cutter stands in its bytes. */
export interface Cursor {
  at: number;
  line: number;
}

/**
 * Why a cutter stopped: at the end of the block, or as many rows as it may cut; at a row that goes on beyond the block; at
 * one with a quotation mark where none can stand; at a zero byte.
 */
export type Stop = 'done' | 'open' | 'odd' | 'zero';

const [ZERO, TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE, COMMA] = [0, 9, 10, 13, 32, 34, 44];

/** What is known of a cell that is not all ink once it is passed; a cutter works with just one of these. */
interface Cell {
  /** Where its text starts and ends. */
  start: number;
  stop: number;
  /** Where what follows it stands. */
  next: number;
  isEscaped: boolean;
  breaks: number;
}

/** A block of bytes to cut. */
export interface Block {
  /** Where it ends; a line feed must stand there though it is not part of the block. */
  readonly end: number;
  /** Nothing comes after it. */
  readonly isLast: boolean;
  /** Where the slot begins that each column is kept in, by its place; −1 for one that is not kept. */
  readonly slotOf: Int32Array;
}

/** Cuts rows from where the cursor stands. */
/* eslint-disable complexity, max-lines-per-function, max-depth -- one pass over the bytes, where a call for each cell would be most of the work */
export function cutInto(rows: CutRows, bytes: Uint8Array, cursor: Cursor, { end, isLast, slotOf }: Block): Stop {
  const cell: Cell = { start: 0, stop: 0, next: 0, isEscaped: false, breaks: 0 };
  const { starts, ends } = rows;
  const width = slotOf.length;
  const view = viewOf(bytes);
  rows.count = 0;
  while (rows.count < ROWS && cursor.at < end) {
    const row = rows.count;
    let at = cursor.at;
    let place = 0;
    let breaks = 0;
    for (let byte = COMMA; byte === COMMA; place += 1, at += 1) {
      let start = at;
      let isEscaped = false;
      const slot = place < width ? (slotOf[place] ?? -1) : -1;
      byte = bytes[at] ?? 0;
      if (byte > COMMA) {
        const first = byte;
        byte = bytes[++at] ?? 0;
        // Most cells are answers of one byte.
        if (byte === COMMA || byte === LINE_FEED) {
          if (slot >= 0) starts[slot + row] = SINGLE - first;
          if (byte === LINE_FEED) continue;
          // So are those that follow: two at a time.
          for (let word = view.getInt32(at + 1, true); areTwoSingles(word); word = view.getInt32(at + 1, true)) {
            const one = place + 1 < width ? (slotOf[place + 1] ?? -1) : -1;
            const other = place + 2 < width ? (slotOf[place + 2] ?? -1) : -1;
            if (one >= 0) starts[one + row] = SINGLE - (word & 0xff);
            if (other >= 0) starts[other + row] = SINGLE - ((word >> 16) & 0xff);
            place += 2;
            at += WORD;
          }
          continue;
        }
        if (byte > COMMA) {
          at = passInk(view, at + 1);
          byte = bytes[at] ?? 0;
        }
      }
      // Of other cells, most have words in them.
      while (byte === SPACE) {
        at = passInk(view, at + 1);
        byte = bytes[at] ?? 0;
      }
      let stop = at;
      if (byte !== COMMA && byte !== LINE_FEED) {
        const stopped = passOther(bytes, view, cell, { start, at, end, isLast });
        if (stopped !== 'done') return stopped;
        start = cell.start;
        stop = cell.stop;
        at = cell.next;
        isEscaped = cell.isEscaped;
        breaks += cell.breaks;
        byte = bytes[at] ?? 0;
      }
      if (slot < 0) continue;
      if (stop - start <= 1) starts[slot + row] = stop === start ? EMPTY : SINGLE - (bytes[start] ?? 0);
      else {
        starts[slot + row] = start;
        ends[slot + row] = isEscaped ? -1 - stop : stop;
      }
    }
    // The line feed at the end of the block is not its own.
    if (at > end && !isLast) return 'open';
    for (let lacking = place; lacking < width; lacking += 1) {
      const slot = slotOf[lacking] ?? -1;
      if (slot >= 0) starts[slot + row] = NO_CELL;
    }
    rows.from[row] = cursor.at;
    rows.to[row] = at - 1;
    rows.cells[row] = place;
    rows.lines[row] = cursor.line;
    rows.count += 1;
    cursor.line += 1 + breaks;
    cursor.at = at;
  }
  return 'done';
}

/* eslint-enable max-lines-per-function, max-depth */

const EVERY_KIND = `${'ab,1,2,3,,"a","b\nc ""d""" ,e\n f ,"",gh\r\n'.repeat(8)}\n\n\n\n`;

/**
 * Cuts invented rows that have cells of every kind. An engine that compiles the cutter after this does so once; without it, again
 * for each kind that comes up late, as quotation marks do in a second file. Before each source, as that takes next to nothing and
 * nothing need be known of what was read before.
 */
export function cutEveryKind(): void {
  const slotOf = Int32Array.of(0, ROWS, 2 * ROWS, 3 * ROWS, -1, 4 * ROWS, 5 * ROWS, -1, 6 * ROWS);
  const bytes = new TextEncoder().encode(EVERY_KIND);
  cutInto(cutRows(7), bytes, { at: 0, line: 1 }, { end: bytes.length - WORD, isLast: true, slotOf });
}

const WORD = 4;
const [AFTER_COMMA, HIGH_BITS] = [0x2d2d2d2d, -0x7f7f7f80];

/** Passes bytes that are neither a comma nor of a lower number, as letters and digits are, four at a time; there must be one that is, and three bytes behind it. */
function passInk(view: DataView, from: number): number {
  for (let at = from; ; at += WORD) {
    const word = view.getInt32(at, true);
    // The lowest high bit that is left is of a byte that is not passed: none borrows of the one above but where it is below itself.
    const below = (word - AFTER_COMMA) & ~word & HIGH_BITS;
    if (below !== 0) return at + ((31 - Math.clz32(below & -below)) >> 3);
  }
}

/** Whether four bytes are two cells of one byte each, with their commas. */
function areTwoSingles(word: number): boolean {
  return (word & SECONDS) === COMMAS && ((word - FIRSTS) & ~word & FIRSTS_HIGH) === 0;
}

const [SECONDS, COMMAS, FIRSTS, FIRSTS_HIGH] = [-0x00ff0100, 0x2c002c00, 0x002d002d, 0x00800080];

/** Such a cell: where it starts, how far it was passed, and the block it is in. */
interface OtherCell extends Pick<Block, 'end' | 'isLast'> {
  readonly start: number;
  readonly at: number;
}

/** Passes a cell in quotation marks, behind which blanks may stand, or one with blanks or other signs. A function of its own for what most cells are not, too long to be taken into the cutter. */
function passOther(bytes: Uint8Array, view: DataView, cell: Cell, { start, at: from, end, isLast }: OtherCell): Stop {
  let at = from;
  cell.isEscaped = false;
  cell.breaks = 0;
  cell.start = start;
  if (bytes[start] !== QUOTE) {
    for (let byte = bytes[at] ?? 0; byte !== COMMA && byte !== LINE_FEED; byte = bytes[at] ?? 0) {
      if (byte === ZERO) return 'zero';
      at = passInk(view, at + 1);
    }
    cell.next = at;
    cell.stop = at;
  } else {
    for (at = passInk(view, at + 1); at < end; at = passInk(view, at + 1)) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) continue;
      if (byte === ZERO) return 'zero';
      if (byte === LINE_FEED) cell.breaks += 1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE || at + 1 >= end) break;
      cell.isEscaped = true;
      at += 1;
    }
    if (at >= end) return isLast ? 'odd' : 'open';
    cell.start = start + 1;
    cell.stop = at;
    for (at += 1; bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === CARRIAGE_RETURN; ) at += 1;
    cell.next = at;
    if (at >= end && !isLast) return 'open';
    if (at >= end ? at !== cell.stop + 1 : bytes[at] !== COMMA && bytes[at] !== LINE_FEED) return 'odd';
  }
  if (bytes[at] === LINE_FEED && cell.stop > cell.start && bytes[cell.stop - 1] === CARRIAGE_RETURN) cell.stop -= 1;
  return 'done';
}
