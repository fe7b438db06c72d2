import { checkIds } from './check-ids.js';
import { checkMeasureFacts } from './check-measure-facts.js';
import { checkMissingRule } from './check-missing-rule.js';
import { checkScoreMethod } from './check-score-method.js';
import { faultUnless, type Path } from './fault.js';
import type { Instrument } from './instrument.js';
import type { Issue } from './issue.js';
import type { ScoreDefinition } from './score-definition.js';
import { scoreRange } from './score-range.js';

/** Scores can be made from the items, reach the range they declare, and state facts that lie in it. */
export function checkScores(instrument: Instrument): readonly Issue[] {
  const { scores } = instrument;
  return [
    ...faultUnless(scores.length > 0, { code: 'scores-empty', path: ['scores'], expected: 'at least one score' }),
    ...checkIds(scores, ['scores']),
    ...scores.flatMap((score, index) => checkScore(score, instrument, ['scores', index])),
  ];
}

function checkScore(score: ScoreDefinition, instrument: Instrument, path: Path): readonly Issue[] {
  const isHeld = instrument.licence.status !== 'scores-only' || score.method.kind === 'imported';
  return [
    ...faultUnless(isHeld, { code: 'rule-not-licensed', path: [...path, 'method'], expected: 'imported, as the licence is scores-only', found: score.method.kind }),
    ...checkScoreMethod(score.method, instrument, [...path, 'method']),
    ...checkMissingRule(score, instrument, [...path, 'missing']),
    ...checkOnScale(score, instrument, path),
  ];
}

/** What rests on the range waits until the range is right, so that one fault is one issue. */
function checkOnScale(score: ScoreDefinition, instrument: Instrument, path: Path): readonly Issue[] {
  const { range, unit, step = 1 } = score;
  const wrong = [
    ...checkRange(score, instrument, path),
    ...faultUnless(step > 0, { code: 'step-not-positive', path: [...path, 'step'], expected: 'more than 0', found: step }),
  ];
  if (wrong.length > 0) return wrong;
  const value = { kind: 'numeric', minimum: range[0], maximum: range[1], step, unit } as const;
  return [...checkMeasureFacts(score, value, path), ...checkReliability(score, path), ...checkNorms(score, path)];
}

function checkRange(score: ScoreDefinition, instrument: Instrument, path: Path): readonly Issue[] {
  const { range } = score;
  const reached = scoreRange(score, instrument) ?? range;
  const sound = range.every((end, index) => Math.abs(end - (reached[index] ?? NaN)) < 1e-9);
  return faultUnless(sound, {
    code: 'range-differs',
    path: [...path, 'range'],
    expected: `${reached.join(' to ')}, as items and options give`,
    found: range.join(' to '),
  });
}

function checkReliability({ reliability = [] }: ScoreDefinition, path: Path): readonly Issue[] {
  return reliability.flatMap(({ value }, index) => {
    const at = [...path, 'reliability', index, 'value'];
    return faultUnless(value > 0 && value <= 1, { code: 'reliability-outside-range', path: at, expected: 'above 0, up to 1', found: value });
  });
}

function checkNorms({ norms = [], range: [minimum, maximum] }: ScoreDefinition, path: Path): readonly Issue[] {
  return norms.flatMap(({ mean, standardDeviation = 1, n = 1 }, index) => {
    const sound = mean >= minimum && mean <= maximum && standardDeviation > 0 && Number.isInteger(n) && n > 0;
    const expected = 'a mean on the scale, a standard deviation above 0 and a whole number of people';
    return faultUnless(sound, { code: 'norm-impossible', path: [...path, 'norms', index], expected, found: mean });
  });
}
