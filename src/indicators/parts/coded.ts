import type { Named } from '../named.js';
import type { Coded } from './part.js';

/** The names of members in some order, each name that one of them has held once, in order. */
export function codedOf({ names, codes }: Named, order: readonly number[]): Coded {
  const isHeld = new Uint8Array(names.length + 1);
  for (const place of order) isHeld[codes[place] ?? 0] = 1;
  const held = [...new Set(names.filter((_, place) => isHeld[place + 1] === 1))].sort();
  const places = new Map(held.map((name, place) => [name, place + 1]));
  const moved = [0, ...names.map((name) => places.get(name) ?? 0)];
  return { names: held, of: held.length === 0 ? [] : order.map((place) => moved[codes[place] ?? 0] ?? 0) };
}

/** The name of one member. */
export function nameAt({ names, of }: Coded, place: number): string | undefined {
  return names[(of[place] ?? 0) - 1];
}
