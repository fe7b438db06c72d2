import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/definitions/measure.js';
import { measureOf, measuresOf } from '../../src/definitions/measures-of.js';
import { change, type ChangeFlag, type ChangeInput } from '../../src/change/change.js';
import { goalScales, instruments, outcomes } from '../../src/generated/all.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { ons4 } from '../../src/generated/ons4.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { score } from '../../src/scores/score.js';
import { deepFreeze } from '../statistics/deep-freeze.js';
import { madeUpMeasure, onlyMeasure, paired, phq9Total, reliableBy, swemwbsMetric, who5Percentage } from './measures.js';

const numeric = [...instruments, ...goalScales, ...outcomes].flatMap(measuresOf).filter(({ value }) => value.kind === 'numeric');

/** A shipped measure of numbers, with two values on its scale. */
const anyPair = fc.constantFrom(...numeric).chain((measure) => {
  const { minimum, maximum, step } = measure.value.kind === 'numeric' ? measure.value : { minimum: 0, maximum: 0, step: 1 };
  const value = fc.nat(Math.round((maximum - minimum) / step)).map((steps) => Math.min(maximum, minimum + steps * step));
  return fc.record({ measure: fc.constant(measure), baseline: value, followUp: value });
});

describe('a change', () => {
  it('is follow-up minus baseline, and an improvement is the same with + for better', () => {
    expect(paired(phq9Total, 16, 9)).toMatchObject({ baseline: 16, followUp: 9, change: -7, improvement: 7 });
    expect(paired(who5Percentage, 48, 72)).toMatchObject({ change: 24, improvement: 24 });
    expect(paired(phq9Total, 9, 16)).toMatchObject({ change: 7, improvement: -7 });
  });

  it('says what it is a change of', () => {
    expect(paired(phq9Total, 16, 9)).toMatchObject({ status: 'paired', measure: 'phq-9/total', definition: { id: 'phq-9', version: phq9.version } });
  });

  it('of two scores is one call away', () => {
    const answers = { q1: 2, q2: 2, q3: 2, q4: 2, q5: 2, q6: 2, q7: 2, q8: 2, q9: 0 } as const;
    const first = score(phq9, answers).scores.total;
    const last = score(phq9, { ...answers, q1: 0, q2: 0 }).scores.total;
    expect(change({ measure: phq9Total, baseline: first, followUp: last })).toMatchObject({ change: -4, reliableChange: 'no-reliable-change' });
  });

  it('has no improvement where neither way is better', () => {
    expect(paired(madeUpMeasure({ direction: 'none' }), 3, 8)).toMatchObject({ change: 5, improvement: null });
  });

  it('towards a range has no improvement and no class, as more is neither better nor worse', () => {
    const found = paired(madeUpMeasure({ direction: 'toward-range', rules: [reliableBy(6)] }), 3, 80);
    expect([found.change, found.improvement, found.reliableChange, found.flags]).toEqual([77, null, undefined, []]);
  });

  it('of nothing is 0, and not −0', () => {
    expect(paired(phq9Total, 10, 10)).toMatchObject({ change: 0, improvement: 0 });
    expect(paired(phq9Total, -0, 0)).toMatchObject({ baseline: 0, change: 0, improvement: 0 });
    expect(paired(phq9Total, 0, -0)).toMatchObject({ followUp: 0, change: 0, improvement: 0 });
  });

  it('of decimals is the decimal that it is by hand', () => {
    expect(paired(swemwbsMetric, 20.73, 23.21)).toMatchObject({ change: 2.48, improvement: 2.48 });
    expect(paired(swemwbsMetric, 23.21, 20.73)).toMatchObject({ change: -2.48, improvement: -2.48 });
  });

  it('takes every number on the scale, also one that is written with an exponent', () => {
    expect(paired(madeUpMeasure({ range: [0, 1] }), 1e-7, 1)).toMatchObject({ baseline: 1e-7, followUp: 1 });
  });

  it('leaves its input as it is', () => {
    const input = deepFreeze<ChangeInput>({ measure: phq9Total, baseline: { value: 16, on: '2025-01-06' }, followUp: { value: 9, on: '2025-03-03' }, rules: [reliableBy(5)] });
    expect(change(input).status).toBe('paired');
  });
});

describe('a pair with one side missing', () => {
  const statusOf = (baseline: unknown, followUp: unknown, measure: Measure = phq9Total) =>
    change({ measure, baseline: { value: baseline as never }, followUp: { value: followUp as never } });

  it.each([null, undefined])('%s is no change of any kind: it has no number and no class', (nothing) => {
    const about = { measure: 'phq-9/total', definition: phq9Total.definition };
    expect(statusOf(nothing, 5)).toEqual({ status: 'no-baseline', ...about });
    expect(statusOf(5, nothing)).toEqual({ status: 'no-follow-up', ...about });
    expect(statusOf(nothing, nothing)).toEqual({ status: 'no-baseline', ...about });
  });

  it('counts 0 as a value', () => {
    expect(statusOf(0, 5).status).toBe('paired');
    expect(statusOf(5, 0).status).toBe('paired');
  });

  it.each([28, -1, Number.NaN, Infinity, '9', '', 'nine', true, [9], {}])('is invalid for %o, which is not on the scale', (value) => {
    for (const result of [statusOf(value, 5), statusOf(5, value), statusOf(null, value), statusOf(value, null)]) {
      expect(result).toEqual({ status: 'invalid', measure: 'phq-9/total', definition: phq9Total.definition });
    }
  });

  it.each(['houseboat', '', 0, 'Supported', '__proto__'])('is invalid for the state %o, which is not on the list', (value) => {
    expect(statusOf(value, 'supported', onlyMeasure(housingStatus)).status).toBe('invalid');
    expect(statusOf('supported', value, onlyMeasure(housingStatus)).status).toBe('invalid');
  });
});

