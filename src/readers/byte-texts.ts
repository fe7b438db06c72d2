import { remembered } from '../definitions/remembered.js';

/**
 * Texts as UTF-8, one after the other, made strings only when somebody asks: a million ids or goals are a few bytes each
 * and not a million objects. Places begin at 1, as 0 stands for no text everywhere. No text holds a zero byte.
 */
export interface ByteTexts {
  /** Texts, and 1. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where the text of each place ends; it begins where the one before it ends. */
  readonly ends: Int32Array;
}

// A mark at the beginning of a text is part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT = 24;
const ASCII = 0x80;

/** The text at a place. */
export function textOfBytes({ bytes, ends }: ByteTexts, place: number): string {
  return decodedBytes(bytes, ends[place - 1] ?? 0, ends[place] ?? 0);
}

/** Bytes of UTF-8 as a string. Of few bytes, putting letters together is quicker than asking for a decoder. */
function decodedBytes(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ASCII) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** A list that texts are put at the end of. */
export interface GrowingTexts extends ByteTexts {
  size: number;
  bytes: Uint8Array;
  ends: Int32Array;
}

export function growingTexts(): GrowingTexts {
  return { size: 1, bytes: new Uint8Array(1024), ends: new Int32Array(64) };
}

const MOST = 0x7fffffff;

/** Makes room for some texts of so many bytes in all, so that each can be put at the end without another look. */
export function makeRoom(texts: GrowingTexts, count: number, length: number): void {
  const needed = (texts.ends[texts.size - 1] ?? 0) + length;
  if (needed > MOST) throw new RangeError('expected less than 2 GB of different texts in one column; found more');
  if (needed > texts.bytes.length) texts.bytes = longer(texts.bytes, needed, (size) => new Uint8Array(size));
  if (texts.size + count > texts.ends.length) texts.ends = longer(texts.ends, texts.size + count, (size) => new Int32Array(size));
}

/** Bytes that are copied, four at a time, and where to: the bytes of texts that there is room in. */
export interface Copying {
  readonly from: DataView;
  readonly to: DataView;
}

/** Puts a text at the end, where there is room for it, and says at which place. */
export function addText(texts: GrowingTexts, { from, to }: Copying, start: number, end: number): number {
  const { ends, size } = texts;
  let at = start;
  let place = ends[size - 1] ?? 0;
  for (; at + WORD <= end; at += WORD, place += WORD) to.setInt32(place, from.getInt32(at, true), true);
  for (; at < end; at += 1, place += 1) to.setUint8(place, from.getUint8(at));
  ends[size] = place;
  texts.size = size + 1;
  return size;
}

const WORD = 4;
// Words are read in the order of bytes of most machines (`true`), in which nothing is turned round. A name for it would be asked for its value each time.

/** The same bytes, for numbers of more than one of them. The same few are asked for again and again, and each view takes its time. */
export const viewOf = remembered(({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength));

/** Whether the same bytes stand at two places, four of them at a time. */
export function isSame(one: DataView, at: number, { view: other, at: place, length }: { readonly view: DataView; readonly at: number; readonly length: number }): boolean {
  const last = length - WORD;
  if (last < 0) return isSameByByte(one, at, other, place, length);
  for (let passed = 0; passed < last; passed += WORD) if (one.getInt32(at + passed, true) !== other.getInt32(place + passed, true)) return false;
  // The last four may overlap with those before them.
  return one.getInt32(at + last, true) === other.getInt32(place + last, true);
}

function isSameByByte(one: DataView, at: number, other: DataView, place: number, length: number): boolean {
  for (let passed = 0; passed < length; passed += 1) if (one.getUint8(at + passed) !== other.getUint8(place + passed)) return false;
  return true;
}

/** A copy that is twice as long, or as long as is needed. What is not used yet takes no memory. */
export function longer<List extends Uint8Array | Uint16Array | Int32Array>(list: List, needed: number, make: (length: number) => List): List {
  const grown = make(Math.max(needed, list.length * GROWTH));
  grown.set(list);
  return grown;
}

const GROWTH = 2;
