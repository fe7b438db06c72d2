/** Bands of whole days as levels: `up-to-28`, `29-to-56`, `over-56`. */
export function dayBands(upTo: readonly number[]): readonly string[] {
  const inner = upTo.map((last, place) => (place === 0 ? `up-to-${last}` : `${(upTo[place - 1] ?? 0) + 1}-to-${last}`));
  return [...inner, `over-${upTo.at(-1) ?? 0}`];
}

/** The band a number of days is in. */
export function dayBandOf(upTo: readonly number[], days: number): string {
  const place = upTo.findIndex((last) => days <= last);
  const bands = dayBands(upTo);
  return bands[place < 0 ? bands.length - 1 : place] ?? '';
}
