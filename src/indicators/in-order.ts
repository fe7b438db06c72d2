/** Numbers in order. Scores are few different numbers, so that these are counted first. */
export function inOrder(values: Iterable<number>): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other).flatMap(([value, count]) => new Array<number>(count).fill(value));
}
