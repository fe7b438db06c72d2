/** A stream of numbers from 0 (included) to 1 (not included), the same on every machine. */
export type Random = () => number;

const SEED = 20240401;

/** FNV-1a over the characters: turns the name of a stream into a 32-bit seed. */
const hash = (name: string): number => {
  let state = 0x811c9dc5 ^ SEED;
  for (let at = 0; at < name.length; at += 1) {
    state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
};

/** mulberry32, by Tommy Ettinger (public domain). */
const mulberry32 = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A stream of its own for each subject, so that a change to one file leaves the others as they were. */
export const stream = (...name: readonly string[]): Random => mulberry32(hash(name.join('/')));

export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A whole number, both ends included. */
export const between = (random: Random, range: { readonly from: number; readonly to: number }): number =>
  range.from + Math.floor(random() * (range.to - range.from + 1));

export const pick = <T>(random: Random, choices: readonly T[]): T => {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to pick from');
  return choice;
};

/** One of the keys, as often as its weight says. */
export const weighted = <K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K => {
  const entries = Object.entries(weights) as [K, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return pick(random, entries)[0];
};

/** Near enough normal. A sum of six, because the last digit of Math.log and Math.cos may differ between machines. */
export const normal = (random: Random, shape: { readonly mean: number; readonly sd: number }): number => {
  let sum = -3;
  for (let count = 0; count < 6; count += 1) sum += random();
  return shape.mean + shape.sd * sum * Math.SQRT2;
};

/** The choices in another order. */
export const shuffled = <T>(random: Random, choices: readonly T[]): readonly T[] =>
  choices
    .map((choice, place) => ({ choice, place, key: random() }))
    .sort((one, other) => one.key - other.key || one.place - other.place)
    .map(({ choice }) => choice);

export const clamp = (value: number, range: { readonly from: number; readonly to: number }): number =>
  Math.min(range.to, Math.max(range.from, value));
