import { compileMeasure } from '../../change/compile-measure.js';
import type { ChangeRule } from '../../definitions/change-rule.js';
import { checkChangeRules } from '../../definitions/check-change-rules.js';
import type { Measure } from '../../definitions/measure.js';
import { UsageError } from '../cli-errors.js';

/**
 * Refuses rules that the measure cannot be judged by, so that an empty column never hides a wrong rule.
 *
 * @throws {UsageError} for a rule on a measure without numbers or without a better direction, and for numbers that no change meets
 */
export function checkRules(measure: Measure, rules: readonly ChangeRule[]): void {
  if (rules.length === 0) return;
  if (measure.value.kind !== 'numeric') throw new UsageError(`--rule needs a measure of numbers; the values of ${measure.id} are not`);
  if (measure.direction !== 'increase' && measure.direction !== 'decrease') {
    throw new UsageError(`--rule needs a measure of which more or less is better; the direction of ${measure.id} is ${measure.direction}`);
  }
  const issues = checkChangeRules(rules, { ...measure.value, direction: measure.direction }, []);
  const [first] = issues;
  if (first) throw new UsageError(`--rule ${rules[Number(first.path[0])]?.kind ?? ''}: ${first.path.slice(1).join('.')}: ${first.message}`);
  refuseCrossedNorms(measure, rules);
}

/**
 * Refuses to add a column that could hold nothing.
 *
 * @throws {UsageError} for a measure without a rule of reliable change, or without caseness and cutoff
 */
export function requireClinicalChange(measure: Measure, rules: readonly ChangeRule[]): void {
  const { reliable, isCase } = compileMeasure(measure, rules);
  const missing = [...(reliable ? [] : ['a reliable-change']), ...(isCase ? [] : ['a clinical-cutoff'])];
  if (missing.length > 0) throw new UsageError(`--clinical-change needs ${missing.join(' and ')} rule, as ${measure.id} has none of its own`);
}

function refuseCrossedNorms(measure: Measure, rules: readonly ChangeRule[]): void {
  try {
    compileMeasure(measure, rules);
  } catch (error) {
    // The statistics throw for norms that are the wrong way round, and say so in plain words.
    throw error instanceof RangeError ? new UsageError(`--rule: ${error.message}`) : error;
  }
}
