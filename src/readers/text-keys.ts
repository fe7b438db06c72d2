import { isSame, viewOf } from './byte-texts.js';
import { markedPlace, type NumberMarks } from './number-marks.js';
import { NO_NUMBER, numberBehind, numberOf, numberOfDay, type NumberedTexts, type Way } from './numbered-texts.js';

/** Texts that stand somewhere in bytes, each from its start to its end; the first of them at `from` in both lists. */
export interface Stretches {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly count: number;
}

/** Few enough that what was touched for the first is still near when the last is looked up. */
export const BATCH = 512;

// What is known of the texts of one batch.
/** The number that a text has its place by; `NO_NUMBER` for one that has none. */
export const numbers = new Int32Array(BATCH);
/** Where in the batch those stand that their numbers did not find. */
export const left = new Int32Array(BATCH);
/** Of those left: the hash, whose last bit says whether the text is a long one; all bytes of a short one; whether it is the one before it again. */
export const hashes = new Int32Array(BATCH);
export const firsts = new Int32Array(BATCH);
export const seconds = new Int32Array(BATCH);
export const isRepeated = new Uint8Array(BATCH);

/** Numbers the texts of a batch, and says which number is the largest. */
export function numberAll(numbered: NumberedTexts, bytes: Uint8Array, batch: Stretches): number {
  if (numbered.way?.isDay === true) return numberDays(bytes, batch);
  return numbered.way ? numberIds(numbered.way, bytes, batch) : numberFirst(numbered, bytes, batch);
}

/** As long as it is not known how texts with a number are written. */
function numberFirst(numbered: NumberedTexts, bytes: Uint8Array, { starts, ends, from, count }: Stretches): number {
  let most = NO_NUMBER;
  numbers.fill(NO_NUMBER, 0, count);
  if (numbered.patience === 0) return most;
  const view = viewOf(bytes);
  for (let at = 0; at < count; at += 1) {
    numbers[at] = numberOf(numbered, bytes, view, starts[from + at] ?? 0, ends[from + at] ?? 0);
    most = Math.max(most, numbers[at] ?? NO_NUMBER);
  }
  return most;
}

function numberIds(way: Way, bytes: Uint8Array, { starts, ends, from, count }: Stretches): number {
  const view = viewOf(bytes);
  let most = NO_NUMBER;
  for (let at = 0; at < count; at += 1) {
    const number = numberBehind(way, bytes, view, starts[from + at] ?? 0, ends[from + at] ?? 0);
    numbers[at] = number;
    if (number > most) most = number;
  }
  return most;
}

/** There is room for every day. */
function numberDays(bytes: Uint8Array, { starts, ends, from, count }: Stretches): number {
  const view = viewOf(bytes);
  for (let at = 0; at < count; at += 1) numbers[at] = numberOfDay(view, starts[from + at] ?? 0, ends[from + at] ?? 0);
  return NO_NUMBER;
}

/** Gives each text of a batch the place that its number has, or 0, and says how many were left. */
export function findByNumber({ marks, places: known }: NumberedTexts, count: number, places: Int32Array, start: number): number {
  return marks.length > 0 ? findMarked({ marks, known }, count, places, start) : findInTable(known, count, places, start);
}

function findMarked({ marks, known }: { readonly marks: NumberMarks; readonly known: Int32Array }, count: number, places: Int32Array, start: number): number {
  let waiting = 0;
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? NO_NUMBER;
    const place = number < 0 ? 0 : markedPlace(marks, number) || (known[number] ?? 0);
    places[start + at] = place;
    if (place === 0) left[waiting++] = at;
  }
  return waiting;
}

function findInTable(known: Int32Array, count: number, places: Int32Array, start: number): number {
  const room = known.length;
  let waiting = 0;
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? NO_NUMBER;
    const place = number >= 0 && number < room ? (known[number] ?? 0) : 0;
    places[start + at] = place;
    if (place === 0) left[waiting++] = at;
  }
  return waiting;
}

// Which multipliers of a hash decides only how often two texts must be compared: these are 2^32 over the golden ratio, and MurmurHash3's first.
const MIX = 0x9e3779b1;
const LAST_MIX = 0x85ebca6b;
const WORD = 4;
export const WHOLE = 8;
const BITS = 8;

/** Hashes those left whose number, if they have one, is not below `room`; says how many bytes and how many hashes there may be. */
// eslint-disable-next-line complexity -- a flat loop that reading is made of; most of what is counted are fallbacks for places out of range
export function hashLeft(bytes: Uint8Array, { starts, ends, from }: Stretches, waiting: number, room: number): { readonly length: number; readonly hashed: number } {
  const view = viewOf(bytes);
  let lastStart = 0;
  let lastLength = -1;
  let all = 0;
  let hashed = 0;
  for (let place = 0; place < waiting; place += 1) {
    const at = left[place] ?? 0;
    const start = starts[from + at] ?? 0;
    const length = (ends[from + at] ?? 0) - start;
    // A person may have many rows one after the other.
    const isSameAgain = length === lastLength && length >= WORD && isSame(view, lastStart, { view, at: start, length });
    isRepeated[place] = isSameAgain ? 1 : 0;
    if (isSameAgain) continue;
    lastStart = start;
    lastLength = length;
    all += length;
    const number = numbers[at] ?? NO_NUMBER;
    if (number >= 0 && number < room) continue;
    hashed += 1;
    hashes[place] = length > WHOLE ? hashLong(view, start, length) : hashShort(view, start, length, place);
  }
  return { length: all, hashed };
}

export function hashLong(view: DataView, start: number, length: number): number {
  let hash = Math.imul(length, LAST_MIX);
  const last = start + length - WORD;
  for (let at = start; at < last; at += WORD) hash = Math.imul((hash ^ (hash >>> 15)) ^ view.getInt32(at), MIX);
  return mixed((hash ^ (hash >>> 15)) ^ view.getInt32(last)) | 1;
}

/** All bytes of a short text go into two numbers, which no other has, as none is zero. */
export function hashShort(view: DataView, start: number, length: number, place: number): number {
  let first = 0;
  let second = 0;
  if (length < WORD) for (let byte = 0; byte < length; byte += 1) first = (first << BITS) | view.getUint8(start + byte);
  else {
    first = view.getInt32(start);
    if (length > WORD) second = view.getInt32(start + length - WORD) & (-1 >>> (BITS * (WHOLE - length)));
  }
  firsts[place] = first;
  seconds[place] = second;
  const hash = Math.imul(first, MIX);
  return mixed((hash ^ (hash >>> 15)) ^ second) & -2;
}

function mixed(given: number): number {
  let hash = Math.imul(given, MIX);
  hash = Math.imul(hash ^ (hash >>> 13), LAST_MIX);
  return hash ^ (hash >>> 16);
}
