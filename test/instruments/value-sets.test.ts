import { describe, expect, it } from 'vitest';
import { withOverlay, type ResponsesOf } from '../../src/definitions/index.js';
import { eq5d5l, type Eq5d5l } from '../../src/generated/eq-5d-5l.js';
import { score } from '../../src/scores/score.js';
import data from './value-sets.json' with { type: 'json' };

type ValueSet = (typeof data.sets)[number];

const dimensions = eq5d5l.items.slice(0, 5).map(({ id }) => id);

/** What a service writes that has a value set and its terms. */
function withValueSet({ id, source, constant, weights }: ValueSet) {
  const ends = [Math.min, Math.max].map((end) => Number(weights.reduce((sum, own) => sum + end(...own), constant).toPrecision(12)));
  const [minimum = 0, maximum = 1] = ends;
  return withOverlay(eq5d5l, {
    kind: 'instrument-overlay', instrument: 'eq-5d-5l', version: '1.0.0',
    scores: [{
      id: 'index', title: { en: id }, range: [minimum, maximum], step: 0.001, unit: { en: 'index points' }, direction: 'increase',
      method: {
        kind: 'weights', constant, source: id, evidence: 'secondary',
        weights: dimensions.map((item, place) => ({ item, values: Object.fromEntries((weights[place] ?? []).map((weight, level) => [level + 1, weight])) })),
      },
    }],
    sources: [{ id, citation: source }],
  });
}

const responsesOf = (profile: string) => Object.fromEntries(dimensions.map((id, place) => [id, Number(profile[place])])) as ResponsesOf<Eq5d5l>;

describe.each(data.sets)('the value set $id', (set) => {
  const valued = withValueSet(set);

  it.each(set.profiles)('gives %s the index %f', (profile, index) => {
    expect(score(valued, responsesOf(String(profile))).scores.index).toMatchObject({ status: 'complete', value: index });
  });

  it('gives no index where a dimension is not answered', () => {
    expect(score(valued, { ...responsesOf('22222'), q4: null }).scores.index).toMatchObject({ status: 'insufficient', value: null });
  });
});

it('no value set comes with the library', () => {
  expect(eq5d5l.scores.map(({ method }) => method.kind)).not.toContain('weights');
});
