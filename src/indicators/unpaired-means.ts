import { isValid, type Pairs } from '../change/pairing.js';
import { meanInterval } from '../statistics/index.js';

/** How many scores, and their mean; `null` where there is none. */
export interface ScoreMean {
  readonly n: number;
  readonly mean: number | null;
}

/** What a dashboard averages that does not pair: every first score, and every later one, whoever gave it. */
export interface UnpairedMeans {
  readonly first: ScoreMean;
  readonly later: ScoreMean;
}

/** The scores that such means are of, in order: those of parts of a caseload can be put together. */
export interface UnpairedScores {
  readonly first: readonly number[];
  readonly later: readonly number[];
}

export const NO_SCORES: UnpairedScores = { first: [], later: [] };

/** First and later scores in some episodes. A person with a first score only is in one of them. */
export function unpairedScores({ observations, baseline }: Pairs, episodes: ReadonlySet<number>): UnpairedScores {
  const valid = Array.from({ length: observations.size }, (_, place) => place).filter((place) => isValid(observations, place) && episodes.has(observations.subject[place] ?? -1));
  const isFirst = (place: number) => baseline[observations.subject[place] ?? -1] === place;
  const scores = (places: readonly number[]) => places.map((place) => observations.value[place] ?? Number.NaN).sort((one, other) => one - other);
  return { first: scores(valid.filter(isFirst)), later: scores(valid.filter((place) => !isFirst(place))) };
}

export function unpairedMeans({ first, later }: UnpairedScores): UnpairedMeans {
  return { first: meanOf(first), later: meanOf(later) };
}

function meanOf(values: readonly number[]): ScoreMean {
  return { n: values.length, mean: meanInterval({ values }).mean ?? null };
}
