import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/change/classify.js';
import { compileMeasure } from '../../src/change/compile-measure.js';
import { NEEDS_OF_METHOD, ruleName, type ChangeRule, type ReliableChangeMethod } from '../../src/definitions/change-rule.js';
import type { DefinitionError } from '../../src/definitions/definition-error.js';
import { importantBy, madeUpMeasure, paired, reliableBy } from './measures.js';

const facts = { kind: 'reliable-change', tie: 'at-least', source: 'invented', evidence: 'primary' } as const;
const scale = { ...facts, standardDeviation: 7.5, reliability: 0.8, confidence: 0.95 };
const group = { mean: 6, standardDeviation: 9 };
const RULES: Readonly<Record<ReliableChangeMethod, ChangeRule>> = {
  'jacobson-truax': { ...scale, method: 'jacobson-truax' },
  'edwards-nunnally': { ...scale, method: 'edwards-nunnally', mean: 40 },
  'gulliksen-lord-novick': { ...scale, method: 'gulliksen-lord-novick', mean: 40 },
  'nunnally-kotsch': { ...scale, method: 'nunnally-kotsch', mean: 40, followUpReliability: 0.7 },
  'hageman-arrindell': { ...scale, method: 'hageman-arrindell', change: group },
};
const rising = madeUpMeasure({ direction: 'increase' });

describe('a named method', () => {
  it('is that of Jacobson and Truax where none is named', () => {
    expect(ruleName(RULES['jacobson-truax'])).toBe(ruleName(scale));
    expect(compileMeasure(rising, [RULES['jacobson-truax']]).reliable).toEqual(compileMeasure(rising, [scale]).reliable);
  });

  it.each([
    // First and last follow-up that is not reliably different from a baseline of 30, worked out by hand:
    // 30 ± 1.96 × 4.7434; 32 ± 1.96 × 3.3541; 32 ± 1.96 × 4.5; 32 ± 1.96 × 4.9066; 27.6923 ± 1.6449 × 5.5815.
    ['jacobson-truax', 20.71, 39.29],
    ['edwards-nunnally', 25.43, 38.57],
    ['gulliksen-lord-novick', 23.19, 40.81],
    ['nunnally-kotsch', 22.39, 41.61],
    ['hageman-arrindell', 18.52, 36.87],
  ] as const)('%s: from 30, everything from %f to %f is no reliable change', (method, lowest, highest) => {
    const of = (followUp: number) => paired(rising, 30, followUp, [RULES[method]]).reliableChange;
    expect([of(lowest - 0.01), of(lowest), of(highest), of(highest + 0.01)]).toEqual(['deteriorated', 'no-reliable-change', 'no-reliable-change', 'improved']);
  });

  it('asks for so many points as the confidence says, also where that is next to 1', () => {
    // R: -qnorm((1 - 0.9999999999999999) / 2) * 7.5 * sqrt(0.4)
    expect(compileMeasure(rising, [{ ...scale, confidence: 0.9999999999999999 }]).reliable?.points).toBeCloseTo(39.3341222701427, 9);
    for (const rule of Object.values(RULES)) {
      const points = compileMeasure(rising, [{ ...rule, confidence: 0.9999999999999999 } as ChangeRule]).reliable?.points;
      expect(points).toBeGreaterThan(3 * (compileMeasure(rising, [rule]).reliable?.points ?? Infinity));
      expect(points).toBeLessThan(100);
    }
  });

  it('that expects regression may say otherwise than the points: far from the mean, a little worse is better than expected', () => {
    const found = paired(madeUpMeasure(), 0, 1, [RULES['edwards-nunnally']]);
    expect(found).toMatchObject({ change: 1, improvement: -1, reliableChange: 'improved', flags: ['at-best-value-at-baseline', 'class-against-points'] });
    expect(paired(madeUpMeasure(), 0, 1, [scale])).toMatchObject({ reliableChange: 'no-reliable-change', flags: ['at-best-value-at-baseline'] });
    // No change at all is on neither side of the points.
    expect(paired(madeUpMeasure(), 0, 0, [RULES['edwards-nunnally']])).toMatchObject({ improvement: 0, reliableChange: 'improved', flags: ['at-best-value-at-baseline', 'class-against-points'] });
  });

  it('stands in the name of its rule with every number that it needs', () => {
    expect(Object.values(RULES).map(ruleName)).toEqual([
      'reliable-change:sd=7.5,reliability=0.8',
      'reliable-change:sd=7.5,reliability=0.8,method=edwards-nunnally,mean=40',
      'reliable-change:sd=7.5,reliability=0.8,method=gulliksen-lord-novick,mean=40',
      'reliable-change:sd=7.5,reliability=0.8,method=nunnally-kotsch,mean=40,follow-up-reliability=0.7',
      'reliable-change:sd=7.5,reliability=0.8,method=hageman-arrindell,change-mean=6,change-sd=9',
    ]);
  });
});

