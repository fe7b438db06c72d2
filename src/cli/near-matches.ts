import { editDistance } from './edit-distance.js';

/**
 * The candidates that a mistyped word may have meant, as a question; nothing when none is near.
 *
 * @example
 * didYouMean('phq9', ['gad-7', 'phq-9', 'who-5']); // => 'did you mean phq-9?'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearMatches(word, candidates);
  const last = near.at(-1);
  if (last === undefined) return undefined;
  return `did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`;
}

/**
 * Nearest first: the same word otherwise written (alone), those that begin with it, those that hold it or are held by it, and
 * those within a third of its length in single-letter edits. Of those as near as each other the shorter first, so that a
 * family (`phq`) comes in the order of its numbers.
 */
function nearMatches(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = lettersOf(word);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, lettersOf(candidate)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((one, other) => one.distance - other.distance || one.candidate.length - other.candidate.length);
  const same = near.filter(({ distance }) => distance === 0);
  return (same.length > 0 ? same : near).slice(0, MOST_SHOWN).map(({ candidate }) => candidate);
}

/** Room for the largest family of instruments. */
const MOST_SHOWN = 5;

/** A word without what people write in other ways: capitals, hyphens and spaces (`PHQ 9`, `eq5d`). */
function lettersOf(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '') || word;
}

function distanceTo(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  if (wanted.length > 2 && candidate.startsWith(wanted)) return 0.5;
  const holds = wanted.length > 2 && (candidate.includes(wanted) || (candidate.length > 2 && wanted.includes(candidate)));
  return holds ? 1 : editDistance(wanted, candidate);
}
