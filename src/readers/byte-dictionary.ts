import { addText, growingTexts, isSame, makeRoom, viewOf, type ByteTexts, type GrowingTexts } from './byte-texts.js';
import { areNear, findNear, SLOT, type HashedTexts } from './near-texts.js';
import { MOST_BYTES, NO_NUMBER, numberedTexts, numberOf, putNumber, widened, type NumberedTexts } from './numbered-texts.js';
import { BATCH, findByNumber, firsts, hashes, hashLeft, isRepeated, left, numberAll, numbers, seconds, WHOLE, type Stretches } from './text-keys.js';

export type { Stretches } from './text-keys.js';

/** Texts that are all different, and a way to find each. */
export interface ByteDictionary extends HashedTexts {
  /** Places of those that are found by a number. */
  readonly numbered: NumberedTexts;
  /** Whether a text that has a number is found by its hash nevertheless, as its number was too large for so few texts. */
  areMixed: boolean;
  /** How many have a slot. */
  hashed: number;
}

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
    const batch = { starts: ends, ends: ends.subarray(1), from: place - 1, count: Math.min(BATCH, size - place) };
    makeNumbers(dictionary, numberAll(dictionary.numbered, bytes, batch), 0);
    let waiting = 0;
    for (let at = 0; at < batch.count; at += 1) {
      if (isNumbered(dictionary, at)) putNumber(dictionary.numbered, numbers[at] ?? NO_NUMBER, place + at);
      else left[waiting++] = at;
    }
    if (waiting === 0) continue;
    hashLeft(bytes, batch, waiting, dictionary.numbered.places.length);
    // Where most need a slot, those that follow will too.
    makeSlots(dictionary, waiting * 2 > batch.count ? size - place : waiting);
    for (let own = 0; own < waiting; own += 1) put(dictionary, freeSlot(dictionary, hashes[own] ?? 0), { at: left[own] ?? 0, waiting: own, place: place + (left[own] ?? 0) });
  }
  return dictionary;
}

/** Gives each text its place; those that are not there yet are put at the end. */
export function placesOf(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    makeNumbers(dictionary, numberAll(dictionary.numbered, bytes, batch), batch.count);
    const unknown = findFirst(dictionary, bytes, { batch, start, places });
    if (unknown === 0) return;
    const added = addNumbered(dictionary, bytes, { batch, start, waiting: unknown, places });
    if (added === unknown) return;
    left.copyWithin(0, added, unknown);
    const waiting = unknown - added;
    const { length, hashed } = hashLeft(bytes, batch, waiting, dictionary.numbered.places.length);
    makeRoom(dictionary.texts, waiting, length);
    makeSlots(dictionary, hashed);
    lookUp(dictionary, bytes, { batch, start, waiting, places }, true);
  });
}

/** By its number, or in its slot where none has a number and few have a slot. */
function findFirst(dictionary: ByteDictionary, bytes: Uint8Array, { batch, start, places }: Omit<LookUp, 'waiting'>): number {
  const { numbered } = dictionary;
  const isNear = numbered.way === undefined && areNear(dictionary);
  return isNear ? findNear(dictionary, bytes, { batch, start, places }) : findByNumber(numbered, batch.count, places, start);
}

/** Gives each text its place, or 0. */
export function findPlaces(dictionary: ByteDictionary, bytes: Uint8Array, texts: Stretches, places: Int32Array): void {
  inBatches(texts, (batch, start) => {
    numberAll(dictionary.numbered, bytes, batch);
    const waiting = findByNumber(dictionary.numbered, batch.count, places, start);
    if (waiting === 0 || dictionary.hashed === 0) return;
    hashLeft(bytes, batch, waiting, dictionary.numbered.places.length);
    lookUp(dictionary, bytes, { batch, start, waiting, places }, false);
  });
}

function inBatches(texts: Stretches, each: (batch: Stretches, start: number) => void): void {
  for (let start = 0; start < texts.count; start += BATCH) each({ ...texts, from: texts.from + start, count: Math.min(BATCH, texts.count - start) }, start);
}

