import { CHANGE_CLASSES, type Criterion } from './criteria.js';
import { checkKnown } from './check-ids.js';
import { checkLimits } from './check-limits.js';
import { faultUnless, type Path } from './fault.js';
import type { Unit } from './indicator.js';
import type { Issue } from './issue.js';

/** A criterion can be true of some member and false of another: no empty lists, impossible bounds or classes. */
export function checkCriterion(criterion: Criterion, unit: Unit, path: Path): readonly Issue[] {
  const inside = (list: readonly Criterion[], key: string) =>
    list.flatMap((one, index) => checkCriterion(one, unit, [...path, key, index]));
  if ('not' in criterion) return checkCriterion(criterion.not, unit, [...path, 'not']);
  return [
    ...checkLists(criterion, path),
    ...('all' in criterion ? inside(criterion.all, 'all') : []),
    ...('any' in criterion ? inside(criterion.any, 'any') : []),
    ...checkBounds(criterion, path),
    ...checkClasses(criterion, path),
    ...checkUnit(criterion, unit, path),
  ];
}

function checkLists(criterion: Criterion, path: Path): readonly Issue[] {
  return Object.entries(criterion).flatMap(([key, value]) => {
    const sound = !Array.isArray(value) || value.length > 0;
    return faultUnless(sound, { code: 'criterion-empty', path: [...path, key], expected: 'at least one entry' });
  });
}

/** Days, and scores at a time, are asked about by a bound. */
function checkBounds(criterion: Criterion, path: Path): readonly Issue[] {
  const isScoreAt = 'at' in criterion && !('present' in criterion || 'caseness' in criterion || 'extreme' in criterion || 'achieved' in criterion);
  if (!isScoreAt && !('days' in criterion)) return [];
  return [...('days' in criterion ? checkDays(criterion.days, [...path, 'days']) : []), ...checkLimits(criterion, path)];
}

/** From one day to another. */
export function checkDays([from, to]: readonly [string, string], path: Path): readonly Issue[] {
  return faultUnless(from !== to, { code: 'days-same', path, expected: 'two different days', found: from });
}

function checkClasses(criterion: Criterion, path: Path): readonly Issue[] {
  const known = 'changeBy' in criterion ? CHANGE_CLASSES[criterion.changeBy] : undefined;
  if (!known || !('changeBy' in criterion)) return [];
  return checkKnown(criterion.in, { known, code: 'change-class-never', pathOf: (index) => [...path, 'in', index] });
}

function checkUnit(criterion: Criterion, unit: Unit, path: Path): readonly Issue[] {
  const asksOfGoal = 'goalOutcome' in criterion || ('field' in criterion && criterion.field.startsWith('goal.'));
  if (asksOfGoal) {
    const expected = 'the unit goal, or a criterion about "goals"';
    return faultUnless(unit === 'goal', { code: 'criterion-not-for-unit', path, expected, found: unit });
  }
  return 'field' in criterion ? checkFieldOfUnit(criterion.field, unit, [...path, 'field']) : [];
}

/** A contact, connection or need has fields only where it is what is counted. */
export function checkFieldOfUnit(field: string, unit: Unit, path: Path): readonly Issue[] {
  const owner = field.slice(0, field.indexOf('.'));
  const sound = !['goal', 'contact', 'connection', 'need'].includes(owner) || owner === unit;
  return faultUnless(sound, { code: 'criterion-not-for-unit', path, expected: `the unit ${owner}`, found: unit });
}
