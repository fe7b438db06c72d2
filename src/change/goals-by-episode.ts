import type { GoalScope, PersonProgress } from '../definitions/criteria.js';
import type { Caseload } from '../records/caseload.js';
import { BACK, ENDED, FORWARD, outcomeBits, type GoalOutcomes } from './goal-outcomes.js';
import { progressOf } from './person-progress.js';

/** The goals of every episode, by its row, from one pass over all goals. */
export interface EpisodeGoals {
  readonly goals: Int32Array;
  readonly reviewed: Int32Array;
  /** What became of them, as `outcomeBits`. */
  readonly outcomes: Uint16Array;
}

/** Sums up the goals of each episode: all of them, or those that still stood. */
export function goalsByEpisode({ goals: { table, episode: owners }, episodes }: Caseload, { outcome }: GoalOutcomes, scope: GoalScope): EpisodeGoals {
  const { size } = episodes.table;
  const [goals, reviewed, outcomes] = [new Int32Array(size), new Int32Array(size), new Uint16Array(size)];
  const leftOut = scope === 'all' ? 0 : outcomeBits(ENDED);
  for (let goal = 0; goal < table.size; goal += 1) {
    const episode = owners[goal] ?? -1;
    const own = 1 << (outcome[goal] ?? 0);
    if (episode < 0 || (own & leftOut) !== 0) continue;
    goals[episode] = (goals[episode] ?? 0) + 1;
    outcomes[episode] = (outcomes[episode] ?? 0) | own;
    if (own !== NOT_REVIEWED) reviewed[episode] = (reviewed[episode] ?? 0) + 1;
  }
  return { goals, reviewed, outcomes };
}

const NOT_REVIEWED = outcomeBits(['not-reviewed']);
const [IS_FORWARD, IS_BACK] = [outcomeBits(FORWARD), outcomeBits(BACK)];

/** Where the goals of an episode went, taken together, as `personProgress` says of one person; `undefined` while none was reviewed. */
export function progressAt({ reviewed, outcomes }: EpisodeGoals, episode: number): PersonProgress | undefined {
  const own = outcomes[episode] ?? 0;
  return (reviewed[episode] ?? 0) === 0 ? undefined : progressOf((own & IS_FORWARD) !== 0, (own & IS_BACK) !== 0);
}
