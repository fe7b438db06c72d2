import { isSame, viewOf, type GrowingTexts } from './byte-texts.js';
import { firsts, hashLong, hashShort, left, seconds, WHOLE, type Stretches } from './text-keys.js';

/** Texts, and where each is found by its hash. */
export interface HashedTexts {
  readonly texts: GrowingTexts;
  /**
   * Four numbers for each text: its place (0 where there is none), its hash, and what it is: the bytes of a text of eight at most,
   * of a longer one where it begins among the texts and its length.
   */
  slots: Int32Array;
  /** A text has its slot where the bits of its hash above this one say, or in one of the next. */
  shift: number;
}

export const SLOT = 4;
/** So many numbers are near: what is asked for comes at once. */
const NEAR = 0x4000;

/** Texts of a batch, and where their places go. */
interface Looking {
  readonly batch: Stretches;
  readonly places: Int32Array;
  readonly start: number;
}

/** Whether texts are so few that each is found as it comes, as those of most columns are. */
export function areNear({ slots }: HashedTexts): boolean {
  return slots.length <= NEAR;
}

/** Gives each text of a batch the place that the first look at its slot finds, or 0, and says how many were left. */
// eslint-disable-next-line complexity -- a flat loop that reading is made of; most of what is counted are fallbacks for places out of range
export function findNear({ texts, slots, shift }: HashedTexts, bytes: Uint8Array, { batch: { starts, ends, from, count }, places, start }: Looking): number {
  const [view, known] = [viewOf(bytes), viewOf(texts.bytes)];
  let waiting = 0;
  for (let at = 0; at < count; at += 1) {
    const begin = starts[from + at] ?? 0;
    const length = (ends[from + at] ?? 0) - begin;
    const hash = length > WHOLE ? hashLong(view, begin, length) : hashShort(view, begin, length, at);
    const slot = (hash >>> shift) * SLOT;
    let place = 0;
    if (slots[slot + 1] === hash) {
      const isLong = length > WHOLE;
      const isHere = isLong ? slots[slot + 3] === length && isSame(known, slots[slot + 2] ?? 0, { view, at: begin, length }) : slots[slot + 2] === firsts[at] && slots[slot + 3] === seconds[at];
      if (isHere) place = slots[slot] ?? 0;
    }
    places[start + at] = place;
    if (place === 0) left[waiting++] = at;
  }
  return waiting;
}
