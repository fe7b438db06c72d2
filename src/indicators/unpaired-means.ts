import type { Observations } from '../records/observations.js';
import { threadsOf } from '../records/rows-of.js';
import { momentsOf, type Counted } from '../statistics/moments.js';
import { pick } from './member.js';

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

/** The scores that such means are of, every first one and every later one: those of parts of a caseload can be put together. */
export interface UnpairedScores {
  readonly first: Counted;
  readonly later: Counted;
}

/** How often some episodes have each different value of a measure. */
export function scoresOf({ subject, values: { different, codes } }: Observations, episodes: Int32Array): Int32Array {
  const { last, before } = threadsOf(subject);
  const counts = new Int32Array(different.length);
  // The last of everybody, then those before them: what is far off in memory is asked for by many at a time.
  const rows = pick(last, episodes, 0);
  for (let size = rows.length, left = 0; size > 0; size = left, left = 0) {
    for (let place = 0; place < size; place += 1) {
      const row = (rows[place] ?? 0) - 1;
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      rows[left] = before[row] ?? 0;
      left += (rows[left] ?? 0) > 0 ? 1 : 0;
    }
  }
  return counts;
}

export function unpairedMeans({ first, later }: UnpairedScores): UnpairedMeans {
  return { first: meanOf(first), later: meanOf(later) };
}

function meanOf(values: Counted): ScoreMean {
  const { n, mean } = momentsOf(values);
  return { n, mean: n > 0 ? mean : null };
}
