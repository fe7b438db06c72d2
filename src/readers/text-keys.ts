import { isSame, viewOf } from './byte-texts.js';
import { numberOf, type NumberedTexts } from './numbered-texts.js';

/** Texts that stand somewhere in bytes, each from its start to its end; the first of them at `from` in both lists. */
export interface Stretches {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly count: number;
}

/** Few enough that what was touched for the first is still near when the last is looked up. */
export const BATCH = 512;

// What is known of the texts of one batch. The last bit of a hash says whether its text is a long one.
export const hashes = new Int32Array(BATCH);
export const firsts = new Int32Array(BATCH);
export const seconds = new Int32Array(BATCH);
export const isRepeated = new Uint8Array(BATCH);
/** The number that a text has its place by; below zero for one that has none, or one that there is no room for. */
export const numbers = new Int32Array(BATCH);
export const NO_NUMBER = -1;
export const NO_ROOM = -2;
export const batchFacts = { length: 0, most: 0 };

const MIX = 0x9e3779b1;
const LAST_MIX = 0x85ebca6b;
const WORD = 4;
export const WHOLE = 8;
const BITS = 8;

/** Numbers texts, and hashes those that are not found by a number alone. */
// eslint-disable-next-line complexity -- a flat loop that reading is made of; most of what is counted are fallbacks for places out of range
export function hashAll({ numbered, areMixed }: { readonly numbered: NumberedTexts; readonly areMixed: boolean }, bytes: Uint8Array, { starts, ends, from, count }: Stretches): void {
  const view = viewOf(bytes);
  const { places } = numbered;
  const mayBeNumbered = numbered.before !== undefined || numbered.patience > 0;
  let [lastStart, lastLength, all, most] = [0, -1, 0, NO_NUMBER];
  for (let at = 0; at < count; at += 1) {
    const start = starts[from + at] ?? 0;
    const end = ends[from + at] ?? 0;
    const length = end - start;
    // A person may have many rows one after the other, and a day.
    const isSameAgain = length === lastLength && length >= WORD && isSame(view, lastStart, { view, at: start, length });
    isRepeated[at] = isSameAgain ? 1 : 0;
    if (isSameAgain) continue;
    lastStart = start;
    lastLength = length;
    all += length;
    const number = mayBeNumbered ? numberOf(numbered, bytes, view, start, end) : NO_NUMBER;
    const isIn = number >= 0 && number < places.length;
    numbers[at] = isIn ? number : number < 0 ? NO_NUMBER : NO_ROOM;
    if (number > most) most = number;
    if (!isIn || (areMixed && places[number] === 0)) hashes[at] = length > WHOLE ? hashLong(view, start, length) : hashShort(view, start, length, at);
  }
  batchFacts.length = all;
  batchFacts.most = most;
}

function hashLong(view: DataView, start: number, length: number): number {
  let hash = Math.imul(length, LAST_MIX);
  const last = start + length - WORD;
  for (let at = start; at < last; at += WORD) hash = Math.imul((hash ^ (hash >>> 15)) ^ view.getInt32(at), MIX);
  return mixed((hash ^ (hash >>> 15)) ^ view.getInt32(last)) | 1;
}

/** All bytes of a short text go into two numbers, which no other has, as none is zero. */
function hashShort(view: DataView, start: number, length: number, at: number): number {
  let first = 0;
  let second = 0;
  if (length < WORD) for (let byte = 0; byte < length; byte += 1) first = (first << BITS) | view.getUint8(start + byte);
  else {
    first = view.getInt32(start);
    if (length > WORD) second = view.getInt32(start + length - WORD) & (-1 >>> (BITS * (WHOLE - length)));
  }
  firsts[at] = first;
  seconds[at] = second;
  const hash = Math.imul(first, MIX);
  return mixed((hash ^ (hash >>> 15)) ^ second) & -2;
}

function mixed(given: number): number {
  let hash = Math.imul(given, MIX);
  hash = Math.imul(hash ^ (hash >>> 13), LAST_MIX);
  return hash ^ (hash >>> 16);
}
