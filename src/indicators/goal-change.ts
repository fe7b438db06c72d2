import { median } from '../statistics/index.js';
import { textAt } from '../records/table.js';
import { withoutNoise } from '../scores/without-noise.js';
import { valueAt } from '../change/pairing.js';
import type { CriterionScope } from './criterion-scope.js';

/**
 * The median, over each person's own goals on one scale, of last rating minus first; NaN where there is none. Goals on other scales are kept apart,
 * and a person with many goals weighs no more than one with a single goal.
 */
export function goalChanges({ context, measure = '', members }: CriterionScope): Float64Array {
  const { table } = context.caseload.goals;
  const pairs = context.goalPairs(measure);
  return Float64Array.from(members.episode, (episode) => {
    const own = [...context.goalsOf(episode)].filter((goal) => textAt(table, 'scale', goal) === measure);
    return withoutNoise(median(own.flatMap((goal) => {
      const first = pairs && valueAt(pairs, 'baseline', goal);
      const last = pairs && valueAt(pairs, 'followUp', goal);
      return first === undefined || last === undefined ? [] : [last - first];
    })) ?? Number.NaN);
  });
}

/** The levels of change on a person's own scale, in whole points each way; the ends are open. */
export const GOAL_CHANGES = ['down-3-or-more', 'down-2', 'down-1', 'no-change', 'up-1', 'up-2', 'up-3-or-more'] as const;

/** The level of a change; half a point, as a median may have, counts with the whole point beyond it. */
export function goalChangeLevel(change: number): string {
  const points = Math.ceil(Math.abs(change));
  if (points === 0) return 'no-change';
  return `${change > 0 ? 'up' : 'down'}-${points >= 3 ? '3-or-more' : points}`;
}
