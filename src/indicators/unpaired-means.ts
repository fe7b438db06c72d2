import { bySubject, hasScore } from '../change/by-subject.js';
import type { Pairs } from '../change/pairing.js';
import { momentsOf, type Counted } from '../statistics/index.js';
import { histogramOf } from './histogram.js';

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
  readonly first: Counted;
  readonly later: Counted;
}

/**
 * First and later scores of some people, each with the episode used for them. A person with a first score only is one of them.
 *
 * @param first the baselines of these people
 */
export function unpairedScores({ observations, baseline }: Pairs, { episodes, first }: { readonly episodes: Int32Array; readonly first: Counted }): UnpairedScores {
  const { end, before } = bySubject(observations);
  const later: number[] = [];
  for (let one = 0; one < episodes.length; one += 1) {
    const episode = episodes[one] ?? -1;
    const firstRow = baseline[episode] ?? -1;
    for (let row = end[episode] ?? -1; row >= 0; row = before[row] ?? -1) {
      if (row !== firstRow && hasScore(observations, row)) later.push(observations.value[row] ?? Number.NaN);
    }
  }
  return { first, later: histogramOf(later) };
}

export function unpairedMeans({ first, later }: UnpairedScores): UnpairedMeans {
  return { first: meanOf(first), later: meanOf(later) };
}

function meanOf(values: Counted): ScoreMean {
  const { n, mean } = momentsOf(values);
  return { n, mean: n > 0 ? mean : null };
}
