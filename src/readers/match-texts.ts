import { remembered } from '../definitions/remembered.js';
import { dictionaryOf, findPlaces } from './byte-dictionary.js';
import { isSame, viewOf, type ByteTexts } from './byte-texts.js';

const dictionaryOfOthers = remembered(dictionaryOf);
const BATCH = 512;

/**
 * For each text its place among others, which are all different; 0 where it is not there. A blank text is nowhere.
 * Files of one service are often in one order, so that the next text is first looked for where the last was found.
 */
export function matchTexts(texts: ByteTexts, others: ByteTexts): Int32Array {
  const found = new Int32Array(texts.size);
  if (texts.bytes === others.bytes) matchSame(found, others);
  else matchOther(texts, others, found);
  withoutBlank(texts, found);
  return found;
}

/** Of two columns of one list each text has the same place, as far as it was there by then. */
function matchSame(found: Int32Array, { size }: ByteTexts): void {
  for (let place = 1; place < Math.min(found.length, size); place += 1) found[place] = place;
}

function matchOther(texts: ByteTexts, others: ByteTexts, found: Int32Array): void {
  let isInOrder = true;
  for (let from = 1; from < texts.size; from += BATCH) {
    const end = Math.min(from + BATCH, texts.size);
    const matched = isInOrder ? matchInOrder(texts, others, { found, from, end }) : from;
    if (matched === end) continue;
    lookUp(texts, others, { found, from: matched, end });
    isInOrder = areMostlyInOrder(found, from, end);
  }
}

interface Matching {
  readonly found: Int32Array;
  readonly from: number;
  readonly end: number;
}

/** Matches texts as long as each is the next one among the others, and says where that ended. */
function matchInOrder({ bytes, ends }: ByteTexts, others: ByteTexts, { found, from, end }: Matching): number {
  const [own, theirs] = [viewOf(bytes), viewOf(others.bytes)];
  let next = (found[from - 1] ?? 0) + 1;
  for (let place = from; place < end; place += 1, next += 1) {
    const start = ends[place - 1] ?? 0;
    const other = others.ends[next - 1] ?? 0;
    const length = (ends[place] ?? 0) - start;
    const isNext = next < others.size && length === (others.ends[next] ?? 0) - other && isSame(own, start, { view: theirs, at: other, length });
    if (!isNext) return place;
    found[place] = next;
  }
  return end;
}

function lookUp({ bytes, ends }: ByteTexts, others: ByteTexts, { found, from, end }: Matching): void {
  findPlaces(dictionaryOfOthers(others), bytes, { starts: ends, ends: ends.subarray(1), from: from - 1, count: end - from }, found.subarray(from));
}

function areMostlyInOrder(found: Int32Array, from: number, end: number): boolean {
  let count = 0;
  for (let place = from; place < end; place += 1) if (found[place] === (found[place - 1] ?? 0) + 1) count += 1;
  return count * 2 > end - from;
}

function withoutBlank({ ends, size }: ByteTexts, found: Int32Array): void {
  for (let place = 1; place < size; place += 1) if (ends[place] === ends[place - 1]) found[place] = 0;
}
