import { viewOf } from './byte-texts.js';

const ASCII = 0x80;
const TAIL = 0xc0;

/** The least and the most that the second byte may be, where the first allows less than any (Unicode 16.0, table 3-7). */
const SECOND: Readonly<Record<number, readonly [least: number, most: number]>> = { 0xe0: [0xa0, 0xbf], 0xed: [0x80, 0x9f], 0xf0: [0x90, 0xbf], 0xf4: [0x80, 0x8f] };
const ANY = [0x80, 0xbf] as const;

/** Whether bytes are well-formed UTF-8. Most are ASCII, and need no second look. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  const view = viewOf(bytes);
  for (let at = pastAscii(view, start, end); at < end; at = pastAscii(view, at, end)) {
    const more = tailOf(bytes[at] ?? 0);
    if (more === 0 || at + more >= end || !isTail(bytes, at, more)) return false;
    at += more + 1;
  }
  return true;
}

/** The bits that no byte of ASCII has, of four bytes. */
const ABOVE = 0x80808080;
const WORD = 4;
const STEP = 4 * WORD;

/** The first byte that is no ASCII, or the end: sixty-four at a time, then sixteen, as far as there are so many. */
function pastAscii(view: DataView, start: number, end: number): number {
  let at = start;
  while (at + 4 * STEP <= end && ((wordsAt(view, at) | wordsAt(view, at + STEP) | wordsAt(view, at + 2 * STEP) | wordsAt(view, at + 3 * STEP)) & ABOVE) === 0) at += 4 * STEP;
  while (at + STEP <= end && (wordsAt(view, at) & ABOVE) === 0) at += STEP;
  while (at < end && view.getUint8(at) < ASCII) at += 1;
  return at;
}

/** What any of four words has. */
function wordsAt(view: DataView, at: number): number {
  return view.getInt32(at, true) | view.getInt32(at + WORD, true) | view.getInt32(at + 2 * WORD, true) | view.getInt32(at + 3 * WORD, true);
}

/** Whether what follows the first byte of a letter may follow it. */
function isTail(bytes: Uint8Array, at: number, more: number): boolean {
  const [least, most] = SECOND[bytes[at] ?? 0] ?? ANY;
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return false;
  for (let tail = 2; tail <= more; tail += 1) if (((bytes[at + tail] ?? 0) & TAIL) !== ASCII) return false;
  return true;
}

/** How many bytes follow the first one of a letter; 0 for a byte that is no first one. */
export function tailOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
