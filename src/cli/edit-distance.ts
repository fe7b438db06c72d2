/**
 * Levenshtein's distance: insertions, deletions and replacements of one letter each.
 *
 * @example
 * editDistance('reportng', 'reporting'); // => 1
 */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const replaced = (above[place - 1] ?? 0) + Number(one[row - 1] !== other[place - 1]);
      current.push(Math.min(replaced, (above[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
