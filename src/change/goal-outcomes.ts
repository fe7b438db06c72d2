import { ENDINGS, FORWARD_OUTCOMES, type GoalOutcome } from '../definitions/goal-scale.js';
import type { Caseload } from '../records/caseload.js';
import { textReader } from '../records/table.js';
import type { ChangeAnswers } from './answers.js';
import { latestGoalEvents, type LatestGoalEvents } from './goal-events.js';
import { ratedOutcomes } from './goal-ratings.js';
import { NOT_REVIEWED, type GoalReview } from './goal-review.js';
import type { Pairs } from './pairing.js';

/** Every outcome, in the order they are shown. */
export const GOAL_OUTCOMES: readonly GoalOutcome[] = [
  ...FORWARD_OUTCOMES, 'no-change', 'not-achieved', 'moved-away', ...ENDINGS, 'not-reviewed',
];

/** What became of each goal of a caseload, by its row. */
export interface GoalOutcomes {
  /** Place in `GOAL_OUTCOMES`, from 1. */
  readonly outcome: Uint8Array;
  /** Whether a status says it, or a successor, and no ratings. */
  readonly isStated: (goal: number) => boolean;
  /** Achieved, improved and maintained: a stated status answers the first, ratings all three. */
  readonly answersOf: (goal: number) => ChangeAnswers;
  /** The stated status and the ratings disagree: shown, never resolved. */
  readonly conflict: Uint8Array;
}

/** The goal is counted, and taken out of the figures over goals that still stood. */
export const ENDED: ReadonlySet<GoalOutcome> = new Set(ENDINGS);
export const FORWARD: ReadonlySet<GoalOutcome> = new Set(FORWARD_OUTCOMES);
export const BACK: ReadonlySet<GoalOutcome> = new Set(['moved-away']);

/** The statuses that say how a goal came out, each with what ratings may not say beside it. */
const CONFLICTS: ReadonlyMap<string, readonly GoalOutcome[]> = new Map([
  ['achieved', ['no-change', 'not-achieved', 'moved-away']],
  ['partly-achieved', ['not-achieved', 'moved-away']],
  ['not-achieved', ['achieved', 'maintained']],
]);

/**
 * The outcome of every goal, the first that applies: ended as no longer relevant, replaced or withdrawn; a stated
 * status; replaced, where another goal is named as its successor; else what its ratings say by its scale; else not reviewed.
 */
export function goalOutcomes(caseload: Caseload, pairsOf: (scale: string) => Pairs | undefined): GoalOutcomes {
  const { table } = caseload.goals;
  const events = latestGoalEvents(caseload);
  const scales = new Map(caseload.goalScales.map((scale) => [scale.id, ratedOutcomes(caseload, scale, pairsOf(scale.id), events)]));
  const scaleOf = textReader(table, 'scale');
  const statusOf = statusReader(caseload, events);
  const ratedReview = (goal: number): GoalReview => scales.get(scaleOf(goal) ?? '')?.(goal) ?? NOT_REVIEWED;
  const [outcome, conflict] = [new Uint8Array(table.size), new Uint8Array(table.size)];
  for (let goal = 0; goal < table.size; goal += 1) {
    const rated = ratedReview(goal).outcome;
    const status = statusOf(goal);
    outcome[goal] = GOAL_OUTCOMES.indexOf(status ?? rated) + 1;
    conflict[goal] = status !== undefined && CONFLICTS.get(status)?.includes(rated) ? 1 : 0;
  }
  return { outcome, conflict, isStated: (goal) => statusOf(goal) !== undefined, answersOf: (goal) => answersBy(statusOf(goal), ratedReview(goal)) };
}

function answersBy(status: GoalOutcome | undefined, { answers }: GoalReview): ChangeAnswers {
  if (status === undefined) return answers;
  return ENDED.has(status) ? NOT_REVIEWED.answers : { ...answers, achieved: status === 'achieved' };
}

/** What a goal's last status says of its outcome, if it says anything. */
function statusReader({ goals: { table } }: Caseload, events: LatestGoalEvents): (goal: number) => GoalOutcome | undefined {
  const [ownStatus, successor] = [textReader(table, 'status'), textReader(table, 'supersededBy')];
  return (goal) => {
    const stated = events.status.get(goal) ?? ownStatus(goal);
    if (stated !== undefined && isOutcome(stated)) return stated;
    return successor(goal) === undefined ? undefined : 'replaced';
  };
}

/** What became of one goal. */
export function outcomeAt({ outcome }: Pick<GoalOutcomes, 'outcome'>, goal: number): GoalOutcome {
  return GOAL_OUTCOMES[(outcome[goal] ?? 0) - 1] ?? 'not-reviewed';
}

/** Several outcomes as bits, each at its place from 1. */
export function outcomeBits(outcomes: Iterable<GoalOutcome>): number {
  return [...outcomes].reduce((bits, outcome) => bits | (2 << GOAL_OUTCOMES.indexOf(outcome)), 0);
}

/** Active and on hold are statuses of a goal that has no outcome yet. */
function isOutcome(status: string): status is GoalOutcome {
  return CONFLICTS.has(status) || (ENDED as ReadonlySet<string>).has(status);
}
