import type { GoalScope, PersonProgress } from '../definitions/criteria.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import { BACK, ENDED, FORWARD } from './goal-outcomes.js';

/** A person's goals together: how many, how many reviewed, and where they went. */
export interface GoalProgress {
  readonly goals: number;
  readonly reviewed: number;
  /** `undefined` while no goal was reviewed. */
  readonly progress: PersonProgress | undefined;
}

/**
 * Where a person's goals went, taken together: at least one forward and none back is `forward`, both is
 * `mixed`. A goal that ended as no longer relevant is neither, and is left out of the `standing` scope.
 *
 * @example
 * personProgress(['achieved', 'no-change', 'not-reviewed'], 'all'); // => { goals: 3, reviewed: 2, progress: 'forward' }
 */
export function personProgress(outcomes: readonly GoalOutcome[], scope: GoalScope): GoalProgress {
  const own = scope === 'all' ? outcomes : outcomes.filter((outcome) => !ENDED.has(outcome));
  const reviewed = own.filter((outcome) => outcome !== 'not-reviewed');
  const forward = reviewed.some((outcome) => FORWARD.has(outcome));
  const back = reviewed.some((outcome) => BACK.has(outcome));
  return { goals: own.length, reviewed: reviewed.length, progress: reviewed.length === 0 ? undefined : progressOf(forward, back) };
}

/** Where goals went that were reviewed. */
export function progressOf(forward: boolean, back: boolean): PersonProgress {
  if (forward) return back ? 'mixed' : 'forward';
  return back ? 'back' : 'no-change';
}
