import { addText, growingTexts, longer, type ByteTexts, type GrowingTexts } from './byte-texts.js';

/** Texts that are all different, and a way to find each. */
export interface ByteDictionary {
  readonly texts: GrowingTexts;
  /** Four numbers for each text: its place (0 where there is none), its hash, and its first eight bytes. */
  slots: Int32Array;
  mask: number;
}

const SLOT = 4;
const FIRST_SLOTS = 256;
/** Of a hundred slots, so many are in use before there are twice as many. */
const FULL = 60;

export function byteDictionary(texts: GrowingTexts = growingTexts()): ByteDictionary {
  return { texts, slots: new Int32Array(FIRST_SLOTS * SLOT), mask: FIRST_SLOTS - 1 };
}

/** The dictionary of texts that are known to be all different, to look others up in. */
export function dictionaryOf({ size, bytes, ends }: ByteTexts): ByteDictionary {
  const dictionary = byteDictionary({ size: 1, bytes, ends });
  const slots = 2 ** Math.ceil(Math.log2(Math.max(FIRST_SLOTS, (size * 100) / FULL + 1)));
  Object.assign(dictionary, { slots: new Int32Array(slots * SLOT), mask: slots - 1 });
  for (let place = 1; place < size; place += 1) {
    dictionary.texts.size = place + 1;
    search(dictionary, bytes, ends[place - 1] ?? 0, ends[place] ?? 0);
    fill(dictionary, place);
  }
  return dictionary;
}

/** The place of a text; one that is not there yet is put at the end. */
export function placeOfBytes(dictionary: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
  const found = search(dictionary, bytes, start, end);
  if (found > 0) return found;
  const place = addText(dictionary.texts, bytes, start, end);
  fill(dictionary, place);
  if ((place + 1) * 100 > (dictionary.mask + 1) * FULL) grow(dictionary);
  return place;
}

/** The place of a text, or 0. */
export function findBytes(dictionary: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
  return search(dictionary, bytes, start, end);
}

// What the last search left behind: a search gives back one number, and is the hottest loop there is.
let slotFound = 0;
let hashFound = 0;
let firstFound = 0;
let secondFound = 0;

const MIX = 0x9e3779b1;
const LAST_MIX = 0x85ebca6b;
const WORD = 4;
const WHOLE = 8;

/** Looks a text up; a text of eight bytes at most is compared within its slot. Texts hold no zero bytes. */
// eslint-disable-next-line complexity -- the hottest loop of reading; in parts it would take twice as long
function search({ slots, mask, texts }: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let first = 0;
  let second = 0;
  let hash = Math.imul(length, LAST_MIX);
  let at = start;
  if (length >= WORD) {
    first = wordAt(bytes, at);
    hash = Math.imul(hash ^ first, MIX);
    at += WORD;
    if (length >= WHOLE) {
      second = wordAt(bytes, at);
      hash = Math.imul((hash ^ (hash >>> 15)) ^ second, MIX);
      at += WORD;
      for (; at + WORD <= end; at += WORD) hash = Math.imul((hash ^ (hash >>> 15)) ^ wordAt(bytes, at), MIX);
    }
  }
  let rest = 0;
  for (; at < end; at += 1) rest = (rest << 8) | (bytes[at] ?? 0);
  if (length < WORD) first = rest;
  else if (length < WHOLE) second = rest;
  hash = Math.imul((hash ^ (hash >>> 15)) ^ rest, MIX);
  hash = Math.imul(hash ^ (hash >>> 13), LAST_MIX);
  hash ^= hash >>> 16;
  let slot = (hash & mask) * SLOT;
  for (let place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
    const isLike = slots[slot + 1] === hash && slots[slot + 2] === first && slots[slot + 3] === second;
    if (isLike && (length <= WHOLE || isSame(texts, place, bytes, start, length))) return place;
    slot = (slot + SLOT) & (mask * SLOT + SLOT - 1);
  }
  slotFound = slot;
  hashFound = hash;
  firstFound = first;
  secondFound = second;
  return 0;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** Whether the text at a place is the one that begins at `start`, of which eight bytes were compared already. */
function isSame({ bytes: known, ends }: ByteTexts, place: number, bytes: Uint8Array, start: number, length: number): boolean {
  const from = ends[place - 1] ?? 0;
  if ((ends[place] ?? 0) - from !== length) return false;
  for (let at = WHOLE; at < length; at += 1) if (known[from + at] !== bytes[start + at]) return false;
  return true;
}

function fill({ slots }: ByteDictionary, place: number): void {
  slots[slotFound] = place;
  slots[slotFound + 1] = hashFound;
  slots[slotFound + 2] = firstFound;
  slots[slotFound + 3] = secondFound;
}

/** Twice as many slots; hashes are known, so that no text is read again. */
function grow(dictionary: ByteDictionary): void {
  const { slots: old } = dictionary;
  const slots = longer(new Int32Array(0), old.length * 2, (length) => new Int32Array(length));
  const last = slots.length - 1;
  for (let from = 0; from < old.length; from += SLOT) {
    if (old[from] === 0) continue;
    let to = ((old[from + 1] ?? 0) * SLOT) & last & ~(SLOT - 1);
    while (slots[to] !== 0) to = (to + SLOT) & last;
    for (let part = 0; part < SLOT; part += 1) slots[to + part] = old[from + part] ?? 0;
  }
  dictionary.slots = slots;
  dictionary.mask = slots.length / SLOT - 1;
}
