import type { Coded } from './part.js';

/** Names of members, each held once, in order. */
export function codedOf(names: readonly (string | undefined)[]): Coded {
  const distinct = [...new Set(names)].filter((name) => name !== undefined).sort();
  const places = new Map(distinct.map((name, place) => [name, place + 1]));
  return { names: distinct, of: distinct.length === 0 ? [] : names.map((name) => (name === undefined ? 0 : (places.get(name) ?? 0))) };
}

/** The name of one member. */
export function nameAt({ names, of }: Coded, place: number): string | undefined {
  return names[(of[place] ?? 0) - 1];
}
