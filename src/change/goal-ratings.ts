import type { GoalOutcome, GoalScale, OutcomeByLevel, OutcomeByPoints } from '../definitions/goal-scale.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt, numberAt, textAt } from '../records/table.js';
import { valueFromScale } from '../records/value-on-scale.js';
import type { Pairs } from './pairing.js';
import { latest } from './pairing.js';

/** What ratings say of a goal, by its row; a target that an event gave it stands in for its own. */
export type RatedOutcome = (goal: number, target: number | undefined) => GoalOutcome;

/** Makes ready what the ratings of one scale say of its goals. */
export function ratedOutcomes({ goals }: Caseload, scale: GoalScale, pairs: Pairs | undefined): RatedOutcome {
  if (!pairs) return () => 'not-reviewed';
  const { outcome } = scale;
  const reviewOf = reviews(goals.table, pairs);
  if (outcome.kind === 'by-level') return (goal) => byLevel(scale, outcome, reviewOf(goal));
  return (goal, target) => {
    const level = outcome.baselineLevel ? numberAt(goals.table, 'baselineLevel', goal) : Number.NaN;
    const pair = Number.isNaN(level)
      ? { baseline: valueAt(pairs, 'baseline', goal), followUp: valueAt(pairs, 'followUp', goal) }
      : { baseline: level, followUp: reviewOf(goal) };
    const intent = textAt(goals.table, 'intent', goal);
    const aim = { target: target ?? numberAt(goals.table, 'target', goal), maintain: intent === 'maintain' || intent === 'slow-decline' };
    return byPoints(scale, outcome, { ...pair, ...aim });
  };
}

function byLevel({ value }: GoalScale, { levels }: OutcomeByLevel, review: number | undefined): GoalOutcome {
  return (review === undefined ? undefined : levels[String(valueFromScale(value, review))]) ?? 'not-reviewed';
}

interface RatedGoal {
  readonly baseline: number | undefined;
  readonly followUp: number | undefined;
  readonly target: number;
  readonly maintain: boolean;
}

/** More is better: a scale of which that is not so is refused where it is defined. */
function byPoints(scale: GoalScale, outcome: OutcomeByPoints, { baseline, followUp, target, maintain }: RatedGoal): GoalOutcome {
  if (baseline === undefined || followUp === undefined) return 'not-reviewed';
  const improvement = followUp - baseline;
  if (maintain && Math.abs(improvement) < outcome.points) return 'maintained';
  const achievedAt = outcome.targetCounts && isTarget(scale.value, target) ? target : outcome.achievedAtLeast;
  if (followUp >= achievedAt) return 'achieved';
  if (improvement >= outcome.points) return 'partly-achieved';
  return improvement <= -outcome.points ? 'moved-away' : 'no-change';
}

/** A number off the scale, or at the end where everybody is already, is nothing to aim for: exports write 0 for "none". */
function isTarget(scale: GoalScale['value'], target: number): boolean {
  return scale.kind === 'numeric' && target > scale.minimum && target <= scale.maximum;
}

/** The latest rating of a goal that is a review of it: one made as the goal was set says where it began. */
function reviews(goals: Caseload['goals']['table'], pairs: Pairs): (goal: number) => number | undefined {
  const { value, day, occasion } = pairs.observations;
  const last = latest(pairs);
  return (goal) => {
    const place = last[goal] ?? -1;
    const setOn = dayAt(goals, 'setOn', goal);
    const asSet = occasion[place] === 0 || (setOn !== NO_DAY && day[place] === setOn);
    return place < 0 || asSet ? valueAt(pairs, 'followUp', goal) : value[place];
  };
}

function valueAt(pairs: Pairs, side: 'baseline' | 'followUp', goal: number): number | undefined {
  const place = pairs[side][goal] ?? -1;
  return place < 0 ? undefined : pairs.observations.value[place];
}
