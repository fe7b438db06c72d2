import { addText, growingTexts, isSame, makeRoom, viewOf, type ByteTexts, type GrowingTexts } from './byte-texts.js';

/** Texts that are all different, and a way to find each. */
export interface ByteDictionary {
  readonly texts: GrowingTexts;
  /**
   * Four numbers for each text: its place (0 where there is none), its hash, and what it is: the bytes of a text of eight
   * at most, of a longer one where it begins among the texts and its length.
   */
  slots: Int32Array;
  /** A text has its slot where the bits of its hash above this one say, or in one of the next. */
  shift: number;
}

/** Texts that stand somewhere in bytes, each from its start to its end; the first of them at `from` in both lists. */
export interface Stretches {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly count: number;
}

const SLOT = 4;
const HASH_BITS = 32;
const FIRST_BITS = 8;
/** Of a hundred slots, so many are in use before there are twice as many. */
const FULL = 60;

export function byteDictionary(texts: GrowingTexts = growingTexts(), bits = FIRST_BITS): ByteDictionary {
  return { texts, slots: new Int32Array(SLOT << bits), shift: HASH_BITS - bits };
}

/** The dictionary of texts that are known to be all different, to look others up in. */
export function dictionaryOf({ size, bytes, ends }: ByteTexts): ByteDictionary {
  const bits = Math.max(FIRST_BITS, Math.ceil(Math.log2((size * 100) / FULL + 1)));
  const dictionary = byteDictionary({ size, bytes, ends }, bits);
  const view = viewOf(bytes);
  for (let place = 1; place < size; place += BATCH) {
    const texts = { starts: ends, ends: ends.subarray(1), from: place - 1, count: Math.min(BATCH, size - place) };
    hashAll(view, texts);
    touch(dictionary, texts.count);
    for (let at = 0; at < texts.count; at += 1) fill(dictionary, freeSlot(dictionary, hashes[at] ?? 0), { at, place: place + at });
  }
  return dictionary;
}

/** Gives each text its place; those that are not there yet are put at the end. */
export function placesOf(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    const length = hashAll(viewOf(bytes), batch);
    makeRoom(dictionary.texts, batch.count, length);
    while ((dictionary.texts.size + batch.count) * 100 > (dictionary.slots.length / SLOT) * FULL) grow(dictionary);
    lookUp(dictionary, bytes, { batch, start, places, adds: true });
  });
}

/** Gives each text its place, or 0. */
export function findPlaces(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    hashAll(viewOf(bytes), batch);
    lookUp(dictionary, bytes, { batch, start, places, adds: false });
  });
}

/** Few enough that what was touched for the first is still near when the last is looked up. */
const BATCH = 512;

function inBatches(texts: Stretches, each: (batch: Stretches, start: number) => void): void {
  for (let start = 0; start < texts.count; start += BATCH) each({ ...texts, from: texts.from + start, count: Math.min(BATCH, texts.count - start) }, start);
}

// What is known of the texts of one batch. The last bit of a hash says whether its text is a long one.
const hashes = new Int32Array(BATCH);
const firsts = new Int32Array(BATCH);
const seconds = new Int32Array(BATCH);
const isRepeated = new Uint8Array(BATCH);

const MIX = 0x9e3779b1;
const LAST_MIX = 0x85ebca6b;
const WORD = 4;
const WHOLE = 8;
const BITS = 8;

