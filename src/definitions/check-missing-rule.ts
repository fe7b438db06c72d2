import { checkItemsKnown } from './check-items-known.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreDefinition } from './score-definition.js';

const ADDING_UP: readonly string[] = ['sum', 'mean', 'scaled-sum', 'count-if'];

/** A rule for unanswered items is about a score that adds items up or counts them, and always leaves some of them answered. */
export function checkMissingRule({ missing, method }: ScoreDefinition, instrument: Instrument, path: Path): readonly Issue[] {
  if (!missing) return [];
  const { maximumMissing, never = [] } = missing;
  const addsUp = ADDING_UP.includes(method.kind);
  const items = addsUp && 'items' in method ? method.items : [];
  const atMost = items.length - Math.max(never.length, 1);
  const sound = Number.isInteger(maximumMissing) && maximumMissing >= 1 && maximumMissing <= atMost;
  return [
    ...faultUnless(addsUp, { code: 'missing-rule-not-for-method', path, expected: 'a sum, mean or count', found: method.kind }),
    ...faultUnless(sound || items.length === 0, {
      code: 'missing-rule-number',
      path: [...path, 'maximumMissing'],
      expected: `a whole number from 1 to ${atMost}`,
      found: maximumMissing,
    }),
    ...checkItemsKnown(never, instrument, (index) => [...path, 'never', index]),
  ];
}
