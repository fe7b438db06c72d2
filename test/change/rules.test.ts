import { describe, expect, it } from 'vitest';
import type { ChangeRule, ClinicalCutoff } from '../../src/definitions/change-rule.js';
import { DefinitionError } from '../../src/definitions/definition-error.js';
import { appliedRule, classify } from '../../src/change/classify.js';
import { compileMeasure } from '../../src/change/compile-measure.js';
import { change } from '../../src/change/change.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import cases from './cases.json' with { type: 'json' };
import { gad7Total, importantBy, madeUpMeasure, moreThan, onlyMeasure, paired, phq9Total, reliableBy, swemwbsMetric, who5Percentage } from './measures.js';

const facts = { tie: 'at-least', source: 'invented', evidence: 'primary' } as const;
const byReliability: ChangeRule = { ...facts, kind: 'reliable-change', standardDeviation: 7.5, reliability: 0.8, confidence: 0.95 };

describe('reliable change', () => {
  it.each([
    // 6 points of PHQ-9, 4 of GAD-7, 3 of SWEMWBS and of goal progress, each at least.
    [phq9Total, 16, 10, 'improved'],
    [phq9Total, 16, 11, 'no-reliable-change'],
    [phq9Total, 10, 16, 'deteriorated'],
    [phq9Total, 11, 16, 'no-reliable-change'],
    [phq9Total, 16, 10.01, 'no-reliable-change'],
    [gad7Total, 12, 8, 'improved'],
    [gad7Total, 12, 9, 'no-reliable-change'],
    [gad7Total, 8, 12, 'deteriorated'],
    [swemwbsMetric, 18.59, 21.54, 'no-reliable-change'],
    [swemwbsMetric, 17.43, 20.73, 'improved'],
    [swemwbsMetric, 20.73, 17.43, 'deteriorated'],
    [onlyMeasure(goalProgress), 4, 7, 'improved'],
    [onlyMeasure(goalProgress), 4, 6, 'no-reliable-change'],
    [onlyMeasure(goalProgress), 7, 4, 'deteriorated'],
  ] as const)('%o from %f to %f is %s', (measure, baseline, followUp, expected) => {
    expect(paired(measure, baseline, followUp).reliableChange).toBe(expected);
  });

  it.each(cases.reliableChange)('classes the pairs of $id', ({ measure: id, points, pairs }) => {
    const measure = [gad7Total, onlyMeasure(goalProgress)].find((candidate) => candidate.id === id) ?? phq9Total;
    expect(measure.id).toBe(id);
    for (const { baseline, followUp, class: expected } of pairs) {
      expect(paired(measure, baseline, followUp).reliableChange).toBe(expected);
      expect(paired(measure, baseline, followUp, [reliableBy(points)]).reliableChange).toBe(expected);
    }
  });

  it('of exactly the criterion counts where the tie is at-least and not where it is more-than, in both directions', () => {
    expect(paired(phq9Total, 16, 10, [reliableBy(6)]).reliableChange).toBe('improved');
    expect(paired(phq9Total, 16, 10, [moreThan(reliableBy(6))]).reliableChange).toBe('no-reliable-change');
    expect(paired(phq9Total, 10, 16, [moreThan(reliableBy(6))]).reliableChange).toBe('no-reliable-change');
    expect(paired(phq9Total, 17, 10, [moreThan(reliableBy(6))]).reliableChange).toBe('improved');
  });

  it('meets its criterion though the last bits of a decimal say otherwise', () => {
    // In binary 0.8 − 0.5 is a little more than 0.3, and 0.3 − 0.2 a little less than 0.1.
    const measure = madeUpMeasure({ direction: 'increase', range: [0, 1] });
    expect(paired(measure, 0.2, 0.3, [reliableBy(0.1)]).reliableChange).toBe('improved');
    expect(paired(measure, 0.5, 0.8, [moreThan(reliableBy(0.3))]).reliableChange).toBe('no-reliable-change');
    expect(paired(measure, 0.3, 0.2, [reliableBy(0.1)]).reliableChange).toBe('deteriorated');
    expect(paired(measure, 0.2, 0.2999, [reliableBy(0.1)]).reliableChange).toBe('no-reliable-change');
  });

  it('by standard deviation 7.5 and reliability 0.8 is a change of 9.2969 points', () => {
    const measure = madeUpMeasure({ direction: 'increase', rules: [byReliability] });
    expect(compileMeasure(measure).reliable?.points).toBeCloseTo(9.296925484568, 11);
    expect(paired(measure, 32.5, 47.5).reliableChange).toBe('improved');
    expect(paired(measure, 30, 39.2969).reliableChange).toBe('no-reliable-change');
    expect(paired(measure, 30, 39.297).reliableChange).toBe('improved');
    expect(paired(measure, 39.297, 30).reliableChange).toBe('deteriorated');
  });

  it('of the whole numbers from −5 to 5, with more than 2 needed, is 3 one way, 3 the other and 5 neither', () => {
    // CECPfuns, test suite, https://github.com/cpsyctc/CECPfuns @05918c3e
    const rules = [moreThan(reliableBy(2))];
    const classes = Array.from({ length: 11 }, (_, place) => paired(madeUpMeasure({ direction: 'increase' }), 50, 45 + place, rules).reliableChange);
    expect(['improved', 'deteriorated', 'no-reliable-change'].map((one) => classes.filter((found) => found === one).length)).toEqual([3, 3, 5]);
  });
});

