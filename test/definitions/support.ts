import type { Issue } from '../../src/definitions/issue.js';

/** A copy that cannot be changed anywhere, so that a function that changes its argument throws. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value) ? value.map(deepFrozen) : Object.fromEntries(Object.entries(value).map(([key, child]) => [key, deepFrozen(child)]));
  // The copy has the keys and values of the original.
  return Object.freeze(copy) as Value;
}

/** A place in a definition, by keys and indexes from the outside in. */
export type Place = readonly (string | number)[];

/** The definition with one value replaced, or taken out where it is `undefined`. */
export function changed<Definition>(definition: Definition, place: Place, value: unknown): Definition {
  const copy = structuredClone(definition);
  const last = place.at(-1) ?? '';
  const parent = place.slice(0, -1).reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)[key], copy);
  const target = parent as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return copy;
}

/** Issues as `code at path`, to compare with what a mutation should raise. */
export function summaries(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, path }) => `${code} at ${path.join('.')}`);
}
