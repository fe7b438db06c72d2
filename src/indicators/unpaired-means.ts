import { bySubject, hasScore } from '../change/by-subject.js';
import type { Pairs } from '../change/pairing.js';
import { meanInterval } from '../statistics/index.js';
import { inOrder } from './in-order.js';

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

/** First and later scores of some people, each with the episode used for them. A person with a first score only is one of them. */
export function unpairedScores({ observations, baseline }: Pairs, episodes: Int32Array): UnpairedScores {
  const { end, before } = bySubject(observations);
  const { value } = observations;
  const [first, later]: [number[], number[]] = [[], []];
  for (let one = 0; one < episodes.length; one += 1) {
    const episode = episodes[one] ?? -1;
    const firstRow = baseline[episode] ?? -1;
    for (let row = end[episode] ?? -1; row >= 0; row = before[row] ?? -1) {
      if (hasScore(observations, row)) (row === firstRow ? first : later).push(value[row] ?? Number.NaN);
    }
  }
  return { first: inOrder(first), later: inOrder(later) };
}

export function unpairedMeans({ first, later }: UnpairedScores): UnpairedMeans {
  return { first: meanOf(first), later: meanOf(later) };
}

function meanOf(values: readonly number[]): ScoreMean {
  return { n: values.length, mean: meanInterval({ values }).mean ?? null };
}
