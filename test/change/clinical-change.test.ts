import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicalChange, clinicalClass, type ClinicalSide } from '../../src/change/clinical-change.js';
import type { ClinicalCutoff, TieRule } from '../../src/definitions/change-rule.js';
import { housingStatus } from '../../src/generated/housing-status.js';
import { gad7Total, madeUpMeasure, onlyMeasure, phq9Total, reliableBy, swemwbsMetric } from './measures.js';

const of = (measure: typeof phq9Total, baseline: number | string | null, followUp: number | string | null, rules = measure.changeRules) =>
  clinicalChange({ measure, baseline: { value: baseline }, followUp: { value: followUp }, rules });
const cutoff = (tie: TieRule): ClinicalCutoff => ({ kind: 'clinical-cutoff', type: 'a', clinical: { mean: 70, standardDeviation: 10 }, tie, source: 'invented', evidence: 'primary' });

describe('clinical change', () => {
  it.each([
    // PHQ-9: 6 points, and a case from 10.
    [16, 9, 'recovered'],
    [16, 10, 'improved'],
    [15, 10, 'unchanged'],
    [10, 9, 'unchanged'],
    [9, 3, 'improved'],
    [9, 15, 'harmed'],
    [3, 9, 'deteriorated'],
    [10, 16, 'deteriorated'],
    [9, 10, 'unchanged'],
  ] as const)('of PHQ-9 from %i to %i is %s', (baseline, followUp, expected) => {
    expect(of(phq9Total, baseline, followUp)).toBe(expected);
  });

  it('is nothing where there is no pair, no rule or no line, rather than unchanged', () => {
    expect(of(phq9Total, null, 9)).toBeUndefined();
    expect(of(phq9Total, 28, 9)).toBeUndefined();
    expect(of(swemwbsMetric, 20, 30)).toBeUndefined();
    expect(of(madeUpMeasure(), 20, 30, [cutoff('at-least')])).toBeUndefined();
    expect(of(onlyMeasure(housingStatus), 'supported', 'prison')).toBeUndefined();
    expect(clinicalClass({ reliableChange: 'no-important-change', baseline: 'clinical', followUp: 'functional' })).toBeUndefined();
  });

  it('of a score of exactly the cutoff is on neither side where it must be passed, and clinical where it need not', () => {
    // 70 − 2 × 10 is 50, on a scale of which less is better.
    const both = (baseline: number, followUp: number) => (['more-than', 'at-least'] as const).map((tie) => of(madeUpMeasure(), baseline, followUp, [reliableBy(6), cutoff(tie)]));
    expect(both(50, 40)).toEqual(['improved', 'recovered']);
    expect(both(60, 50)).toEqual(['improved', 'improved']);
    expect(both(40, 50)).toEqual(['deteriorated', 'harmed']);
    expect(both(60, 49)).toEqual(['recovered', 'recovered']);
    expect(both(50, 60)).toEqual(['deteriorated', 'deteriorated']);
  });

  it('turned round is recovered for harmed and improved for deteriorated', () => {
    const opposite = new Map([['recovered', 'harmed'], ['harmed', 'recovered'], ['improved', 'deteriorated'], ['deteriorated', 'improved'], ['unchanged', 'unchanged']]);
    const measures = fc.constantFrom(phq9Total, gad7Total, madeUpMeasure({ range: [0, 21], rules: [reliableBy(4), { ...cutoff('more-than'), clinical: { mean: 16, standardDeviation: 3 } }] }));
    fc.assert(fc.property(measures, fc.nat(21), fc.nat(21), (measure, one, other) => {
      expect(of(measure, other, one)).toBe(opposite.get(of(measure, one, other) ?? ''));
    }), { numRuns: 500 });
  });

  it('names recovered only with all three, whatever the sides', () => {
    const sides = ['clinical', 'functional', 'neither'] as const satisfies readonly ClinicalSide[];
    const found = (['improved', 'no-reliable-change', 'deteriorated'] as const).map((reliableChange) =>
      sides.flatMap((baseline) => sides.map((followUp) => clinicalClass({ reliableChange, baseline, followUp }))));
    const [better, same, worse] = found;
    expect(better).toEqual(['improved', 'recovered', 'improved', ...Array<string>(6).fill('improved')]);
    expect(same).toEqual(Array(9).fill('unchanged'));
    expect(worse).toEqual(['deteriorated', 'deteriorated', 'deteriorated', 'harmed', ...Array<string>(5).fill('deteriorated')]);
  });
});
