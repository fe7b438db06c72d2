/**
 * Whether something is true, false or not known of each member. They are in this order, so that all are as true as the
 * least of them, and any as the greatest: an unknown criterion neither excludes nor counts.
 */
export type Truths = Uint8Array;
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** The truth of what is known to be so or not, or not known. */
export function truthOf(known: boolean | undefined): number {
  return known === undefined ? UNKNOWN : known ? TRUE : FALSE;
}

/** Asks of each of so many. */
export function truthsBy({ size }: { readonly size: number }, isSo: (place: number) => boolean | undefined): Truths {
  const truths = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) truths[place] = truthOf(isSo(place));
  return truths;
}

/** Asks of the episode of each of so many. */
export function truthsOfEpisodes({ episode }: { readonly episode: Int32Array }, isSo: (episode: number) => boolean | undefined): Truths {
  const truths = new Uint8Array(episode.length);
  for (let place = 0; place < truths.length; place += 1) truths[place] = truthOf(isSo(episode[place] ?? -1));
  return truths;
}

/** Whether a number lies within bounds, of which either may be left out. */
export function isWithin(value: number, { atLeast = -Infinity, atMost = Infinity }: { readonly atLeast?: number; readonly atMost?: number }): boolean {
  return value >= atLeast && value <= atMost;
}
