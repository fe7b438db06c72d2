import { addText, growingTexts, isSame, makeRoom, viewOf, type ByteTexts, type GrowingTexts } from './byte-texts.js';
import { numberedTexts, numberOf, putNumber, widened, type NumberedTexts } from './numbered-texts.js';
import { BATCH, batchFacts, firsts, hashAll, hashes, isRepeated, NO_NUMBER, NO_ROOM, numbers, seconds, WHOLE, type Stretches } from './text-keys.js';

export type { Stretches } from './text-keys.js';

/** Texts that are all different, and a way to find each. */
export interface ByteDictionary {
  readonly texts: GrowingTexts;
  /** Places of those that are found by a number. */
  readonly numbered: NumberedTexts;
  /** Whether a text that has a number is found by its hash nevertheless, as its number was too large for so few texts. */
  areMixed: boolean;
  /**
   * Of the others, four numbers for each text: its place (0 where there is none), its hash, and what it is: the bytes of a text of eight
   * at most, of a longer one where it begins among the texts and its length.
   */
  slots: Int32Array;
  /** A text has its slot where the bits of its hash above this one say, or in one of the next. */
  shift: number;
  /** How many have a slot. */
  hashed: number;
}

const SLOT = 4;
const HASH_BITS = 32;
const FIRST_BITS = 8;
/** Of a hundred slots, so many are in use before there are twice as many. */
const FULL = 60;

export function byteDictionary(texts: GrowingTexts = growingTexts()): ByteDictionary {
  return { texts, numbered: numberedTexts(), areMixed: false, slots: new Int32Array(SLOT << FIRST_BITS), shift: HASH_BITS - FIRST_BITS, hashed: 0 };
}

/** The dictionary of texts that are known to be all different, to look others up in. */
export function dictionaryOf({ size, bytes, ends }: ByteTexts): ByteDictionary {
  const dictionary = byteDictionary({ size, bytes, ends });
  for (let place = 1; place < size; place += BATCH) {
    const texts = { starts: ends, ends: ends.subarray(1), from: place - 1, count: Math.min(BATCH, size - place) };
    prepare(dictionary, bytes, texts, true);
    // Where most need a slot, those that follow will too.
    makeSlots(dictionary, countHashed(texts.count) * 2 > texts.count ? size - place : texts.count);
    touch(dictionary, texts.count);
    for (let at = 0; at < texts.count; at += 1) put(dictionary, (numbers[at] ?? NO_NUMBER) >= 0 ? 0 : freeSlot(dictionary, hashes[at] ?? 0), { at, place: place + at });
  }
  return dictionary;
}

/** Gives each text its place; those that are not there yet are put at the end. */
export function placesOf(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    const length = prepare(dictionary, bytes, batch, true);
    makeRoom(dictionary.texts, batch.count, length);
    makeSlots(dictionary, batch.count);
    lookUp(dictionary, bytes, { batch, start, places, adds: true });
  });
}

/** Gives each text its place, or 0. */
export function findPlaces(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    prepare(dictionary, bytes, batch, false);
    lookUp(dictionary, bytes, { batch, start, places, adds: false });
  });
}

function inBatches(texts: Stretches, each: (batch: Stretches, start: number) => void): void {
  for (let start = 0; start < texts.count; start += BATCH) each({ ...texts, from: texts.from + start, count: Math.min(BATCH, texts.count - start) }, start);
}

/** Finds out what texts are looked up by, and says how many bytes they are in all. */
function prepare(dictionary: ByteDictionary, bytes: Uint8Array, batch: Stretches, adds: boolean): number {
  hashAll(dictionary, bytes, batch);
  if (adds && widened(dictionary.numbered, batchFacts.most, dictionary.texts.size + batch.count)) {
    if (dictionary.areMixed) moveHashed(dictionary);
    hashAll(dictionary, bytes, batch);
  }
  return batchFacts.length;
}

/** Texts whose numbers there was no room for, and now is, are found by their numbers too. */
function moveHashed(dictionary: ByteDictionary): void {
  const { numbered, texts: { size, bytes, ends } } = dictionary;
  const view = viewOf(bytes);
  dictionary.areMixed = false;
  for (let place = 1; place < size; place += 1) {
    const number = numberOf(numbered, bytes, view, ends[place - 1] ?? 0, ends[place] ?? 0);
    if (number >= numbered.places.length) dictionary.areMixed = true;
    else if (number >= 0) putNumber(numbered, number, place);
  }
}