describe('a rule by a method', () => {
  /** Codes and places of everything that is wrong with a rule, as a caller of `change` is told. */
  function issuesOf(rule: unknown, measure = madeUpMeasure()): readonly string[] {
    try {
      compileMeasure(measure, [rule as ChangeRule]);
      return [];
    } catch (error) {
      return (error as DefinitionError).issues.map(({ code, path }) => `${code} at ${path.slice(2).join('.')}`);
    }
  }

  it.each(Object.keys(RULES) as ReliableChangeMethod[])('is sound for %s with what it needs, and not without any of it', (method) => {
    const rule = RULES[method];
    expect(issuesOf(rule)).toEqual([]);
    for (const part of NEEDS_OF_METHOD[method]) expect(issuesOf({ ...rule, [part]: undefined })[0]).toMatch(`change-rule-number at ${part}`);
    if (NEEDS_OF_METHOD[method].length > 0) expect(issuesOf({ ...scale, method })).toHaveLength(method === 'nunnally-kotsch' || method === 'hageman-arrindell' ? 2 : 1);
  });

  it.each([
    ['an unknown method', { ...scale, method: 'edwards' }, ['method-unknown at method']],
    ['a method that every object inherits', { ...scale, method: 'constructor' }, ['method-unknown at method']],
    ['a mean that its method leaves unused', { ...scale, mean: 40 }, ['part-not-for-method at mean']],
    ['parts of other methods', { ...RULES['edwards-nunnally'], followUpReliability: 0.7, change: group }, ['part-not-for-method at followUpReliability', 'part-not-for-method at change.mean', 'part-not-for-method at change.standardDeviation']],
    ['nothing where numbers should be', { ...RULES['hageman-arrindell'], change: null }, ['change-rule-number at change.mean', 'change-rule-number at change.standardDeviation']],
    ['a mean of some other scale', { ...RULES['edwards-nunnally'], mean: 140 }, ['change-rule-number at mean']],
    ['a mean at the very end, where nobody else would differ', { ...RULES['edwards-nunnally'], mean: 0 }, ['change-rule-number at mean']],
    ['a mean that is no number', { ...RULES['nunnally-kotsch'], mean: Number.NaN }, ['change-rule-number at mean']],
    ['reliabilities in per cent', { ...RULES['nunnally-kotsch'], reliability: 80, followUpReliability: 70 }, ['change-rule-number at reliability', 'change-rule-number at followUpReliability']],
    ['a group that moved by more than the scale is wide', { ...RULES['hageman-arrindell'], change: { mean: -101, standardDeviation: 9 } }, ['change-rule-number at change.mean']],
    // The error of a difference is 4.743.
    ['changes that vary no more than their error', { ...RULES['hageman-arrindell'], change: { mean: 6, standardDeviation: 4.74 } }, ['change-rule-number at change.standardDeviation']],
    ['a one-sided confidence that everybody has', { ...RULES['hageman-arrindell'], confidence: 0.5 }, ['change-rule-number at confidence']],
    ['a two-sided confidence of next to nothing', { ...scale, confidence: 1e-17 }, ['change-rule-number at confidence']],
    ['everything at once', { ...facts, method: 'hageman-arrindell', standardDeviation: 0, reliability: 1, confidence: 95, mean: 40 }, [
      'change-rule-number at standardDeviation', 'change-rule-number at reliability', 'change-rule-number at confidence', 'part-not-for-method at mean', 'change-rule-number at change.mean', 'change-rule-number at change.standardDeviation',
    ]],
  ])('is refused with %s', (_, rule, issues) => {
    expect(issuesOf(rule)).toEqual(issues);
  });

  it('that expects regression is refused for a range to be in, where more is neither better nor worse', () => {
    const inRange = madeUpMeasure({ direction: 'toward-range' });
    expect(issuesOf(RULES['gulliksen-lord-novick'], inRange)).toEqual(['method-not-for-direction at method']);
    expect(issuesOf(scale, inRange)).toEqual([]);
  });
});

describe('flipping direction', () => {
  it('swaps improved and deteriorated by every rule and method, and leaves what is neither', () => {
    const rules = [...Object.values(RULES), reliableBy(6), importantBy(4)];
    const cases = fc.record({ rule: fc.constantFrom(...rules), baseline: fc.nat(100), followUp: fc.nat(100), tie: fc.constantFrom('at-least', 'more-than') });
    const opposite = new Map([['improved', 'deteriorated'], ['deteriorated', 'improved']]);
    fc.assert(fc.property(cases, ({ rule, tie, ...pair }) => {
      const [more, less] = (['increase', 'decrease'] as const).map((direction) => classify(compileMeasure(madeUpMeasure({ direction }), [{ ...rule, tie }]), 'change', pair) ?? '');
      expect(less).toBe(opposite.get(more ?? '') ?? more);
    }), { numRuns: 1000 });
  });
});
