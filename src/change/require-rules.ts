import type { ChangeRule } from '../definitions/change-rule.js';
import { checkChangeRules } from '../definitions/check-change-rules.js';
import { throwIfAny } from '../definitions/definition-error.js';
import type { Issue } from '../definitions/issue.js';
import type { Measure } from '../definitions/measure.js';

/**
 * Refuses rules by which a measure cannot be judged, since a wrong rule gives a wrong class, or none, in silence.
 *
 * @throws {DefinitionError} listing every issue
 */
export function requireRules(measure: Measure, rules: readonly ChangeRule[]): void {
  throwIfAny(`The rules for ${measure.id}`, rules.length === 0 ? [] : issuesOf(measure, rules));
}

function issuesOf({ value, direction }: Measure, rules: readonly ChangeRule[]): readonly Issue[] {
  if (value.kind === 'numeric' && direction !== 'none') {
    return checkChangeRules(rules, { ...value, direction }, ['rules']);
  }
  const message = `expected numbers with a direction; found ${value.kind}, ${direction}`;
  return [{ code: 'change-rule-without-direction', path: ['rules'], message }];
}