describe('minimal important change', () => {
  it.each([
    [gad7Total, 12, 8, 'improved'],
    [gad7Total, 12, 9, 'no-important-change'],
    [gad7Total, 8, 12, 'deteriorated'],
    [who5Percentage, 40, 48, 'no-important-change'],
    [who5Percentage, 40, 52, 'improved'],
    [who5Percentage, 52, 40, 'deteriorated'],
    [onlyMeasure(leavingTheHouse), 0, 1, 'improved'],
    [onlyMeasure(leavingTheHouse), 3, 3, 'no-important-change'],
    [onlyMeasure(leavingTheHouse), 3, 2, 'deteriorated'],
  ] as const)('%o from %f to %f is %s', (measure, baseline, followUp, expected) => {
    expect(paired(measure, baseline, followUp).minimalImportantChange).toBe(expected);
  });

  it('is 5 points of life space, as published', () => {
    const { points, range, changes } = cases.minimalImportantChange;
    const measure = madeUpMeasure({ direction: 'increase', range: [range[0] ?? 0, range[1] ?? 0], rules: [importantBy(points)] });
    for (const { change: points, class: expected } of changes) expect(paired(measure, 60, 60 + points).minimalImportantChange).toBe(expected);
  });

  it('stands beside reliable change, each with its own answer', () => {
    expect(paired(madeUpMeasure({ rules: [reliableBy(6), importantBy(2)] }), 20, 16)).toMatchObject({
      reliableChange: 'no-reliable-change',
      minimalImportantChange: 'improved',
    });
  });
});

describe('caseness and recovery', () => {
  const casenessOf = (...args: Parameters<typeof paired>) => paired(...args).caseness;

  it.each([
    // PHQ-9 from 10, GAD-7 from 8, WHO-5 up to 50.
    [phq9Total, 10, 9, { baseline: true, followUp: false, recovered: true }],
    [phq9Total, 10, 10, { baseline: true, followUp: true, recovered: false }],
    [phq9Total, 9, 10, { baseline: false, followUp: true, recovered: null }],
    [phq9Total, 9, 0, { baseline: false, followUp: false, recovered: null }],
    [gad7Total, 8, 7, { baseline: true, followUp: false, recovered: true }],
    [gad7Total, 7, 8, { baseline: false, followUp: true, recovered: null }],
    [who5Percentage, 48, 52, { baseline: true, followUp: false, recovered: true }],
    [who5Percentage, 52, 48, { baseline: false, followUp: true, recovered: null }],
  ] as const)('%o from %i to %i: %o', (measure, baseline, followUp, expected) => {
    expect(casenessOf(measure, baseline, followUp)).toEqual(expected);
  });

  it('a person who was no case has not failed to recover', () => {
    expect(casenessOf(phq9Total, 5, 3)?.recovered).toBeNull();
  });

  it('recovery is a matter of the line alone, and says nothing of reliable change', () => {
    expect(paired(phq9Total, 10, 9)).toMatchObject({ caseness: { recovered: true }, reliableChange: 'no-reliable-change' });
  });
});

