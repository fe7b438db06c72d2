import type { IndicatorSet, MixedRule } from '../definitions/indicator.js';

/**
 * A set of indicators with its mixed courses (better on one measure, worse on another) counted by a named rule of the set.
 *
 * Published codes differ on where they belong, so that they are kept apart unless somebody decides otherwise. The indicator
 * that a rule folds them into says so in its description and sources, and its hash tells it from the one that does not; the
 * figure of mixed courses stays, as a part of the other. A course without a pair on one measure is counted where the other decides it by the rule.
 *
 * @param mixed `apart` is the set as it is
 * @throws {RangeError} for a set that has no rule of this name
 * @example
 * const set = foldMixed(indicatorSets['nhs-talking-therapies'], 'deterioration');
 * set.indicators.find(({ id }) => id === 'tt-reliable-deterioration').description.en.includes('mixed'); // => true
 */
export function foldMixed(set: IndicatorSet, mixed: MixedRule): IndicatorSet {
  if (mixed === 'apart') return set;
  const rule = set.mixed?.find(({ id }) => id === mixed);
  if (!rule) throw new RangeError(`foldMixed requires a set with the rule ${mixed}, found ${set.id}`);
  const { into, description, numerator, sources } = rule;
  return { ...set, indicators: set.indicators.map((one) => (one.id === into ? { ...one, description, numerator, sources: [...one.sources, ...sources] } : one)) };
}
