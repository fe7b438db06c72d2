import type { ChangeRule, ClinicalCutoff, ReliableChangeByReliability } from './change-rule.js';
import { checkUnique } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';

/** The groups whose norms each type of cutoff is worked out from. */
const GROUPS_OF_CUTOFF = { a: ['clinical'], b: ['functional'], c: ['clinical', 'functional'] } as const;

/** At most one change rule of each kind, each with numbers that a change can meet. */
export function checkChangeRules(rules: readonly ChangeRule[], width: number, path: Path): readonly Issue[] {
  const kinds = rules.map((rule) => rule.kind);
  const repeated = checkUnique(kinds, (index) => [...path, index, 'kind']);
  return [...repeated, ...rules.flatMap((rule, index) => checkRule(rule, width, [...path, index]))];
}

function checkRule(rule: ChangeRule, width: number, path: Path): readonly Issue[] {
  if (rule.kind === 'clinical-cutoff') return checkCutoff(rule, path);
  if ('ratio' in rule) return faultUnless(rule.ratio > 1, { code: 'change-rule-number', path: [...path, 'ratio'], expected: 'above 1', found: rule.ratio });
  if ('points' in rule) return checkPoints(rule.points, width, [...path, 'points']);
  return checkReliability(rule, path);
}

function checkPoints(points: number, width: number, path: Path): readonly Issue[] {
  const expected = `above 0, up to the width of the scale, ${width}`;
  return faultUnless(points > 0 && points <= width, { code: 'change-rule-number', path, expected, found: points });
}

function checkReliability(rule: ReliableChangeByReliability, path: Path): readonly Issue[] {
  return [
    ...checkBelow(Infinity, rule.standardDeviation, [...path, 'standardDeviation']),
    ...checkBelow(1, rule.reliability, [...path, 'reliability']),
    ...checkBelow(1, rule.confidence, [...path, 'confidence']),
  ];
}

function checkCutoff(rule: ClinicalCutoff, path: Path): readonly Issue[] {
  return GROUPS_OF_CUTOFF[rule.type].flatMap((group) => {
    const norm = rule[group];
    const at = [...path, group];
    if (norm) return checkBelow(Infinity, norm.standardDeviation, [...at, 'standardDeviation']);
    return faultUnless(false, { code: 'cutoff-norm-missing', path: at, expected: `the norm that type ${rule.type} is worked out from` });
  });
}

function checkBelow(limit: number, found: number, path: Path): readonly Issue[] {
  return faultUnless(found > 0 && found < limit, { code: 'change-rule-number', path, expected: `above 0, below ${limit}`, found });
}
