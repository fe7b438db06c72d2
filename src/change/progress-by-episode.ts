import type { GoalScope } from '../definitions/criteria.js';
import type { Caseload } from '../records/caseload.js';
import { BACK, ENDED, FORWARD, type GoalOutcomes } from './goal-outcomes.js';
import { progressOf, type GoalProgress } from './person-progress.js';

/** What the goals of each episode come to, by its row. */
interface Sums {
  readonly goals: Int32Array;
  readonly reviewed: Int32Array;
  /** 1 where a goal went forward, 2 where one went back, 3 where both did. */
  readonly ways: Uint8Array;
}

/** The same as `personProgress` of the goals of every episode, from one pass over all goals. */
export function progressByEpisode(caseload: Caseload, outcomes: GoalOutcomes): (episode: number, scope: GoalScope) => GoalProgress {
  const made = new Map<GoalScope, Sums>();
  return (episode, scope) => {
    const sums = made.get(scope) ?? sumsOf(caseload, outcomes, scope);
    made.set(scope, sums);
    const [goals, reviewed, ways] = [sums.goals[episode] ?? 0, sums.reviewed[episode] ?? 0, sums.ways[episode] ?? 0];
    return { goals, reviewed, progress: reviewed === 0 ? undefined : progressOf((ways & 1) > 0, (ways & 2) > 0) };
  };
}

function sumsOf({ goals, episodes }: Caseload, { outcome }: GoalOutcomes, scope: GoalScope): Sums {
  const { size } = episodes.table;
  const sums = { goals: new Int32Array(size), reviewed: new Int32Array(size), ways: new Uint8Array(size) };
  for (let goal = 0; goal < goals.table.size; goal += 1) {
    const [episode, own] = [goals.episode[goal] ?? -1, outcome[goal] ?? 'not-reviewed'];
    if (episode < 0 || (scope !== 'all' && ENDED.has(own))) continue;
    sums.goals[episode] = (sums.goals[episode] ?? 0) + 1;
    if (own === 'not-reviewed') continue;
    sums.reviewed[episode] = (sums.reviewed[episode] ?? 0) + 1;
    sums.ways[episode] = (sums.ways[episode] ?? 0) | Number(FORWARD.has(own)) | (2 * Number(BACK.has(own)));
  }
  return sums;
}
