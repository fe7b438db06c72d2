import { faultUnless, type Path } from './fault.js';
import type { Issue } from './issue.js';

/** What is asked about a number has a bound; two bounds leave something between them. */
export function checkLimits({ atLeast = -Infinity, atMost = Infinity }: { readonly atLeast?: number; readonly atMost?: number }, path: Path): readonly Issue[] {
  const isBoundless = atLeast === -Infinity && atMost === Infinity;
  return [
    ...faultUnless(!isBoundless, { code: 'bound-missing', path, expected: 'atLeast or atMost' }),
    ...faultUnless(atLeast <= atMost, { code: 'bounds-crossed', path, expected: `at most ${atMost}`, found: atLeast }),
  ];
}
