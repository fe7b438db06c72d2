/** The name of what is too small to be shown by itself, put together. */
export const OTHERS = 'small-groups-together';

const OWN: ReadonlySet<string> = new Set([OTHERS, 'not-known', 'not-stated', 'not-coded', 'not-in-code-set']);

/** Whether a category or level is named by this library, and not by a text of somebody's record. */
export function isOwnWord(name: string): boolean {
  return OWN.has(name);
}
