import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectSizeByAverage, effectSizeOfChange, groupChange, hodgesLehmann, pairedChanges, pairedTTest, wilcoxonSignedRank,
} from '../../src/statistics/index.js';
import { readRows } from '../reference/read-reference.js';
import { deepFreeze } from './deep-freeze.js';
import { type Compared, worstError } from './worst-error.js';

const numbers = (text = '') => text.split(';').map(Number);
const samples = readRows('paired-samples').map((row) => {
  const followUps = numbers(row.follow_up);
  const pairs = deepFreeze(numbers(row.baseline).map((baseline, at) => ({ baseline, followUp: followUps[at] ?? NaN })));
  return { row, pairs, changes: pairedChanges(pairs), confidence: Number(row.confidence) };
});

/** What R has no value for must be undefined here. */
function compare(row: Record<string, string>, found: Record<string, number | undefined>): readonly Compared[] {
  return Object.entries(found).flatMap(([column, actual]) => {
    const what = `${column} of ${row.n} pairs at ${row.confidence}`;
    if (row[column] !== 'NA') return [{ what, actual, expected: Number(row[column]) }];
    expect(actual, what).toBeUndefined();
    return [];
  });
}

describe('groupChange', () => {
  it("equals R's t.test, median and effect sizes with normal limits", () => {
    const worst = worstError(samples.flatMap(({ row, pairs, confidence }) => {
      const { meanChange, medianChange, moments, effectSizes } = groupChange({ pairs, confidence });
      const { byAverage, byRepetition, byBaseline, ofChange } = effectSizes;
      const dz = moments && effectSizeOfChange({ moments, confidence, interval: 'normal' });
      // Without a correlation R still has a value by the baseline, though no limits: here neither, as documented.
      return compare(row.correlation === 'NA' ? { ...row, pre: 'NA' } : row, {
        n: moments?.n, mean_change: meanChange.mean, sd_change: meanChange.standardDeviation, mean_lower: meanChange.lower, mean_upper: meanChange.upper,
        median_change: medianChange.median, median_lower: medianChange.lower, median_upper: medianChange.upper, correlation: moments?.correlation,
        dz: ofChange?.value, dz_lower: dz?.lower, dz_upper: dz?.upper, dav: byAverage?.value, dav_lower: byAverage?.lower, dav_upper: byAverage?.upper,
        dav_mean_sd: moments && effectSizeByAverage({ moments, average: 'deviations' })?.value,
        drm: byRepetition?.value, drm_lower: byRepetition?.lower, drm_upper: byRepetition?.upper,
        pre: byBaseline?.value, pre_lower: byBaseline?.lower, pre_upper: byBaseline?.upper,
      });
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it("has the limits of R's noncentral t", () => {
    const worst = worstError(samples.filter(({ row }) => row.dz_exact_lower !== 'NA').flatMap(({ row, pairs, confidence }) => {
      const effect = groupChange({ pairs, confidence }).effectSizes.ofChange;
      return compare(row, { dz_exact_lower: effect?.lower, dz_exact_upper: effect?.upper });
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  const someone = fc.record({ baseline: fc.integer({ min: 0, max: 27 }), followUp: fc.integer({ min: 0, max: 27 }) });
  const group = fc.array(someone, { minLength: 2, maxLength: 40 });

  it('turns its sign when baseline and follow-up change places', () => {
    fc.assert(fc.property(group, (pairs) => {
      const turned = pairs.map(({ baseline, followUp }) => ({ baseline: followUp, followUp: baseline }));
      const [forth, back] = [groupChange({ pairs }), groupChange({ pairs: turned })];
      expect(back.meanChange.mean).toBeCloseTo(-(forth.meanChange.mean ?? NaN), 10);
      expect(back.medianChange.median ?? NaN).toBeCloseTo(-(forth.medianChange.median ?? NaN), 10);
      expect(back.effectSizes.byAverage?.value ?? 0).toBeCloseTo(-(forth.effectSizes.byAverage?.value ?? 0), 10);
      expect(back.effectSizes.ofChange?.lower ?? 0).toBeCloseTo(-(forth.effectSizes.ofChange?.upper ?? 0), 6);
    }), { numRuns: 30 });
  });

  it('does not depend on the order of people', () => {
    fc.assert(fc.property(group, (pairs) => {
      const [forth, back] = [groupChange({ pairs }), groupChange({ pairs: [...pairs].reverse() })];
      expect(back.medianChange).toEqual(forth.medianChange);
      expect(back.meanChange.lower ?? 0).toBeCloseTo(forth.meanChange.lower ?? 0, 10);
      expect(back.effectSizes.byAverage?.value ?? 0).toBeCloseTo(forth.effectSizes.byAverage?.value ?? 0, 10);
    }), { numRuns: 30 });
  });

  it('expects a regression only where mean and test-retest reliability are of a named population', () => {
    const pairs = [{ baseline: 16, followUp: 9 }, { baseline: 18, followUp: 11 }];
    const named = { population: 'invented norm', mean: 5 };
    expect(groupChange({ pairs, named }).expectedRegression).toBeUndefined();
    expect(groupChange({ pairs, named: { ...named, testRetestReliability: 0.75 } }).expectedRegression)
      .toEqual({ points: -3, population: 'invented norm' });
    expect(() => groupChange({ pairs, named: { ...named, population: ' ' } })).toThrow('the name of the population');
    expect(() => groupChange({ pairs, scale: { minimum: 0, maximum: 10 } })).toThrow('found 3 of 4 that are not');
  });
});

describe('tests of changes', () => {
  it("equal R's t.test and wilcox.test", () => {
    const worst = worstError(samples.flatMap(({ row, changes, confidence }) => {
      const { t, pValue } = pairedTTest({ changes, confidence });
      const wilcoxon = (options: Partial<Parameters<typeof wilcoxonSignedRank>[0]>) => wilcoxonSignedRank({ changes, ...options }).pValue;
      return compare(row, {
        t, t_p: pValue, v: wilcoxonSignedRank({ changes }).statistic, wilcoxon: wilcoxon({}), wilcoxon_plain: wilcoxon({ continuityCorrection: false }),
        wilcoxon_normal: wilcoxon({ method: 'normal' }), wilcoxon_greater: wilcoxon({ alternative: 'greater' }),
        wilcoxon_less: wilcoxon({ alternative: 'less' }), wilcoxon_greater_normal: wilcoxon({ alternative: 'greater', method: 'normal' }),
      });
    }));
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('have nothing to say of no change at all', () => {
    expect(wilcoxonSignedRank({ changes: [0, 0] })).toMatchObject({ n: 0, zeros: 2, pValue: undefined });
    expect(pairedTTest({ changes: [2, 2] })).toMatchObject({ mean: 2, t: undefined, pValue: undefined });
  });
});

describe('hodgesLehmann', () => {
  it("equals the averages of two and R's qsignrank", () => {
    const worst = worstError(samples.flatMap(({ row, changes, confidence }) => {
      const { estimate, lower, upper } = hodgesLehmann({ changes, confidence });
      return compare(row, { hodges_lehmann: estimate, hl_lower: lower, hl_upper: upper });
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });
});
