import { scoredAnswers } from './answers-of.js';
import { checkUnique } from './check-ids.js';
import { checkItemsKnown } from './check-items-known.js';
import { faultUnless, listed, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreMethod } from './score-definition.js';

type Weights = Extract<ScoreMethod, { kind: 'weights' }>;

/** A value set has a weight for every answer of each of its items, and for no others. */
export function checkWeights({ weights }: Weights, instrument: Instrument, path: Path): readonly Issue[] {
  const at = [...path, 'weights'];
  const ids = weights.map(({ item }) => item);
  const pathOf = (index: number) => [...at, index, 'item'];
  return [
    ...faultUnless(ids.length > 0, { code: 'score-items-empty', path: at, expected: 'at least one item' }),
    ...checkItemsKnown(ids, instrument, pathOf),
    ...checkUnique(ids, pathOf),
    ...weights.flatMap(({ item, values }, index) => checkValues(values, answersTo(item, instrument), [...at, index, 'values'])),
  ];
}

function answersTo(id: string, instrument: Instrument): readonly string[] {
  const item = instrument.items.find((candidate) => candidate.id === id);
  return item ? [...new Set(scoredAnswers(item, instrument).values())].map(String) : [];
}

function checkValues(values: Readonly<Record<string, number>>, answers: readonly string[], path: Path): readonly Issue[] {
  const given = Object.keys(values);
  const differing = [...answers.filter((answer) => !given.includes(answer)), ...given.filter((answer) => !answers.includes(answer))];
  const sound = answers.length === 0 || differing.length === 0;
  return faultUnless(sound, { code: 'weights-incomplete', path, expected: `one weight for each of ${listed(answers)}`, found: listed(differing) });
}
