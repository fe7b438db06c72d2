import { marksOf, type NumberMarks } from './number-marks.js';

/**
 * Places of texts that are a number behind some letters, as most systems give ids (p123, or site 26), or a day (2025-03-31).
 * Each is found by its number, which takes a fraction of the time and memory of a hash where numbers are near each other.
 */
export interface NumberedTexts {
  /** How they are written; `undefined` as long as no text that has a number was seen. */
  way: Way | undefined;
  /** The place of each number; 0 for none. */
  places: Int32Array;
  /** How many numbers have a place. */
  held: number;
  /** Of many numbers that others will ask for, those in order; empty otherwise. */
  marks: NumberMarks;
  /** So many texts without a number may come before the first that has one. */
  patience: number;
}

/** How texts with a number are written, so that each number is written in one way only. */
export interface Way {
  readonly isDay: boolean;
  /** What stands before the digits. */
  readonly before: Uint8Array;
  /** How many digits each has; 0 where none begins with a zero. */
  readonly width: number;
}

const NONE = new Int32Array(0);

export function numberedTexts(): NumberedTexts {
  return { way: undefined, places: new Int32Array(0), held: 0, marks: NONE, patience: 512 };
}

/** Of a text that has no number. */
export const NO_NUMBER = -1;

const [ZERO, NINE, HYPHEN] = [0x30, 0x39, 0x2d];
const MOST_DIGITS = 8;
const MOST_BEFORE = 8;
/** No text with a number has more bytes. */
export const MOST_BYTES = MOST_BEFORE + MOST_DIGITS;
const WORD = 4;
const BITS = 8;
const ASCII = 0x80;

/** The number of a text; `NO_NUMBER` where it is none, or written in another way than the first. */
export function numberOf(numbered: NumberedTexts, bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const way = numbered.way ?? wayOf(numbered, bytes, start, end);
  if (!way) return NO_NUMBER;
  return way.isDay ? numberOfDay(view, start, end) : numberBehind(way, bytes, view, start, end);
}

export function numberBehind({ before, width }: Way, bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const from = start + before.length;
  const digits = end - from;
  if (digits < 1 || digits > MOST_DIGITS || (width === 0 ? digits > 1 && bytes[from] === ZERO : digits !== width)) return NO_NUMBER;
  for (let at = 0; at < before.length; at += 1) if (bytes[start + at] !== before[at]) return NO_NUMBER;
  if (end < MOST_DIGITS) return numberByByte(bytes, from, end);
  const last = fourDigits(view.getInt32(end - WORD), digits);
  if (digits <= WORD || last < 0) return last;
  const first = fourDigits(view.getInt32(end - MOST_DIGITS), digits - WORD);
  return first < 0 ? first : first * 10_000 + last;
}

const ZEROS = 0x30303030;

/** The number of four letters of which the last ones are digits that count; −1 where one of these is no digit. */
function fourDigits(word: number, count: number): number {
  let digits = word ^ ZEROS;
  if (count < WORD) digits &= -1 >>> (BITS * (WORD - count));
  if ((((digits + 0x06060606) | digits) & 0xf0f0f0f0) !== 0) return NO_NUMBER;
  const pairs = ((digits >>> BITS) & 0x00ff00ff) * 10 + (digits & 0x00ff00ff);
  return (pairs >>> 16) * 100 + (pairs & 0xffff);
}

/** The same where there are not eight bytes to look at. */
function numberByByte(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    if (!isDigit(bytes[at])) return NO_NUMBER;
    number = number * 10 + (bytes[at] ?? 0) - ZERO;
  }
  return number;
}

const DAY_LENGTH = 10;
const HYPHENS = 0x2d00002d;
const [FIRST_YEAR, YEARS, IN_YEAR] = [1900, 200, 1232];

/** The number of a day such as 2025-03-31 of the years that records are of: no other has it. That the day exists is not looked at. */
export function numberOfDay(view: DataView, start: number, end: number): number {
  if (end - start !== DAY_LENGTH) return NO_NUMBER;
  const middle = view.getInt32(start + WORD);
  if ((middle & 0xff0000ff) !== HYPHENS) return NO_NUMBER;
  const year = fourDigits(view.getInt32(start), WORD) - FIRST_YEAR;
  const inYear = fourDigits(((middle << BITS) & -0x10000) | view.getUint16(start + WORD + WORD), WORD);
  return year < 0 || year >= YEARS || inYear < 0 || inYear >= IN_YEAR ? NO_NUMBER : year * IN_YEAR + inYear;
}

/** The first text that has a number says how the others are written. */
function wayOf(numbered: NumberedTexts, bytes: Uint8Array, start: number, end: number): Way | undefined {
  if (numbered.patience === 0) return undefined;
  numbered.patience -= 1;
  if (isDayAt(bytes, start, end)) {
    numbered.places = new Int32Array(YEARS * IN_YEAR);
    numbered.way = { isDay: true, before: new Uint8Array(0), width: DAY_LENGTH };
    return numbered.way;
  }
  let from = end;
  while (from > start && isDigit(bytes[from - 1])) from -= 1;
  const isOwn = from < end && end - from <= MOST_DIGITS && from - start <= MOST_BEFORE && !bytes.subarray(start, from).some(isDigit);
  if (!isOwn) return undefined;
  numbered.way = { isDay: false, before: bytes.slice(start, from), width: bytes[from] === ZERO && end - from > 1 ? end - from : 0 };
  return numbered.way;
}

function isDayAt(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === DAY_LENGTH && bytes.subarray(start, end).every((byte, at) => (at === 4 || at === 7 ? byte === HYPHEN : isDigit(byte)));
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Says at which place the text of a number is. There must be room for it. */
export function putNumber(numbered: NumberedTexts, number: number, place: number): void {
  if (numbered.places[number] === 0) numbered.held += 1;
  numbered.places[number] = place;
}

/** Whether so many texts are all there are, each a number behind letters. */
export function areNumbers({ way, held }: NumberedTexts, texts: number): boolean {
  return held === texts && way?.before.every((byte) => byte >= HYPHEN && byte < ASCII) === true;
}

/** A table of so many numbers is not near. */
const FAR = 0x80000;

/** Makes ready for others that will ask for many of the numbers, in no order. */
export function markNumbers(numbered: NumberedTexts): void {
  if (numbered.places.length > FAR) numbered.marks = marksOf(numbered.places);
}

const FEW = 0x1000;
const MANY = 0x400000;
/** So many times as large as there are texts numbers may be: a number takes a quarter of what a hash does, or less. */
const SPARSE = 16;
const DENSE = 4;

/** Makes room for numbers up to one of them, unless so few would be in use that a hash takes less; says whether there is more. */
export function widened(numbered: NumberedTexts, most: number, texts: number): boolean {
  const { places, held } = numbered;
  // Of days there is room for all.
  if (most < 0 || most * 2 < places.length || numbered.way?.isDay === true) return false;
  const isWorth = most < FEW || (most < SPARSE * texts && (most < MANY || held * DENSE >= places.length));
  if (!isWorth) return false;
  numbered.places = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
  numbered.places.set(places);
  return true;
}
