import { checkGoalScale } from './check-goal-scale.js';
import { throwIfAny } from './definition-error.js';
import type { GoalScale, OutcomeByLevel, OutcomeByOrder, OutcomeByPoints } from './goal-scale.js';
import type { StateValueInput } from './define-outcome.js';
import type { NumericValue } from './value-kind.js';

/** A goal scale as its author writes it: everything but `kind`. */
export interface GoalScaleInput<Id extends string, Level extends string>
  extends Omit<GoalScale<Id, Level>, 'kind' | 'value' | 'outcome'> {
  readonly value: NumericValue | StateValueInput<Level>;
  readonly outcome: OutcomeByPoints | OutcomeByLevel<NoInfer<Level>> | OutcomeByOrder;
}

/**
 * Declares a goal scale of your own, keeping the ids of its levels as literal types.
 *
 * @param input the goal scale without `kind`; it is not changed
 * @returns the goal scale, for goals to be rated on
 * @throws {DefinitionError} listing every issue that `checkGoalScale` finds
 *
 * @example
 * const steps = defineGoalScale({
 *   id: 'steps',
 *   version: '1.0.0',
 *   title: { en: 'Steps towards the goal (invented)' },
 *   direction: 'increase',
 *   value: { kind: 'numeric', minimum: 0, maximum: 4, step: 1, unit: { en: 'steps' } },
 *   outcome: {
 *     kind: 'by-points',
 *     achievedAtLeast: 4,
 *     targetCounts: true,
 *     points: 1,
 *     baselineLevel: false,
 *     source: 'own',
 *     evidence: 'decision',
 *     note: 'Invented for this example.',
 *   },
 *   sources: [{ id: 'own', citation: 'Invented for this example' }],
 * });
 * steps.outcome.kind; // => 'by-points'
 */
export function defineGoalScale<const Id extends string, const Level extends string = never>(
  input: GoalScaleInput<Id, Level>,
): GoalScale<Id, Level> {
  const scale: GoalScale<Id, Level> = { ...input, kind: 'goal-scale' };
  throwIfAny(`Goal scale ${scale.id}`, checkGoalScale(scale));
  return scale;
}