describe('turning a pair round', () => {
  const OPPOSITE = new Map([['improved', 'deteriorated'], ['deteriorated', 'improved']]);
  const turned = (found: string | undefined) => OPPOSITE.get(found ?? '') ?? found;

  it('turns the sign and the class of every shipped measure', () => {
    const seen = new Set<string | undefined>();
    fc.assert(fc.property(anyPair, ({ measure, baseline, followUp }) => {
      const there = paired(measure, baseline, followUp);
      const back = paired(measure, followUp, baseline);
      seen.add(there.reliableChange).add(there.minimalImportantChange);
      expect(back.change).toBe(0 - Number(there.change));
      expect(back.improvement === null).toBe(there.improvement === null);
      expect(back.improvement ?? 0).toBe(0 - (there.improvement ?? 0));
      expect(back.reliableChange).toBe(turned(there.reliableChange));
      expect(back.minimalImportantChange).toBe(turned(there.minimalImportantChange));
      expect(back.caseness?.baseline).toBe(there.caseness?.followUp);
    }), { numRuns: 2000 });
    expect([...seen].sort()).toEqual(['deteriorated', 'improved', 'no-important-change', 'no-reliable-change', undefined]);
  });

  it('an improved pair is better by the measure, and a deteriorated one worse', () => {
    fc.assert(fc.property(anyPair, ({ measure, baseline, followUp }) => {
      const better = measure.direction === 'decrease' ? followUp < baseline : followUp > baseline;
      for (const found of [paired(measure, baseline, followUp).reliableChange, paired(measure, baseline, followUp).minimalImportantChange]) {
        if (found === 'improved') expect(better).toBe(true);
        if (found === 'deteriorated') expect(better || baseline === followUp).toBe(false);
      }
    }), { numRuns: 1000 });
  });
});

describe('a measure that declares no rule', () => {
  it('has a change and no class, since nobody published one', () => {
    const found = paired(measureOf(ons4, 'anxiety'), 8, 2);
    expect(found).toMatchObject({ change: -6, improvement: 6, answers: { achieved: null, improved: null, maintained: null } });
    expect(Object.keys(found).sort()).toEqual(['answers', 'baseline', 'change', 'definition', 'flags', 'followUp', 'improvement', 'measure', 'status']);
  });
});

describe('flags', () => {
  const flagsOf = (measure: Measure, baseline: ChangeInput['baseline'], followUp: ChangeInput['followUp']): readonly ChangeFlag[] => {
    const found = change({ measure, baseline, followUp });
    return found.status === 'paired' ? found.flags : [];
  };

  it('say that a baseline left no room to improve or to get worse, at the right end of the scale', () => {
    expect(paired(phq9Total, 0, 5).flags).toEqual(['at-best-value-at-baseline']);
    expect(paired(phq9Total, 27, 5).flags).toEqual(['at-worst-value-at-baseline']);
    expect(paired(who5Percentage, 100, 50).flags).toEqual(['at-best-value-at-baseline']);
    expect(paired(who5Percentage, 0, 50).flags).toEqual(['at-worst-value-at-baseline']);
    expect(paired(phq9Total, 1, 0).flags).toEqual([]);
    expect(paired(madeUpMeasure({ direction: 'none' }), 0, 100).flags).toEqual([]);
  });

  it('say that mode or rater differ, only where both are known', () => {
    const [from, to] = [{ value: 9 }, { value: 8 }];
    expect(flagsOf(phq9Total, { ...from, mode: 'paper' }, { ...to, mode: 'phone' })).toEqual(['different-mode']);
    expect(flagsOf(phq9Total, { ...from, answeredBy: 'carer' }, { ...to, answeredBy: 'person' })).toEqual(['different-rater']);
    expect(flagsOf(phq9Total, { ...from, mode: 'paper', answeredBy: 'person' }, { ...to, mode: 'paper', answeredBy: null })).toEqual([]);
  });

  it('say that both are of one day, or in the wrong order', () => {
    const [from, to] = [{ value: 9, on: '2025-03-03' }, { value: 8 }] as const;
    expect(flagsOf(phq9Total, from, { ...to, on: '2025-03-03' })).toEqual(['same-day']);
    expect(flagsOf(phq9Total, from, { ...to, on: '2025-03-02' })).toEqual(['follow-up-first']);
    expect(flagsOf(phq9Total, from, { ...to, on: '2025-03-04' })).toEqual([]);
    expect(flagsOf(phq9Total, from, to)).toEqual([]);
  });
});
