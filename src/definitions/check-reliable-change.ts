import { standardErrorOfDifference } from '../statistics/index.js';
import { NEEDS_OF_METHOD, type MethodParts, type ReliableChangeByMethod } from './change-rule.js';
import { checkKnown } from './check-ids.js';
import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';
import type { Direction } from './measure.js';

/** The numbers that changes are of, and which way is better. */
export interface ChangeScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly direction: Direction;
}

/** A rule by a method has what the method is worked out from, and nothing that it would leave unused in silence. */
export function checkReliableChange(rule: ReliableChangeByMethod, scale: ChangeScale, path: Path): readonly Issue[] {
  const { method = 'jacobson-truax', standardDeviation, reliability, confidence } = rule;
  // One half on one side, or next to nothing on two, is no criterion: everybody would pass it.
  const leastConfidence = method === 'hageman-arrindell' ? 0.5 : 1e-9;
  const common = [
    ...checkBetween([0, Infinity], standardDeviation, [...path, 'standardDeviation']),
    ...checkBetween([0, 1], reliability, [...path, 'reliability']),
    ...checkBetween([leastConfidence, 1], confidence, [...path, 'confidence']),
  ];
  const unknown = checkKnown([method], { known: Object.keys(NEEDS_OF_METHOD), code: 'method-unknown', pathOf: () => [...path, 'method'] });
  const error = common.length > 0 ? 0 : standardErrorOfDifference(rule);
  return [...common, ...unknown, ...(unknown.length > 0 ? [] : checkParts({ ...rule, method }, { ...scale, error }, path))];
}

/** A mean off the scale is of some other scale; changes that vary no more than their error leave nothing to draw towards. */
function checkParts(rule: Required<Pick<ReliableChangeByMethod, 'method'>>, { minimum, maximum, direction, error }: ChangeScale & { readonly error: number }, path: Path): readonly Issue[] {
  const { method, mean, followUpReliability, change }: MethodParts & typeof rule = rule;
  const width = maximum - minimum;
  const needs: readonly string[] = NEEDS_OF_METHOD[method];
  const parts = [
    ['mean', [minimum, maximum], mean],
    ['followUpReliability', [0, 1], followUpReliability],
    ['change', [-width, width], change?.mean, 'mean'],
    ['change', [error, Infinity], change?.standardDeviation, 'standardDeviation'],
  ] as const;
  return [
    ...parts.flatMap(([part, limits, found, ...rest]) => {
      if (needs.includes(part)) return checkBetween(limits, found, [...path, part, ...rest]);
      return faultUnless(found === undefined, { code: 'part-not-for-method', path: [...path, part, ...rest], expected: `none for the method ${method}`, found });
    }),
    // Regression to a mean is about more and less, not about being nearer to a range.
    ...faultUnless(needs.length === 0 || direction !== 'toward-range', { code: 'method-not-for-direction', path: [...path, 'method'], expected: 'jacobson-truax towards a range', found: method }),
  ];
}

/** A number that is there and lies between two others, which it may not be itself. */
export function checkBetween([low, high]: readonly [number, number], found: number | undefined, path: Path): readonly Issue[] {
  const number = found ?? Number.NaN;
  return faultUnless(number > low && number < high, { code: 'change-rule-number', path, expected: `above ${low}, below ${high}`, found });
}
