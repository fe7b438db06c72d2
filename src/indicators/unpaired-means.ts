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

/** The means of first and of later scores in some episodes. A person with a first score only is in one of them. */
export function unpairedMeans({ observations, baseline }: Pairs, episodes: ReadonlySet<number>): UnpairedMeans {
  const valid = Array.from({ length: observations.size }, (_, place) => place).filter((place) => isValid(observations, place) && episodes.has(observations.subject[place] ?? -1));
  const isFirst = (place: number) => baseline[observations.subject[place] ?? -1] === place;
  const scores = (places: readonly number[]) => meanOf(places.map((place) => observations.value[place] ?? Number.NaN));
  return { first: scores(valid.filter(isFirst)), later: scores(valid.filter((place) => !isFirst(place))) };
}

function meanOf(values: readonly number[]): ScoreMean {
  return { n: values.length, mean: meanInterval({ values: [...values].sort((one, other) => one - other) }).mean ?? null };
}
