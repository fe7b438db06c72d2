import type { GoalScale } from './goal-scale.js';
import type { Instrument, ScoreIdOf } from './instrument.js';
import type { Measure, MeasureFacts } from './measure.js';
import { observedAs } from './observed-as.js';
import type { Outcome } from './outcome.js';
import type { ScoreDefinition } from './score-definition.js';

/** Definitions that observations can be values of. */
export type MeasuredDefinition = Instrument | GoalScale | Outcome;

/**
 * The measures that a definition declares: one per score of an instrument, one for a goal scale or outcome.
 *
 * @example
 * measuresOf(phq9).map((measure) => measure.id); // => ['phq-9/total']
 */
export function measuresOf(definition: MeasuredDefinition): readonly Measure[] {
  if (definition.kind === 'instrument') return definition.scores.map((score) => measureOfScore(definition, score));
  return [
    {
      ...factsOf(definition),
      id: definition.id,
      title: definition.title,
      group: definition.kind,
      definition: { id: definition.id, version: definition.version },
      value: observedAs(definition.value),
      ...(definition.kind === 'outcome' && definition.caution && { caution: definition.caution }),
      sources: definition.sources,
    },
  ];
}

/**
 * One measure of an instrument, by the id of its score.
 *
 * @example
 * measureOf(phq9, 'total').direction; // => 'decrease'
 */
export function measureOf<I extends Instrument>(instrument: I, scoreId: ScoreIdOf<I>): Measure {
  const score = instrument.scores.find((candidate) => candidate.id === scoreId);
  if (!score) throw new RangeError(`measureOf: expected a score of ${instrument.id}, found ${scoreId}`);
  return measureOfScore(instrument, score);
}

function measureOfScore(instrument: Instrument, score: ScoreDefinition): Measure {
  return {
    ...factsOf(score),
    id: `${instrument.id}/${score.id}`,
    title: score.title,
    group: 'instrument',
    definition: { id: instrument.id, version: instrument.version },
    value: { kind: 'numeric', minimum: score.range[0], maximum: score.range[1], step: score.step ?? 1, unit: score.unit },
    sources: instrument.sources,
  };
}

function factsOf(facts: MeasureFacts) {
  return {
    direction: facts.direction,
    changeRules: facts.changeRules ?? [],
    ...(facts.bands && { bands: facts.bands }),
    ...(facts.caseness && { caseness: facts.caseness }),
  };
}
