import type { Stack } from './stack.js';
import { report } from './stack.js';
import type { Stacks } from './stacks.js';

/**
 * What a goal says of other goals, and reviews without a rating, cannot make a figure wrong; they are worth knowing. A
 * goal is never set aside for them.
 */
export function checkGoalLinks({ goals, goalRatings }: Stacks): void {
  const personOf = new Map((goals.values.get('goalId') ?? []).map((id, row) => [id, goals.values.get('personId')?.[row]]));
  for (const field of ['supersededBy', 'stepOf']) {
    goals.values.get(field)?.forEach((id, row) => {
      if (id === undefined) return;
      const isOwn = id === goals.values.get('goalId')?.[row];
      if (!isOwn && personOf.get(id) === goals.values.get('personId')?.[row]) return;
      const found = isOwn ? 'the same goal' : personOf.has(id) ? 'a goal of somebody else' : 'none with this id';
      report(goals, row, field, { code: 'other-goal-unknown', message: `expected another goal of the same person; found ${found}` }, 'notice');
    });
  }
  noteReasonsMissing(goalRatings);
}

function noteReasonsMissing(ratings: Stack): void {
  for (let row = 0; row < ratings.size; row += 1) {
    const has = (field: string) => ratings.values.get(field)?.[row] !== undefined;
    if (ratings.setAside[row] !== undefined || has('value') || has('absentReason')) continue;
    report(ratings, row, 'absentReason', { code: 'reason-missing', message: 'expected a rating or the reason why there is none; found neither' }, 'notice');
  }
}
