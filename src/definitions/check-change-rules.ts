import type { ChangeRule, ClinicalCutoff } from './change-rule.js';
import { checkUnique } from './check-ids.js';
import { type ChangeScale, checkBetween, checkReliableChange } from './check-reliable-change.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';

/** The groups whose norms each type of cutoff is worked out from. */
const GROUPS_OF_CUTOFF = { a: ['clinical'], b: ['functional'], c: ['clinical', 'functional'] } as const;

/** At most one change rule of each kind, each with numbers that a change can meet. */
export function checkChangeRules(rules: readonly ChangeRule[], scale: ChangeScale, path: Path): readonly Issue[] {
  const kinds = rules.map((rule) => rule.kind);
  const repeated = checkUnique(kinds, (index) => [...path, index, 'kind']);
  return [...repeated, ...rules.flatMap((rule, index) => checkRule(rule, scale, [...path, index]))];
}

function checkRule(rule: ChangeRule, scale: ChangeScale, path: Path): readonly Issue[] {
  if (rule.kind === 'clinical-cutoff') return checkCutoff(rule, path);
  if ('ratio' in rule) return checkRatio(rule.ratio, scale, [...path, 'ratio']);
  if ('points' in rule) return checkPoints(rule.points, scale.maximum - scale.minimum, [...path, 'points']);
  return checkReliableChange(rule, scale, path);
}

function checkPoints(points: number, width: number, path: Path): readonly Issue[] {
  const expected = `above 0, up to the width ${width}`;
  return faultUnless(points > 0 && points <= width, { code: 'change-rule-number', path, expected, found: points });
}

/** So many times as much is said of numbers that begin at none, and of which more or less is better. */
function checkRatio(ratio: number, { minimum, direction }: ChangeScale, path: Path): readonly Issue[] {
  const hasNone = minimum === 0 && (direction === 'increase' || direction === 'decrease');
  return [
    ...faultUnless(ratio > 1, { code: 'change-rule-number', path, expected: 'above 1', found: ratio }),
    ...faultUnless(hasNone, { code: 'ratio-without-none', path, expected: 'a scale that begins at 0, and a direction', found: `from ${minimum}, ${direction}` }),
  ];
}

function checkCutoff(rule: ClinicalCutoff, path: Path): readonly Issue[] {
  return GROUPS_OF_CUTOFF[rule.type].flatMap((group) => {
    const norm = rule[group];
    const at = [...path, group];
    if (norm) return checkBetween([0, Infinity], norm.standardDeviation, [...at, 'standardDeviation']);
    return faultUnless(false, { code: 'cutoff-norm-missing', path: at, expected: `a norm for type ${rule.type}` });
  });
}
