import { byteDictionary, placesOf, type ByteDictionary } from './byte-dictionary.js';
import { addText, longer, makeRoom, viewOf } from './byte-texts.js';
import type { Coded, Codes } from '../records/cells.js';
import { areNumbers } from './numbered-texts.js';
import { packedValues } from './packed-texts.js';
import { EMPTY, NO_CELL, ROWS, SINGLE } from './row-cutter.js';

/**
 * How a column is kept: not at all; each different text once (`coded`), as ids, days and answers come again and again; or
 * one text after the other, as what people say hardly ever does.
 */
export type Keep = 'nothing' | 'coded' | 'texts';

/** The same; `coded` among the texts of other columns, where these are at hand. */
export type KeptAs = Keep | ByteDictionary;

/** The cells of one column while a source is read. */
export interface CellStore {
  readonly keep: Exclude<Keep, 'nothing'>;
  readonly dictionary: ByteDictionary;
  /** The code of each text that is one byte, by that byte, and last of the empty one; 0 for one that was not seen yet. */
  readonly singles: Int32Array;
  codes: Codes;
  size: number;
}

const FIRST_ROWS = 1024;

export function cellStore(kept: Exclude<KeptAs, 'nothing'>): CellStore {
  const [keep, dictionary] = typeof kept === 'string' ? [kept, byteDictionary()] : ['coded' as const, kept];
  return { keep, dictionary, singles: new Int32Array(BYTES + 1), codes: new Uint8Array(FIRST_ROWS), size: 0 };
}

const BYTES = 0x100;
const TWO_BYTES = 0x10000;

/** Cells of one column, as a row cutter finds them: no more than it cuts at once. */
export interface CellPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly count: number;
}

const codes = new Int32Array(ROWS);

/** Adds cells that stand somewhere in bytes. */
export function addCells(store: CellStore, bytes: Uint8Array, cells: CellPlaces): void {
  makeWider(store, store.size + cells.count);
  const known = store.keep === 'texts' ? 0 : addSingles(store, cells);
  store.size += known;
  const others = known === 0 ? cells : { starts: cells.starts, ends: cells.ends, from: cells.from + known, count: cells.count - known };
  if (others.count > 0) addOthers(store, bytes, others);
}

/** Adds as many of the first cells as are of one byte, or of none, that were seen before, as most answers are, and says how many. */
function addSingles({ codes: own, singles, size }: CellStore, { starts, from, count }: CellPlaces): number {
  // Of more different texts few are so short.
  if (!(own instanceof Uint8Array)) return 0;
  for (let row = 0; row < count; row += 1) {
    const start = starts[from + row] ?? 0;
    const code = start > SINGLE ? 0 : (singles[SINGLE - start] ?? 0);
    if (code === 0) return row;
    own[size + row] = code;
  }
  return count;
}

function addOthers(store: CellStore, bytes: Uint8Array, cells: CellPlaces): void {
  // Nothing is wider than these, so that they can take codes as they are found.
  if (store.codes instanceof Int32Array && store.keep === 'coded' && arePlain(cells)) {
    placesOf(store.dictionary, bytes, cells, store.codes.subarray(store.size));
    store.size += cells.count;
    return;
  }
  if (store.keep === 'texts') addTexts(store.dictionary, bytes, cells);
  else findCodes(store, bytes, cells);
  makeWider(store, store.size + cells.count);
  store.codes.set(codes.subarray(0, cells.count), store.size);
  store.size += cells.count;
}

// Texts of more than one byte are looked up together.
const waiting = { rows: new Int32Array(ROWS), starts: new Int32Array(ROWS), ends: new Int32Array(ROWS), places: new Int32Array(ROWS) };

/** The codes of cells; the loop that reading a large file is made of. */
// eslint-disable-next-line complexity -- a flat loop; most of what is counted are fallbacks for places out of range
function findCodes({ dictionary, singles }: CellStore, bytes: Uint8Array, cells: CellPlaces): void {
  const { starts, ends, from, count } = cells;
  if (arePlain(cells)) {
    placesOf(dictionary, bytes, cells, codes);
    return;
  }
  const { rows, starts: itsStarts, ends: itsEnds } = waiting;
  let waits = 0;
  for (let row = 0; row < count; row += 1) {
    const start = starts[from + row] ?? 0;
    const end = start < 0 ? 0 : (ends[from + row] ?? 0);
    const known = start > SINGLE ? 0 : (singles[SINGLE - start] ?? 0);
    if (start === NO_CELL || known > 0) codes[row] = known;
    else if (start >= 0 && end >= 0) {
      rows[waits] = row;
      itsStarts[waits] = start;
      itsEnds[waits] = end;
      waits += 1;
    } else {
      // Codes are given in the order of rows.
      waits = lookUp(dictionary, bytes, waits);
      const text = start < 0 ? shortText(start) : plain(bytes, start, -1 - end);
      codes[row] = placeOf(dictionary, text);
      if (start < 0) singles[SINGLE - start] = codes[row] ?? 0;
    }
  }
  lookUp(dictionary, bytes, waits);
}

