import type { Path } from './fault.js';

/** An object inside a definition, with where it stands. */
export interface ObjectAtPath {
  readonly path: Path;
  readonly object: Readonly<Record<string, unknown>>;
}

/** Every object inside a value, outermost first, for checks that hold wherever a fact or text stands. */
export function objectsIn(value: unknown, path: Path = []): readonly ObjectAtPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([key, child]) => objectsIn(child, [...path, isList ? Number(key) : key]));
  return isList ? inside : [{ path, object: { ...value } }, ...inside];
}
