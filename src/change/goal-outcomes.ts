import type { GoalOutcome } from '../definitions/goal-scale.js';
import type { Caseload } from '../records/caseload.js';
import { textReader } from '../records/table.js';
import type { ChangeAnswers } from './answers.js';
import { latestGoalEvents, type LatestGoalEvents } from './goal-events.js';
import { ratedOutcomes, type RatedOutcome } from './goal-ratings.js';
import { NOT_REVIEWED, type GoalReview } from './goal-review.js';
import type { Pairs } from './pairing.js';

/** What became of each goal of a caseload, by its row. */
export interface GoalOutcomes {
  readonly outcome: readonly GoalOutcome[];
  /** Achieved, improved and maintained: a stated status answers the first, ratings all three. */
  readonly answers: readonly ChangeAnswers[];
  /** The stated status and the ratings disagree: shown, never resolved. */
  readonly conflict: Uint8Array;
}

/** Endings that are neither forward nor back. The goal is counted, and taken out of the figures over goals that still stood. */
export const ENDED: ReadonlySet<GoalOutcome> = new Set(['no-longer-relevant', 'replaced', 'withdrawn']);
export const FORWARD: ReadonlySet<GoalOutcome> = new Set(['achieved', 'partly-achieved', 'maintained']);
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
  const ratedBy = (goal: number): RatedOutcome | undefined => scales.get(scaleOf(goal) ?? '');
  const statedOf = statusReader(caseload, events);
  const found = { outcome: new Array<GoalOutcome>(table.size), answers: new Array<ChangeAnswers>(table.size), conflict: new Uint8Array(table.size) };
  for (let goal = 0; goal < table.size; goal += 1) {
    const rated = ratedBy(goal)?.(goal) ?? NOT_REVIEWED;
    const status = statedOf(goal);
    const { outcome, answers } = status === undefined ? rated : statedReview(status, rated);
    found.outcome[goal] = outcome;
    found.answers[goal] = answers;
    if (status !== undefined && CONFLICTS.get(status)?.includes(rated.outcome)) found.conflict[goal] = 1;
  }
  return found;
}

function statedReview(status: GoalOutcome, { answers }: GoalReview): GoalReview {
  return { outcome: status, answers: ENDED.has(status) ? NOT_REVIEWED.answers : { ...answers, achieved: status === 'achieved' } };
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

/** Active and on hold are statuses of a goal that has no outcome yet. */
function isOutcome(status: string): status is GoalOutcome {
  return CONFLICTS.has(status) || (ENDED as ReadonlySet<string>).has(status);
}
