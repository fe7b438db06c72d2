import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../src/definitions/measures-of.js';
import type { Instrument, Item } from '../../src/definitions/instrument.js';
import type { ScoreDefinition } from '../../src/definitions/score-definition.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';
import { score } from '../../src/scores/score.js';

const scoresOf = (instrument: Instrument) => instrument.scores.map((definition) => ({ instrument, definition, name: `${instrument.id}/${definition.id}` }));

const answersTo = (item: Item, instrument: Instrument) => (item.options ?? instrument.options).map(({ value }) => value);

/** The answers that give the lowest score, or the highest: the lowest answer, but the highest to a reversed item. */
function extreme(instrument: Instrument, end: 'lowest' | 'highest'): Readonly<Record<string, number>> {
  const pick = ({ reverse = false }: Item) => ((end === 'lowest') === reverse ? Math.max : Math.min);
  return Object.fromEntries(instrument.items.map((item) => [item.id, pick(item)(...answersTo(item, instrument))]));
}

/** Items a score is made from, its own or those of the score it is looked up from. */
function itemsOf({ method }: ScoreDefinition, instrument: Instrument): readonly string[] {
  if (method.kind === 'lookup') return instrument.scores.filter(({ id }) => id === method.score).flatMap((from) => itemsOf(from, instrument));
  if (method.kind === 'single-item') return [method.item];
  return method.kind === 'sum-of-products' ? method.products.flat() : method.items;
}

describe.each(instruments.flatMap(scoresOf))('$name', ({ instrument, definition }) => {
  const valueOf = (responses: Readonly<Record<string, number | null>>, prorate = false) =>
    new Map(Object.entries(score(instrument, responses, { prorate }).scores)).get(definition.id);

  it('goes from one end of its range to the other, and no further', () => {
    const [minimum, maximum] = definition.range;
    expect(valueOf(extreme(instrument, 'lowest'))).toMatchObject({ status: 'complete', value: minimum });
    expect(valueOf(extreme(instrument, 'highest'))).toMatchObject({ status: 'complete', value: maximum });
  });

  it('has no value, and not 0, with any one of its items unanswered', () => {
    for (const item of itemsOf(definition, instrument)) {
      expect(valueOf({ ...extreme(instrument, 'lowest'), [item]: null })).toMatchObject({ status: 'insufficient', value: null });
    }
  });

  it('is made up for unanswered items only by its published rule, and never for those the rule spares', () => {
    const items = itemsOf(definition, instrument);
    const { maximumMissing = 0, never = [] } = definition.missing ?? {};
    const spared = items.filter((item) => !never.includes(item));
    const without = (left: readonly string[]) => ({ ...extreme(instrument, 'highest'), ...Object.fromEntries(left.map((item) => [item, null])) });
    if (maximumMissing > 0) expect(valueOf(without(spared.slice(0, maximumMissing)), true)).toMatchObject({ status: 'prorated', value: definition.range[1] });
    expect(valueOf(without(spared.slice(0, maximumMissing + 1)), true)?.status).toBe('insufficient');
    for (const item of never) expect(valueOf(without([item]), true)?.status).toBe('insufficient');
  });
});

describe('measures of the library', () => {
  const measures = [...instruments, ...goalScales, ...outcomes].flatMap(measuresOf);

  it('have ids of their own, made of the ids of definition and score', () => {
    expect(measures.map(({ id }) => id)).toEqual([
      'gad-7/total',
      'ons4/life-satisfaction',
      'ons4/worthwhile',
      'ons4/happiness',
      'ons4/anxiety',
      'phq-9/total',
      'swemwbs/raw',
      'swemwbs/metric',
      'who-5/raw',
      'who-5/percentage',
      'activity-rating',
      'attainment',
      'concern-severity',
      'gas-half-steps',
      'gas-six',
      'gas',
      'goal-progress',
      'problem-severity',
      'activity-guidance',
      'activity-minutes',
      'carer-break',
      'digital-foundation',
      'emergency-attendances',
      'employment-status',
      'gp-contacts',
      'housing-status-settled',
      'housing-status',
      'housing-worry',
      'leaving-the-house-accompanied',
      'leaving-the-house-alone',
      'leaving-the-house',
      'smoking-quit-4-weeks',
      'smoking-status',
      'social-contact',
      'tenancy-sustained',
      'volunteering',
    ]);
  });

  it('say which way is better', () => {
    const lessIsBetter = measures.filter(({ direction }) => direction === 'decrease').map(({ id }) => id);
    expect(lessIsBetter).toEqual(['gad-7/total', 'ons4/anxiety', 'phq-9/total', 'concern-severity', 'problem-severity', 'emergency-attendances', 'gp-contacts']);
    expect(measures.filter(({ direction }) => direction === 'by-order').map(({ id }) => id)).toEqual([
      'attainment', 'activity-guidance', 'employment-status', 'housing-status-settled', 'housing-status', 'housing-worry', 'smoking-quit-4-weeks', 'smoking-status', 'tenancy-sustained',
    ]);
  });
});