/** Whether all cells are stretches of bytes just as they stand, of which ids and days are. */
function arePlain({ starts, ends, from, count }: CellPlaces): boolean {
  // Below zero as soon as one is.
  let all = 0;
  for (let row = from; row < from + count; row += 1) all |= (starts[row] ?? 0) | (ends[row] ?? 0);
  return all >= 0;
}

function lookUp(dictionary: ByteDictionary, bytes: Uint8Array, waits: number): 0 {
  const { rows, starts, ends, places } = waiting;
  if (waits > 0) placesOf(dictionary, bytes, { starts, ends, from: 0, count: waits }, places);
  for (let place = 0; place < waits; place += 1) codes[rows[place] ?? 0] = places[place] ?? 0;
  return 0;
}

function placeOf(dictionary: ByteDictionary, text: Uint8Array): number {
  const place = new Int32Array(1);
  placesOf(dictionary, text, { starts: Int32Array.of(0), ends: Int32Array.of(text.length), from: 0, count: 1 }, place);
  return place[0] ?? 0;
}

/** Puts cells one after the other. */
function addTexts({ texts }: ByteDictionary, bytes: Uint8Array, cells: CellPlaces): void {
  const { starts, ends, from, count } = cells;
  makeRoom(texts, count, lengthOf(cells));
  const copying = { from: viewOf(bytes), to: viewOf(texts.bytes) };
  for (let row = 0; row < count; row += 1) {
    const start = starts[from + row] ?? 0;
    const end = start < 0 ? 0 : (ends[from + row] ?? 0);
    if (start === NO_CELL) codes[row] = 0;
    else if (start >= 0 && end >= 0) codes[row] = addText(texts, copying, start, end);
    else {
      const text = start < 0 ? shortText(start) : plain(bytes, start, -1 - end);
      codes[row] = addText(texts, { ...copying, from: viewOf(text) }, 0, text.length);
    }
  }
}

/** How many bytes cells have, or a few more. */
function lengthOf({ starts, ends, from, count }: CellPlaces): number {
  let length = 0;
  for (let row = from; row < from + count; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    length += start < 0 ? 1 : end < 0 ? -1 - end - start : end - start;
  }
  return length;
}

/** The text of a cell of one byte, or of none. */
function shortText(start: number): Uint8Array {
  return start === EMPTY ? new Uint8Array(0) : Uint8Array.of(SINGLE - start);
}

/** A text with doubled quotation marks, each of which stands for one. */
function plain(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const text = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    text[length] = byte;
    length += 1;
    if (byte === QUOTE) at += 1;
  }
  return text.subarray(0, length);
}

const QUOTE = 34;

/** Codes grow in number and, with the number of different texts, in width. */
function makeWider(store: CellStore, rows: number): void {
  const values = store.dictionary.texts.size;
  if (values > BYTES && store.codes instanceof Uint8Array) store.codes = wider(store, rows, (length) => new Uint16Array(length));
  if (values > TWO_BYTES && !(store.codes instanceof Int32Array)) store.codes = wider(store, rows, (length) => new Int32Array(length));
  const { codes: own } = store;
  if (rows <= own.length) return;
  if (own instanceof Uint8Array) store.codes = longer(own, rows, (length) => new Uint8Array(length));
  else store.codes = own instanceof Uint16Array ? longer(own, rows, (length) => new Uint16Array(length)) : longer(own, rows, (length) => new Int32Array(length));
}

function wider<List extends Codes>({ codes: own, size }: CellStore, rows: number, make: (length: number) => List): List {
  const list = make(Math.max(rows, own.length));
  list.set(own.subarray(0, size));
  return list;
}

/** The finished column. What was needed to find texts again is let go. */
export function storedCells({ keep, dictionary: { texts, numbered }, codes: own, size }: CellStore): Coded {
  return { codes: own.subarray(0, size), values: packedValues(texts, keep === 'coded', areNumbers(numbered, texts.size - 1)) };
}
