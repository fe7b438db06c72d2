import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../src/definitions/measures-of.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';

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
      'attainment',
      'gas',
      'goal-progress',
      'housing-status',
      'leaving-the-house',
    ]);
  });

  it('say which way is better', () => {
    const lessIsBetter = measures.filter(({ direction }) => direction === 'decrease').map(({ id }) => id);
    expect(lessIsBetter).toEqual(['gad-7/total', 'ons4/anxiety', 'phq-9/total']);
    expect(measures.filter(({ direction }) => direction === 'by-order').map(({ id }) => id)).toEqual(['attainment', 'housing-status']);
  });
});
