/**
 * Which numbers have a place, as bits, and where the places of each 32 of them begin: a sixteenth of what a table of places takes, so
 * that it is near where a large table would be waited for. It holds those that are in the order of their places.
 */
export type NumberMarks = Int32Array;

const BITS = 32;
const SHIFT = 5;
/** Bits, and a place. */
const PAIR = 2;

/** Marks the numbers of a table of places. Those after the first of 32 that is in no order are left to the table. */
export function marksOf(table: Int32Array): NumberMarks {
  const marks = new Int32Array(((table.length >>> SHIFT) + 1) * PAIR);
  for (let number = 0, next = 0; number < table.length; number += 1) {
    const place = table[number] ?? 0;
    if (place === 0) continue;
    const pair = (number >>> SHIFT) * PAIR;
    const bits = marks[pair] ?? 0;
    if (bits === 0) marks[pair + 1] = place;
    if (bits !== 0 && place !== next) continue;
    marks[pair] = bits | (1 << (number & (BITS - 1)));
    next = place + 1;
  }
  return marks;
}

/** The place of a number that is marked; 0 for another. */
export function markedPlace(marks: NumberMarks, number: number): number {
  const pair = (number >>> SHIFT) * PAIR;
  const bits = marks[pair] ?? 0;
  const at = number & (BITS - 1);
  return ((bits >>> at) & 1) === 0 ? 0 : (marks[pair + 1] ?? 0) + bitsIn(bits & ~(-1 << at));
}

/** How many bits are set: of two, of four, of eight, and then of all four bytes. */
function bitsIn(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
