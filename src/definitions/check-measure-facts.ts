import { checkBands, type Scale } from './check-bands.js';
import { checkChangeRules } from './check-change-rules.js';
import { checkKnown } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { Caseness, Direction, MeasureFacts } from './measure.js';
import type { NumericValue, ValueKind } from './value-kind.js';

const DIRECTIONS: Readonly<Record<ValueKind['kind'], readonly Direction[]>> = {
  numeric: ['increase', 'decrease', 'toward-range', 'none'],
  flag: ['increase', 'decrease', 'none'],
  state: ['by-order', 'none'],
  'multi-select': ['increase'],
};

/** What a measure declares fits its kind of value, and for numbers lies on its scale. */
export function checkMeasureFacts(facts: MeasureFacts, value: ValueKind, path: Path = []): readonly Issue[] {
  const direction = { known: DIRECTIONS[value.kind], code: 'direction-not-for-value', pathOf: () => [...path, 'direction'] };
  return [
    ...checkKnown([facts.direction], direction),
    ...(value.kind === 'numeric' ? checkNumericFacts(facts, value, path) : checkNoNumericFacts(facts, path)),
  ];
}

function checkNumericFacts({ bands, caseness, changeRules = [], direction }: MeasureFacts, scale: NumericValue, path: Path): readonly Issue[] {
  const rules = [...path, 'changeRules'];
  const directed = direction !== 'none' || changeRules.length === 0;
  return [
    ...(bands ? checkBands(bands, scale, [...path, 'bands']) : []),
    ...(caseness ? checkCaseness(caseness, direction, scale, [...path, 'caseness']) : []),
    ...checkRange(scale, direction, path),
    ...checkChangeRules(changeRules, { ...scale, direction }, rules),
    ...faultUnless(directed, { code: 'change-rule-without-direction', path: rules, expected: 'a direction, not none' }),
  ];
}

/** A range to be in and the direction towards it go together; a value to reach lies at the better end. */
function checkRange({ range, achieved }: NumericValue, direction: Direction, path: Path): readonly Issue[] {
  const end = achieved && ('atLeast' in achieved ? 'increase' : 'decrease');
  const isBetter = end === undefined || end === direction;
  return [
    ...faultUnless((range !== undefined) === (direction === 'toward-range'), {
      code: 'range-and-direction', path: [...path, 'direction'], expected: 'toward-range with a range, or neither', found: direction,
    }),
    ...faultUnless(isBetter, { code: 'achieved-at-worse-end', path: [...path, 'direction'], expected: `${end}, as its achieved value says`, found: direction }),
  ];
}

/** Caseness lies on the scale, and at its worse end. */
function checkCaseness(caseness: Caseness, direction: Direction, { minimum, maximum }: Scale, path: Path): readonly Issue[] {
  const [end, cutOff] = 'atLeast' in caseness ? (['atLeast', caseness.atLeast] as const) : (['atMost', caseness.atMost] as const);
  const onScale = cutOff >= minimum && cutOff <= maximum;
  const betterEnd = direction === 'increase' ? 'atLeast' : direction === 'decrease' ? 'atMost' : undefined;
  return [
    ...faultUnless(onScale, { code: 'caseness-outside-range', path, expected: `${minimum} to ${maximum}`, found: cutOff }),
    ...faultUnless(end !== betterEnd, { code: 'caseness-at-better-end', path, expected: 'a cut-off at the worse end', found: end }),
  ];
}

/** Bands, caseness and rules are about numbers. */
function checkNoNumericFacts(facts: MeasureFacts, path: Path): readonly Issue[] {
  return (['bands', 'caseness', 'changeRules'] as const).flatMap((key) =>
    faultUnless(facts[key] === undefined, { code: 'fact-not-for-value', path: [...path, key], expected: 'a numeric value' }),
  );
}