/** Hashes texts, and says how many bytes they are in all. */
function hashAll(view: DataView, { starts, ends, from, count }: Stretches): number {
  let [lastStart, lastLength, all] = [0, -1, 0];
  for (let at = 0; at < count; at += 1) {
    const start = starts[from + at] ?? 0;
    const length = (ends[from + at] ?? 0) - start;
    // A person may have many rows one after the other, and a day.
    const isSameAgain = length === lastLength && length >= WORD && isSame(view, lastStart, { view, at: start, length });
    isRepeated[at] = isSameAgain ? 1 : 0;
    if (isSameAgain) continue;
    hashes[at] = length > WHOLE ? hashLong(view, start, length) : hashShort(view, start, length, at);
    lastStart = start;
    lastLength = length;
    all += length;
  }
  return all;
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

// What a loop makes for nobody is left out when it is compiled, and with it the loop.
const touched = { sum: 0 };

/** Slots that are asked for together come from memory together, where each would wait for the one before it. */
function touch({ slots, shift }: ByteDictionary, count: number): void {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum ^= slots[((hashes[at] ?? 0) >>> shift) * SLOT] ?? 0;
  touched.sum = sum;
}

interface LookUp {
  readonly batch: Stretches;
  readonly start: number;
  readonly places: Int32Array;
  readonly adds: boolean;
}

/** Looks up the texts of a batch that was hashed. */
/* eslint-disable complexity, max-depth -- the hottest loop of reading; in parts it would take twice as long */
function lookUp(dictionary: ByteDictionary, bytes: Uint8Array, { batch: { starts, ends, from, count }, start, places, adds }: LookUp): void {
  touch(dictionary, count);
  const { slots, shift, texts } = dictionary;
  const view = viewOf(bytes);
  const known = viewOf(texts.bytes);
  const end = slots.length - 1;
  let place = 0;
  for (let at = 0; at < count; at += 1) {
    if (isRepeated[at] === 0) {
      const hash = hashes[at] ?? 0;
      const begin = starts[from + at] ?? 0;
      const length = (ends[from + at] ?? 0) - begin;
      let slot = (hash >>> shift) * SLOT;
      for (place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
        if (slots[slot + 1] === hash) {
          const isShort = length <= WHOLE;
          if (isShort ? slots[slot + 2] === firsts[at] && slots[slot + 3] === seconds[at] : slots[slot + 3] === length && isSame(known, slots[slot + 2] ?? 0, { view, at: begin, length })) break;
        }
        slot = (slot + SLOT) & end;
      }
      if (place === 0 && adds) {
        place = addText(texts, bytes, begin, begin + length);
        fill(dictionary, slot, { at, place });
      }
    }
    places[start + at] = place;
  }
}
/* eslint-enable complexity, max-depth */

function freeSlot({ slots, shift }: ByteDictionary, hash: number): number {
  let slot = (hash >>> shift) * SLOT;
  while (slots[slot] !== 0) slot = (slot + SLOT) & (slots.length - 1);
  return slot;
}

/** Writes the text of a batch that is now at a place among the texts. */
function fill({ slots, texts: { ends } }: ByteDictionary, slot: number, { at, place }: { readonly at: number; readonly place: number }): void {
  const hash = hashes[at] ?? 0;
  const isLong = (hash & 1) === 1;
  const start = ends[place - 1] ?? 0;
  slots[slot] = place;
  slots[slot + 1] = hash;
  slots[slot + 2] = isLong ? start : (firsts[at] ?? 0);
  slots[slot + 3] = isLong ? (ends[place] ?? 0) - start : (seconds[at] ?? 0);
}

/** Twice as many slots. They are in the order of their hashes, so that each moves to where the one before it moved. */
function grow(dictionary: ByteDictionary): void {
  const { slots: old } = dictionary;
  const slots = new Int32Array(old.length * 2);
  const shift = dictionary.shift - 1;
  const end = slots.length - 1;
  for (let from = 0; from < old.length; from += SLOT) {
    const place = old[from] ?? 0;
    if (place === 0) continue;
    const hash = old[from + 1] ?? 0;
    let to = (hash >>> shift) * SLOT;
    while (slots[to] !== 0) to = (to + SLOT) & end;
    slots[to] = place;
    slots[to + 1] = hash;
    slots[to + 2] = old[from + 2] ?? 0;
    slots[to + 3] = old[from + 3] ?? 0;
  }
  dictionary.slots = slots;
  dictionary.shift = shift;
}
