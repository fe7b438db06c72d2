import type { GoalOutcome, GoalScale } from '../definitions/goal-scale.js';
import { formatDay, NO_DAY, parseDay } from '../records/day.js';
import type { Caseload } from '../records/caseload.js';
import { caseload } from '../records/make-caseload.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { Goal, GoalEvent, GoalRating } from '../records/record-types.js';
import { observe } from '../scores/observe.js';
import type { ChangeAnswers } from './answers.js';
import { goalOutcomes, outcomeAt } from './goal-outcomes.js';
import { noDays, pair } from './pairing.js';

export interface ReviewGoalInput {
  readonly scale: GoalScale;
  readonly goal: Omit<Goal, 'personId' | 'scale'>;
  readonly ratings?: readonly Omit<GoalRating, 'goalId'>[];
  readonly events?: readonly Omit<GoalEvent, 'goalId'>[];
  /** Ratings count as reviews only so many days after the goal was set, ends included; those made as it was set still say where it began. */
  readonly window?: { readonly fromDay: number; readonly toDay: number };
}

export interface ReviewedGoal {
  readonly outcome: GoalOutcome;
  readonly answers: ChangeAnswers;
  /** The stated status and the ratings disagree: shown, never resolved. */
  readonly conflict: boolean;
  readonly issues: readonly RecordIssue[];
}

/**
 * What became of one goal: its outcome, and whether it was achieved, improved and maintained, which are three answers.
 * It goes the way of a whole caseload: ratings are paired first to last, as there by default; and where not one of them has a
 * day, by occasion, as in a run with `pairing: by-occasion`, without which such a goal is `not-reviewed` in figures.
 *
 * @returns `not-reviewed` for a goal that cannot be read; `issues` say why
 * @example
 * const { outcome, answers } = reviewGoal({ scale: gas, goal: { statement: 'Sing in the choir', baselineLevel: -2 }, ratings: [{ on: '2025-04-07', value: -1 }] });
 * [outcome, answers.achieved, answers.improved]; // => ['partly-achieved', false, true]
 */
export function reviewGoal({ scale, goal, ratings = [], events = [], window }: ReviewGoalInput): ReviewedGoal {
  const ids = { personId: 'p', goalId: 'g' };
  const own = { ...goal, ...ids, scale: scale.id, episodeId: null };
  const records = {
    goals: [own],
    goalRatings: ratings.filter((rating) => counts(goal, rating, window)).map((rating) => ({ ...rating, goalId: ids.goalId })),
    goalEvents: events.map((event) => ({ ...event, goalId: ids.goalId })),
  };
  const { caseload: held, issues } = caseload({ records, definitions: [scale] });
  const found = goalOutcomes(held, (id) => pairsOf(held, id));
  return { outcome: outcomeAt(found, 0), answers: found.answersOf(0), conflict: found.conflict[0] === 1, issues };
}

function pairsOf(held: Caseload, scale: string) {
  const own = observe(held).get(scale);
  return own && pair(own, hasDays(held) ? 'first-last' : 'by-occasion', noDays(held.goals.table.size));
}

/** Without a single day there are only occasions to go by. */
function hasDays({ goalRatings: { table } }: Caseload): boolean {
  const { on } = table.columns;
  return on?.type === 'day' && on.days.some((day) => day !== NO_DAY);
}

function counts({ setOn }: ReviewGoalInput['goal'], { on }: Omit<GoalRating, 'goalId'>, window: ReviewGoalInput['window']): boolean {
  const start = setOn ? parseDay(setOn) : undefined;
  if (!window || start === undefined || !on || on === setOn) return true;
  return on >= formatDay(start + window.fromDay) && on <= formatDay(start + window.toDay);
}
