import { checkCommon } from './check-common.js';
import { checkKnown } from './check-ids.js';
import { checkMeasureFacts } from './check-measure-facts.js';
import { checkValue } from './check-value.js';
import { faultUnless } from './fault.js';
import type { GoalScale, OutcomeByLevel, OutcomeByPoints } from './goal-scale.js';
import type { Issue } from './issue.js';
import type { NumericValue, StateValue } from './value-kind.js';

/**
 * Every way in which a goal scale of the right shape does not make sense.
 *
 * @returns one issue for each fault, with where it stands; none for a sound goal scale
 *
 * @example
 * checkGoalScale(goalProgress); // => []
 */
export function checkGoalScale(scale: GoalScale): readonly Issue[] {
  const value = checkValue(scale.value);
  if (value.length > 0) return [...checkCommon(scale), ...value];
  return [...checkCommon(scale), ...checkMeasureFacts(scale, scale.value), ...checkOutcomeRule(scale), ...checkLabels(scale)];
}

function checkOutcomeRule({ value, outcome, direction }: GoalScale): readonly Issue[] {
  if (outcome.kind === 'by-points' && value.kind === 'numeric') return checkByPoints(outcome, value, direction);
  if (outcome.kind === 'by-level' && value.kind === 'state') return checkByLevel(outcome, value);
  if (outcome.kind === 'by-order' && value.kind === 'state') return [];
  const expected = value.kind === 'numeric' ? 'by-points, for numbers' : 'by-level or by-order, for states';
  return faultUnless(false, { code: 'outcome-not-for-value', path: ['outcome', 'kind'], expected, found: outcome.kind });
}

function checkByPoints(outcome: OutcomeByPoints, { minimum, maximum }: NumericValue, direction: string): readonly Issue[] {
  const { points } = outcome;
  const width = maximum - minimum;
  const [key, level, needed] = 'achievedAtLeast' in outcome ? (['achievedAtLeast', outcome.achievedAtLeast, 'increase'] as const) : (['achievedAtMost', outcome.achievedAtMost, 'decrease'] as const);
  const isUp = needed === 'increase';
  return [
    ...faultUnless(direction === needed, { code: `outcome-needs-${needed}`, path: ['direction'], expected: `${needed}, as ${key} says`, found: direction }),
    ...faultUnless(level >= minimum && level <= maximum && level !== (isUp ? minimum : maximum), {
      code: 'achieved-unreachable',
      path: ['outcome', key],
      expected: isUp ? `above ${minimum}, up to ${maximum}` : `${minimum} or more, below ${maximum}`,
      found: level,
    }),
    ...faultUnless(points > 0 && points <= width, {
      code: 'outcome-points',
      path: ['outcome', 'points'],
      expected: `above 0, up to ${width}`,
      found: points,
    }),
  ];
}

/** Each level says what becomes of the goal, and the achieved states are those that say so. */
function checkByLevel({ levels }: OutcomeByLevel, { states, achieved }: StateValue): readonly Issue[] {
  const known = states.map((state) => state.id);
  const named = Object.keys(levels);
  const pathOf = (index: number) => ['outcome', 'levels', named[index] ?? ''];
  const outcomes = known.flatMap((id) => {
    const isAchieved = achieved.includes(id);
    const sound = levels[id] !== undefined && (levels[id] === 'achieved') === isAchieved;
    const expected = isAchieved ? 'achieved, as its value says' : 'an outcome other than achieved';
    return faultUnless(sound, { code: 'level-outcome', path: ['outcome', 'levels', id], expected, found: levels[id] });
  });
  return [...checkKnown(named, { known, code: 'level-unknown', pathOf }), ...outcomes];
}

function checkLabels({ value, levelLabels = {} }: GoalScale): readonly Issue[] {
  return Object.keys(levelLabels).flatMap((level) => {
    const rating = level.trim() === '' ? NaN : Number(level);
    const sound = value.kind === 'numeric' && rating >= value.minimum && rating <= value.maximum;
    return faultUnless(sound, { code: 'level-unknown', path: ['levelLabels', level], expected: 'a rating on the scale', found: level });
  });
}
