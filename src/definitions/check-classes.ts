import { checkUnique } from './check-ids.js';
import { checkItemsKnown } from './check-items-known.js';
import { checkLimits } from './check-limits.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreMethod } from './score-definition.js';

type Classify = Extract<ScoreMethod, { kind: 'classify' }>;

/** Classes have values of their own, and each asks something that an answer can meet. */
export function checkClasses({ classes, otherwise }: Classify, instrument: Instrument, path: Path): readonly Issue[] {
  const at = [...path, 'classes'];
  return [
    ...faultUnless(classes.length > 0, { code: 'score-items-empty', path: at, expected: 'at least one class' }),
    ...checkUnique([...classes.map(({ value }) => value), otherwise], (index) => (index < classes.length ? [...at, index, 'value'] : [...path, 'otherwise'])),
    ...classes.flatMap(({ when }, index) => [
      ...faultUnless(when.length > 0, { code: 'condition-empty', path: [...at, index, 'when'], expected: 'at least one condition' }),
      ...checkItemsKnown(when.map(({ item }) => item), instrument, (place) => [...at, index, 'when', place, 'item']),
      ...when.flatMap((condition, place) => checkLimits(condition, [...at, index, 'when', place])),
    ]),
  ];
}
