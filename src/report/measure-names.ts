import type { ChangeRule } from '../definitions/change-rule.js';
import { reliableCriterion } from '../change/reliable-criterion.js';
import { ruleName } from '../definitions/change-rule.js';
import type { Measure } from '../definitions/measure.js';
import { textIn } from '../definitions/text.js';
import type { Messages } from './messages/messages.js';

/**
 * The short name of an instrument, which is its id in capitals: a measure knows its score's title, not its instrument's.
 *
 * @example
 * shortName('phq-9'); // => 'PHQ-9'
 */
export function shortName(definition: string): string {
  return definition.toUpperCase();
}

/** How a measure is called in tables: `PHQ-9 total`, `ONS4 life satisfaction`, or the title of a custom outcome. */
export function measureLabel({ group, definition, title }: Measure, language: string): string {
  const own = textIn(title, language);
  return group === 'instrument' ? `${shortName(definition.id)} ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
}

/** The rule of a measure that a row names, or `undefined` for a row without one. */
export function ruleOf({ changeRules }: Measure, name: string): ChangeRule | undefined {
  return changeRules.find((rule) => ruleName(rule) === name);
}

/** A rule as people say it: `6 points or more`. */
export function ruleText(rule: ChangeRule | undefined, { value }: Measure, { text, language }: { readonly text: Messages; readonly language: string }): string {
  const { rule: words } = text.measures;
  if (!rule) return words.none;
  if (rule.kind === 'clinical-cutoff') return rule.kind;
  const unit = value.kind === 'numeric' ? textIn(value.unit, language) : '';
  const { points, expected } = rule.kind === 'reliable-change' ? reliableCriterion(rule) : { points: 'points' in rule ? rule.points : 0 };
  // A criterion that is worked out has as many decimals as one likes; two say what scores can show.
  const size = 'ratio' in rule ? words.times(rule.ratio) : words.points({ value: Number(points.toFixed(2)), unit });
  const whole = rule.tie === 'more-than' ? words.moreThan(size) : words.atLeast(size);
  return expected && 'method' in rule ? words.beyondExpected({ size: whole, method: words.methods[rule.method ?? 'jacobson-truax'] }) : whole;
}