describe('a clinical cutoff', () => {
  const norms = { clinical: { mean: 40, standardDeviation: 7.5 }, functional: { mean: 60, standardDeviation: 7.5 } };
  const cutoff = (rule: Omit<ClinicalCutoff, 'kind' | keyof typeof facts>): ClinicalCutoff => ({ ...facts, kind: 'clinical-cutoff', ...rule });

  it.each([
    // Jacobson and Truax with clinical 40 and functional 60, SD 7.5, higher being better: a 55, b 45, c 50.
    ['a', 54.9, 55.1],
    ['b', 44.9, 45.1],
    ['c', 49.9, 50.1],
  ] as const)('of type %s lies between %f and %f', (type, below, above) => {
    const measure = madeUpMeasure({ direction: 'increase' });
    expect(paired(measure, below, above, [cutoff({ type, ...norms })]).caseness).toEqual({ baseline: true, followUp: false, recovered: true });
  });

  it('of which exactly its number is reached: nobody recovered who must pass it, though they are no case there', () => {
    const turned = { clinical: norms.functional, functional: norms.clinical };
    const both = (direction: 'increase' | 'decrease', baseline: number, followUp: number) => ([moreThan, (rule: ChangeRule) => rule] as const).map((tied) =>
      paired(madeUpMeasure({ direction }), baseline, followUp, [tied(cutoff({ type: 'c', ...(direction === 'increase' ? norms : turned) }))]).caseness);
    expect(both('increase', 40, 50)).toEqual([{ baseline: true, followUp: false, recovered: false }, { baseline: true, followUp: true, recovered: false }]);
    expect(both('decrease', 60, 50)).toEqual([{ baseline: true, followUp: false, recovered: false }, { baseline: true, followUp: true, recovered: false }]);
    expect(both('decrease', 60, 49)).toEqual([{ baseline: true, followUp: false, recovered: true }, { baseline: true, followUp: false, recovered: true }]);
    expect(both('increase', 50, 60)).toEqual([{ baseline: false, followUp: false, recovered: null }, { baseline: true, followUp: false, recovered: true }]);
  });

  it('turns with the direction', () => {
    const turned = { clinical: norms.functional, functional: norms.clinical };
    expect(paired(madeUpMeasure(), 51, 49, [cutoff({ type: 'c', ...turned })]).caseness).toEqual({ baseline: true, followUp: false, recovered: true });
  });

  it('stands in for the caseness that the measure declares', () => {
    const high = { clinical: { mean: 20, standardDeviation: 4 }, functional: { mean: 10, standardDeviation: 4 } };
    expect(paired(phq9Total, 16, 12).caseness?.recovered).toBe(false);
    expect(paired(phq9Total, 16, 12, [cutoff({ type: 'c', ...high })]).caseness?.recovered).toBe(true);
  });

  it('counts a score of exactly the cutoff by its tie, whatever the last bits of a decimal say', () => {
    const at = (tie: ClinicalCutoff['tie'], score: number) => {
      // 19.7 − 2 × 7.7 is 4.3 by hand, and a little less in binary.
      const rule = cutoff({ type: 'a', clinical: { mean: 19.7, standardDeviation: 7.7 } });
      return paired(madeUpMeasure(), score, 0, [{ ...rule, tie }]).caseness?.baseline;
    };
    expect([at('at-least', 4.3), at('more-than', 4.3)]).toEqual([true, false]);
    expect([at('at-least', 4.29), at('more-than', 4.31)]).toEqual([false, true]);
  });
});

describe('rules of the caller', () => {
  it('stand in for the measure’s own of the same kind, and leave the others', () => {
    const found = paired(gad7Total, 12, 8, [reliableBy(6)]);
    expect(found).toMatchObject({ reliableChange: 'no-reliable-change', minimalImportantChange: 'improved', caseness: { baseline: true } });
  });

  it.each([
    [[reliableBy(0)], 'rules.0.points'],
    [[reliableBy(-6)], 'rules.0.points'],
    [[reliableBy(Number.NaN)], 'rules.0.points'],
    [[reliableBy(28)], 'rules.0.points'],
    [[importantBy(0), reliableBy(0)], 'rules.1.points'],
    [[reliableBy(6), reliableBy(5)], 'rules.1.kind'],
    [[{ ...byReliability, reliability: 1 }], 'rules.0.reliability'],
    [[{ ...facts, kind: 'clinical-cutoff', type: 'c', clinical: { mean: 15, standardDeviation: 5 } }], 'rules.0.functional'],
  ] as readonly (readonly [readonly ChangeRule[], string])[])('that no change can meet are refused: %o', (rules, place) => {
    expect(() => change({ measure: phq9Total, baseline: { value: 9 }, followUp: { value: 9 }, rules })).toThrow(DefinitionError);
    expect(() => compileMeasure(phq9Total, rules)).toThrow(place);
  });

  it('are refused for a measure that has no numbers or no better end', () => {
    for (const measure of [onlyMeasure(housingStatus), madeUpMeasure({ direction: 'none' })]) {
      expect(() => compileMeasure(measure, [reliableBy(1)])).toThrow('expected numbers with a direction');
    }
  });
});

describe('the rule that an indicator applies', () => {
  const [important, both] = [importantBy(2), [reliableBy(6), importantBy(2)]].map((rules) => compileMeasure(madeUpMeasure({ rules: [rules].flat() })));
  const states = compileMeasure(onlyMeasure(housingStatus));
  const none = compileMeasure(madeUpMeasure());
  const pair = { baseline: 20, followUp: 16 };

  it('of any change is reliable change, else minimal important change, else the order of states, and says which', () => {
    expect([both && classify(both, 'change', pair), both && appliedRule(both, 'change')]).toEqual(['no-reliable-change', 'reliable-change:points=6']);
    expect([important && classify(important, 'change', pair), important && appliedRule(important, 'change')]).toEqual(['improved', 'minimal-important-change:points=2']);
    expect([classify(states, 'change', { baseline: 0, followUp: 1 }), appliedRule(states, 'change')]).toEqual(['improved', 'state-order']);
    expect([classify(none, 'change', pair), appliedRule(none, 'change')]).toEqual([undefined, undefined]);
  });

  it('by name is that rule or none, and never another in its place', () => {
    expect([important && classify(important, 'reliable-change', pair), important && appliedRule(important, 'reliable-change')]).toEqual([undefined, undefined]);
    expect([both && classify(both, 'minimal-important-change', pair), both && appliedRule(both, 'minimal-important-change')]).toEqual(['improved', 'minimal-important-change:points=2']);
    expect([both && classify(both, 'state-order', pair), both && appliedRule(both, 'state-order')]).toEqual([undefined, undefined]);
  });
});
