import { byteDictionary, placeOfBytes, type ByteDictionary } from '../records/byte-dictionary.js';
import { addText, growingTexts, longer } from '../records/byte-texts.js';
import { byteValues, type Codes, type Coded } from '../records/cells.js';

/**
 * How a column is kept: not at all; each different text once (`coded`), as ids, days and answers come again and again; or
 * one text after the other, as what people say hardly ever does.
 */
export type Keep = 'nothing' | 'coded' | 'texts';

/** The cells of one column while a source is read. */
export interface CellStore {
  readonly keep: Exclude<Keep, 'nothing'>;
  readonly dictionary: ByteDictionary;
  /** The code of each text that is one byte, by that byte; 0 for one that was not seen yet. */
  readonly singles: Int32Array;
  codes: Codes;
  size: number;
}

const FIRST_ROWS = 1024;

export function cellStore(keep: CellStore['keep']): CellStore {
  return { keep, dictionary: byteDictionary(growingTexts()), singles: new Int32Array(BYTES), codes: new Uint8Array(FIRST_ROWS), size: 0 };
}

const BYTES = 0x100;
const TWO_BYTES = 0x10000;

/** Adds cells that stand somewhere in bytes, each from its start to its end; a start of −1 is no cell. */
export function addCells(store: CellStore, bytes: Uint8Array, { starts, ends, from, count }: CellPlaces): void {
  const codes = codesOf(store, bytes, { starts, ends, from, count });
  makeRoom(store, store.size + count);
  const { size } = store;
  const own = store.codes;
  for (let row = 0; row < count; row += 1) own[size + row] = codes[row] ?? 0;
  store.size = size + count;
}

/** Cells of one column: where they start and end, from a place in both lists on. */
export interface CellPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly count: number;
}

let space = new Int32Array(FIRST_ROWS);

/** The codes of cells; the loop that reading a large file is made of. */
function codesOf({ keep, dictionary, singles }: CellStore, bytes: Uint8Array, { starts, ends, from, count }: CellPlaces): Int32Array {
  if (space.length < count) space = new Int32Array(count);
  const codes = space;
  for (let row = 0; row < count; row += 1) {
    const start = starts[from + row] ?? 0;
    const end = ends[from + row] ?? 0;
    if (start < 0) codes[row] = 0;
    else if (end < 0) codes[row] = escaped(keep, dictionary, bytes, start, -1 - end);
    else if (keep === 'texts') codes[row] = addText(dictionary.texts, bytes, start, end);
    else if (end - start === 1) codes[row] = singles[bytes[start] ?? 0] || single(singles, dictionary, bytes, start);
    else codes[row] = placeOfBytes(dictionary, bytes, start, end);
  }
  return codes;
}

/** A text with doubled quotation marks, each of which stands for one. */
function escaped(keep: CellStore['keep'], dictionary: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
  const plain = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    plain[length] = byte;
    length += 1;
    if (byte === QUOTE) at += 1;
  }
  return keep === 'texts' ? addText(dictionary.texts, plain, 0, length) : placeOfBytes(dictionary, plain, 0, length);
}

const QUOTE = 34;

function single(singles: Int32Array, dictionary: ByteDictionary, bytes: Uint8Array, start: number): number {
  const code = placeOfBytes(dictionary, bytes, start, start + 1);
  singles[bytes[start] ?? 0] = code;
  return code;
}

/** Codes grow in number and, with the number of different texts, in width. */
function makeRoom(store: CellStore, rows: number): void {
  const values = store.dictionary.texts.size;
  if (values > BYTES && store.codes instanceof Uint8Array) store.codes = wider(store, rows, (length) => new Uint16Array(length));
  if (values > TWO_BYTES && !(store.codes instanceof Int32Array)) store.codes = wider(store, rows, (length) => new Int32Array(length));
  const { codes } = store;
  if (rows <= codes.length) return;
  if (codes instanceof Uint8Array) store.codes = longer(codes, rows, (length) => new Uint8Array(length));
  else store.codes = codes instanceof Uint16Array ? longer(codes, rows, (length) => new Uint16Array(length)) : longer(codes, rows, (length) => new Int32Array(length));
}

function wider<List extends Codes>({ codes, size }: CellStore, rows: number, make: (length: number) => List): List {
  const list = make(Math.max(rows, codes.length));
  list.set(codes.subarray(0, size));
  return list;
}

/** The finished column. What was needed to find texts again is let go. */
export function storedCells({ keep, dictionary: { texts }, codes, size }: CellStore): Coded {
  return { codes: codes.subarray(0, size), values: byteValues(texts, keep === 'coded') };
}
