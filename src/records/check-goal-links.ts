import { blankCodes, noCells } from './cells.js';
import { rowsWith } from './kept-rows.js';
import type { Stack } from './stack.js';
import { report, valueAt } from './stack.js';
import type { Stacks } from './stacks.js';

/**
 * What a goal says of other goals, and reviews without a rating, cannot make a figure wrong; they are worth knowing. A
 * goal is never set aside for them.
 */
export function checkGoalLinks({ goals, goalRatings }: Stacks): void {
  const fields = ['supersededBy', 'stepOf'].filter((field) => goals.values.has(field));
  const rows = Array.from({ length: fields.length > 0 ? goals.size : 0 }, (_, row) => row);
  const personOf = new Map(rows.map((row) => [valueAt(goals, 'goalId', row), valueAt(goals, 'personId', row)]));
  for (const field of fields) {
    for (const row of rows) {
      const id = valueAt(goals, field, row);
      if (id === undefined) continue;
      const isOwn = id === valueAt(goals, 'goalId', row);
      if (!isOwn && personOf.get(id) === valueAt(goals, 'personId', row)) continue;
      const found = isOwn ? 'the same goal' : personOf.has(id) ? 'a goal of somebody else' : 'none with this id';
      report(goals, row, field, { code: 'other-goal-unknown', message: `expected another goal of the same person; found ${found}` }, 'notice');
    }
  }
  noteReasonsMissing(goalRatings);
}

function noteReasonsMissing(ratings: Stack): void {
  const { codes, values } = ratings.values.get('value') ?? noCells(ratings.size);
  for (const row of rowsWith(codes, blankCodes(values))) {
    if (ratings.setAside.codes[row] !== 0 || valueAt(ratings, 'absentReason', row) !== undefined) continue;
    report(ratings, row, 'absentReason', { code: 'reason-missing', message: 'expected a rating or the reason why there is none; found neither' }, 'notice');
  }
}
