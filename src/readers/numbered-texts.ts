/**
 * Places of texts that are a number behind some letters, as most systems give ids: p123, or site 26. Each is found by its
 * number, which takes a fraction of the time and memory of a hash where numbers are given one after the other.
 */
export interface NumberedTexts {
  /** What stands before the digits; `undefined` as long as no text that ends in digits was seen. */
  before: Uint8Array | undefined;
  /** How many digits each has; 0 where none begins with a zero. So each number is written in one way. */
  width: number;
  /** The place of each number; 0 for none. */
  places: Int32Array;
  /** How many numbers have a place. */
  held: number;
  /** So many texts that do not end in digits may come before the first that does. */
  patience: number;
}

export function numberedTexts(): NumberedTexts {
  return { before: undefined, width: 0, places: new Int32Array(0), held: 0, patience: 512 };
}

const [ZERO, NINE] = [0x30, 0x39];
const MOST_DIGITS = 8;
const MOST_BEFORE = 8;
const WORD = 4;
const BITS = 8;

/** The number of a text; −1 where it is none, or written in another way than the first. */
// eslint-disable-next-line complexity -- asked of every id; in parts it would take longer
export function numberOf(numbered: NumberedTexts, bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const before = numbered.before ?? wayOf(numbered, bytes, start, end);
  if (!before) return -1;
  const from = start + before.length;
  const digits = end - from;
  if (digits < 1 || digits > MOST_DIGITS || (numbered.width === 0 ? digits > 1 && bytes[from] === ZERO : digits !== numbered.width)) return -1;
  for (let at = 0; at < before.length; at += 1) if (bytes[start + at] !== before[at]) return -1;
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
  if ((((digits + 0x06060606) | digits) & 0xf0f0f0f0) !== 0) return -1;
  const pairs = ((digits >>> BITS) & 0x00ff00ff) * 10 + (digits & 0x00ff00ff);
  return (pairs >>> 16) * 100 + (pairs & 0xffff);
}

/** The same where there are not eight bytes to look at. */
function numberByByte(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    if (!isDigit(bytes[at])) return -1;
    number = number * 10 + (bytes[at] ?? 0) - ZERO;
  }
  return number;
}

/** The first text that ends in digits says how the others are written. */
function wayOf(numbered: NumberedTexts, bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
  if (numbered.patience === 0) return undefined;
  numbered.patience -= 1;
  let from = end;
  while (from > start && isDigit(bytes[from - 1])) from -= 1;
  const isOwn = from < end && end - from <= MOST_DIGITS && from - start <= MOST_BEFORE && !bytes.subarray(start, from).some(isDigit);
  if (!isOwn) return undefined;
  numbered.before = bytes.slice(start, from);
  numbered.width = bytes[from] === ZERO && end - from > 1 ? end - from : 0;
  return numbered.before;
}

function isDigit(byte = 0): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Says at which place the text of a number is. There must be room for it. */
export function putNumber(numbered: NumberedTexts, number: number, place: number): void {
  if (numbered.places[number] === 0) numbered.held += 1;
  numbered.places[number] = place;
}

const FEW = 0x1000;
const MANY = 0x400000;
/** So many times as large as there are texts numbers may be: a number takes a quarter of what a hash does, or less. */
const SPARSE = 16;
const DENSE = 4;

/** Makes room for numbers up to one of them, unless so few would be in use that a hash takes less; says whether there is more. */
export function widened(numbered: NumberedTexts, most: number, texts: number): boolean {
  const { places, held } = numbered;
  if (most < 0 || most * 2 < places.length) return false;
  const isWorth = most < FEW || (most < SPARSE * texts && (most < MANY || held * DENSE >= places.length));
  if (!isWorth) return false;
  numbered.places = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
  numbered.places.set(places);
  return true;
}
