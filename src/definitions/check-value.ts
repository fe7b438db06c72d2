import { checkStates } from './check-states.js';
import { faultUnless } from './fault.js';
import type { Issue } from './issue.js';
import type { ValueKind } from './value-kind.js';

/** The value kind of a goal scale or outcome can hold values: a scale with width, or a sound list of states. */
export function checkValue(value: ValueKind): readonly Issue[] {
  if (value.kind === 'flag') return [];
  if (value.kind === 'state') return checkStates(value, ['value']);
  const { minimum, maximum, step } = value;
  return [
    ...faultUnless(minimum < maximum, { code: 'range-empty', path: ['value'], expected: `a maximum above ${minimum}`, found: maximum }),
    ...faultUnless(step > 0, { code: 'step-not-positive', path: ['value', 'step'], expected: 'more than 0', found: step }),
  ];
}
