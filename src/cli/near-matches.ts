/**
 * The candidates that a mistyped word may have meant, as a question; nothing when none is near.
 *
 * @example
 * didYouMean('phq9', ['gad-7', 'phq-9', 'who-5']); // => 'did you mean phq-9?'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearMatches(word, candidates);
  return near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`;
}

/** Nearest first: those within a third of the word's length in single-letter edits, and those that hold it or are held by it. */
function nearMatches(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_SHOWN)
    .map(({ candidate }) => candidate);
}

const MOST_SHOWN = 3;

function distanceTo(wanted: string, candidate: string): number {
  const holds = wanted.length > 2 && (candidate.includes(wanted) || (candidate.length > 2 && wanted.includes(candidate)));
  return holds ? 1 : editDistance(wanted, candidate);
}

/** Levenshtein's distance: insertions, deletions and replacements of one letter each. */
function editDistance(one: string, other: string): number {
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