// What a loop makes for nobody is left out when it is compiled, and with it the loop.
const touched = { sum: 0 };

/** Slots that are asked for together come from memory together, where each would wait for the one before it. */
function touch({ slots, shift, numbered: { places } }: ByteDictionary, count: number): void {
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? NO_NUMBER;
    sum ^= (number >= 0 ? places[number] : slots[((hashes[at] ?? 0) >>> shift) * SLOT]) ?? 0;
  }
  touched.sum = sum;
}

interface LookUp {
  readonly batch: Stretches;
  readonly start: number;
  readonly places: Int32Array;
  readonly adds: boolean;
}

/** Looks up the texts of a batch that was prepared. */
/* eslint-disable complexity, max-depth -- the hottest loop of reading; in parts it would take twice as long */
function lookUp(dictionary: ByteDictionary, bytes: Uint8Array, { batch: { starts, ends, from, count }, start, places, adds }: LookUp): void {
  touch(dictionary, count);
  const { slots, shift, texts, areMixed, numbered } = dictionary;
  const view = viewOf(bytes);
  const known = viewOf(texts.bytes);
  const end = slots.length - 1;
  let place = 0;
  for (let at = 0; at < count; at += 1) {
    if (isRepeated[at] === 0) {
      const begin = starts[from + at] ?? 0;
      const length = (ends[from + at] ?? 0) - begin;
      const number = numbers[at] ?? NO_NUMBER;
      let slot = 0;
      place = number >= 0 ? (numbered.places[number] ?? 0) : 0;
      if (place === 0 && (number < 0 || areMixed)) {
        const hash = hashes[at] ?? 0;
        slot = (hash >>> shift) * SLOT;
        for (place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
          if (slots[slot + 1] === hash) {
            const isShort = length <= WHOLE;
            if (isShort ? slots[slot + 2] === firsts[at] && slots[slot + 3] === seconds[at] : slots[slot + 3] === length && isSame(known, slots[slot + 2] ?? 0, { view, at: begin, length })) break;
          }
          slot = (slot + SLOT) & end;
        }
      }
      if (place === 0 && adds) {
        place = addText(texts, bytes, begin, begin + length);
        put(dictionary, slot, { at, place });
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

/** Writes where the text of a batch now is among the texts: by its number, or else in a slot. */
function put(dictionary: ByteDictionary, slot: number, { at, place }: { readonly at: number; readonly place: number }): void {
  const { slots, numbered, texts: { ends } } = dictionary;
  const number = numbers[at] ?? NO_NUMBER;
  if (number >= 0) {
    putNumber(numbered, number, place);
    return;
  }
  const hash = hashes[at] ?? 0;
  const isLong = (hash & 1) === 1;
  const start = ends[place - 1] ?? 0;
  slots[slot] = place;
  slots[slot + 1] = hash;
  slots[slot + 2] = isLong ? start : (firsts[at] ?? 0);
  slots[slot + 3] = isLong ? (ends[place] ?? 0) - start : (seconds[at] ?? 0);
  dictionary.hashed += 1;
  if (number === NO_ROOM) dictionary.areMixed = true;
}

function countHashed(count: number): number {
  let hashed = 0;
  for (let at = 0; at < count; at += 1) if ((numbers[at] ?? NO_NUMBER) < 0) hashed += 1;
  return hashed;
}

/** Makes room for so many more hashes. */
function makeSlots(dictionary: ByteDictionary, count: number): void {
  const needed = ((dictionary.hashed + count) * 100) / FULL;
  const times = Math.ceil(Math.log2((needed * SLOT) / dictionary.slots.length));
  if (times > 0) grow(dictionary, times);
}

/** More slots. They are in the order of their hashes, so that each moves to where the one before it moved. */
function grow(dictionary: ByteDictionary, times: number): void {
  const { slots: old } = dictionary;
  const slots = new Int32Array(old.length << times);
  const shift = dictionary.shift - times;
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