/** Makes room for numbers up to one of them, where it is worth it. */
function makeNumbers(dictionary: ByteDictionary, most: number, count: number): void {
  if (widened(dictionary.numbered, most, dictionary.texts.size + count) && dictionary.areMixed) moveHashed(dictionary);
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
function touch({ slots, shift }: ByteDictionary, waiting: number): void {
  let sum = 0;
  for (let place = 0; place < waiting; place += 1) sum ^= slots[((hashes[place] ?? 0) >>> shift) * SLOT] ?? 0;
  touched.sum = sum;
}

/** Adds those left that have a number, up to the first that has none, as places are given in their order; says how many. */
function addNumbered({ numbered, texts }: ByteDictionary, bytes: Uint8Array, { batch: { starts, ends, from }, start, waiting, places }: LookUp): number {
  makeRoom(texts, waiting, waiting * MOST_BYTES);
  const copying = { from: viewOf(bytes), to: viewOf(texts.bytes) };
  for (let own = 0; own < waiting; own += 1) {
    const at = left[own] ?? 0;
    const number = numbers[at] ?? NO_NUMBER;
    if (number < 0 || number >= numbered.places.length) return own;
    // It may stand in the batch twice.
    const known = numbered.places[number] ?? 0;
    const place = known > 0 ? known : addText(texts, copying, starts[from + at] ?? 0, ends[from + at] ?? 0);
    if (known === 0) putNumber(numbered, number, place);
    places[start + at] = place;
  }
  return waiting;
}

interface LookUp {
  readonly batch: Stretches;
  readonly start: number;
  /** How many of the batch were not found by their numbers. */
  readonly waiting: number;
  readonly places: Int32Array;
}

/** Looks up the texts of a batch that their numbers did not find. */
/* eslint-disable complexity, max-depth -- the hottest loop of reading; in parts it would take twice as long */
function lookUp(dictionary: ByteDictionary, bytes: Uint8Array, { batch: { starts, ends, from }, start, waiting, places }: LookUp, adds: boolean): void {
  touch(dictionary, waiting);
  const { slots, shift, texts, numbered } = dictionary;
  const room = numbered.places.length;
  const view = viewOf(bytes);
  const known = viewOf(texts.bytes);
  const copying = { from: view, to: known };
  const end = slots.length - 1;
  let place = 0;
  for (let own = 0; own < waiting; own += 1) {
    const at = left[own] ?? 0;
    if (isRepeated[own] === 0) {
      const begin = starts[from + at] ?? 0;
      const length = (ends[from + at] ?? 0) - begin;
      const number = numbers[at] ?? NO_NUMBER;
      let slot = 0;
      if (number >= 0 && number < room) place = numbered.places[number] ?? 0;
      else {
        const hash = hashes[own] ?? 0;
        slot = (hash >>> shift) * SLOT;
        for (place = slots[slot] ?? 0; place !== 0; place = slots[slot] ?? 0) {
          if (slots[slot + 1] === hash) {
            const isShort = length <= WHOLE;
            if (isShort ? slots[slot + 2] === firsts[own] && slots[slot + 3] === seconds[own] : slots[slot + 3] === length && isSame(known, slots[slot + 2] ?? 0, { view, at: begin, length })) break;
          }
          slot = (slot + SLOT) & end;
        }
      }
      if (place === 0 && adds) {
        place = addText(texts, copying, begin, begin + length);
        put(dictionary, slot, { at, waiting: own, place });
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

/** Whether a text of a batch is found by its number. */
function isNumbered({ numbered: { places } }: ByteDictionary, at: number): boolean {
  const number = numbers[at] ?? NO_NUMBER;
  return number >= 0 && number < places.length;
}

/** Writes where a text of a batch now is among the texts: by its number, or else in a slot. */
function put(dictionary: ByteDictionary, slot: number, { at, waiting, place }: { readonly at: number; readonly waiting: number; readonly place: number }): void {
  const { slots, numbered, texts: { ends } } = dictionary;
  const number = numbers[at] ?? NO_NUMBER;
  if (isNumbered(dictionary, at)) {
    putNumber(numbered, number, place);
    return;
  }
  const hash = hashes[waiting] ?? 0;
  const isLong = (hash & 1) === 1;
  const start = ends[place - 1] ?? 0;
  slots[slot] = place;
  slots[slot + 1] = hash;
  slots[slot + 2] = isLong ? start : (firsts[waiting] ?? 0);
  slots[slot + 3] = isLong ? (ends[place] ?? 0) - start : (seconds[waiting] ?? 0);
  dictionary.hashed += 1;
  if (number >= 0) dictionary.areMixed = true;
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
