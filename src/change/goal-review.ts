import type { GoalOutcome, GoalScale, OutcomeByLevel, OutcomeByPoints } from '../definitions/goal-scale.js';
import { valueFromScale } from '../records/value-on-scale.js';
import { withoutNoise } from '../scores/without-noise.js';
import type { ChangeAnswers } from './answers.js';
import { answersOf } from './answers.js';
import type { CompiledMeasure } from './compile-measure.js';

/** What ratings say of one goal: its outcome, and the three answers that one word cannot give. */
export interface GoalReview {
  readonly outcome: GoalOutcome;
  readonly answers: ChangeAnswers;
}

/** The ratings of one goal on its scale, and what it aims for. */
export interface RatedGoal {
  readonly baseline: number | undefined;
  readonly followUp: number | undefined;
  /** NaN for none. */
  readonly target: number;
  readonly maintain: boolean;
  /** What a state means for this goal alone. */
  readonly overrides: ReadonlyMap<string, GoalOutcome> | undefined;
}

interface ScaleInUse {
  readonly scale: GoalScale;
  readonly compiled: CompiledMeasure;
}

const UNKNOWN: ChangeAnswers = { achieved: null, improved: null, maintained: null };
export const NOT_REVIEWED: GoalReview = { outcome: 'not-reviewed', answers: UNKNOWN };

/** Reads a goal's ratings by the rule of its scale, or by what the goal's own override says of the last one. */
export function reviewOf({ scale, compiled }: ScaleInUse, rated: RatedGoal): GoalReview {
  const { outcome } = scale;
  if (outcome.kind === 'by-points') return byPoints(scale, outcome, rated);
  const review = outcome.kind === 'by-level' ? byLevel(scale, outcome, rated) : byOrder(compiled, rated);
  const override = rated.followUp === undefined ? undefined : rated.overrides?.get(String(valueFromScale(compiled.measure.value, rated.followUp)));
  return override === undefined ? review : { outcome: override, answers: { ...review.answers, achieved: override === 'achieved', improved: isForward(override) } };
}

function isForward(outcome: GoalOutcome): boolean {
  return outcome === 'achieved' || outcome === 'partly-achieved';
}

function byLevel({ value }: GoalScale, { levels }: OutcomeByLevel, { followUp }: RatedGoal): GoalReview {
  if (followUp === undefined || value.kind === 'numeric') return NOT_REVIEWED;
  const outcome = levels[String(valueFromScale(value, followUp))] ?? 'not-reviewed';
  return { outcome, answers: { ...UNKNOWN, achieved: outcome === 'achieved' } };
}

/** Lateral moves, and those that cannot be compared, are no improvement. */
function byOrder(compiled: CompiledMeasure, { baseline, followUp, maintain }: RatedGoal): GoalReview {
  if (baseline === undefined || followUp === undefined) return NOT_REVIEWED;
  const answers = answersOf(compiled, { baseline, followUp });
  const move = compiled.order?.move(baseline, followUp);
  if (maintain && (move === 'unchanged' || move === 'lateral')) return { outcome: 'maintained', answers };
  if (answers.achieved === true) return { outcome: 'achieved', answers };
  if (answers.improved === true) return { outcome: 'partly-achieved', answers };
  return { outcome: move === 'worsened' ? 'moved-away' : 'no-change', answers };
}

/** A goal that holds is first of all maintained, where that is what it was for. */
function byPoints(scale: GoalScale, rule: OutcomeByPoints, { baseline, followUp, target, maintain }: RatedGoal): GoalReview {
  if (baseline === undefined || followUp === undefined) return NOT_REVIEWED;
  const sign = scale.direction === 'decrease' ? -1 : 1;
  const level = rule.targetCounts && isTarget(scale, target) ? target : 'achievedAtLeast' in rule ? rule.achievedAtLeast : rule.achievedAtMost;
  const improvement = withoutNoise(sign * (followUp - baseline));
  const answers = { achieved: withoutNoise(sign * (followUp - level)) >= 0, improved: improvement >= rule.points, maintained: Math.abs(improvement) < rule.points };
  if (maintain && answers.maintained) return { outcome: 'maintained', answers };
  if (answers.achieved) return { outcome: 'achieved', answers };
  if (answers.improved) return { outcome: 'partly-achieved', answers };
  return { outcome: answers.maintained ? 'no-change' : 'moved-away', answers };
}

/** A number off the scale, or at the end where everybody is already, is nothing to aim for: exports write 0 for "none". */
function isTarget({ value, direction }: GoalScale, target: number): boolean {
  if (value.kind !== 'numeric') return false;
  return target >= value.minimum && target <= value.maximum && target !== (direction === 'decrease' ? value.maximum : value.minimum);
}
