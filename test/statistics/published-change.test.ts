import { expect, it } from 'vitest';
import {
  effectSizeByAverage, effectSizeByNamedDeviation, effectSizeOfChange, groupChange, hedgesCorrection, mcNemar, pairedChanges, pairedTTest, wilcoxonSignedRank,
} from '../../src/statistics/index.js';
import published from './published-change.json' with { type: 'json' };

it('corrects as Hedges published', () => {
  for (const [df = NaN, factor = NaN] of published.hedges.values) expect(hedgesCorrection(df)).toBeCloseTo(factor, 7);
});

it("gives McNemar's test of the approval ratings", () => {
  const { toYes, toNo, corrected, uncorrected, correctedP, uncorrectedP, exact } = published.mcNemar;
  const found = mcNemar({ toYes, toNo });
  expect(found.corrected?.statistic).toBeCloseTo(corrected, 6);
  expect(found.uncorrected?.statistic).toBeCloseTo(uncorrected, 6);
  expect(found.corrected?.pValue).toBeCloseTo(correctedP, 11);
  expect(found.uncorrected?.pValue).toBeCloseTo(uncorrectedP, 11);
  expect(found.pValue).toBeCloseTo(exact, 11);
});

it('ranks the changes of the help page of wilcox.test', () => {
  const { v, greater, twoSided, ...values } = published.wilcoxon;
  // The page asks whether the first is greater, so that its difference is our change turned round.
  const changes = pairedChanges(pairsOf(values)).map((change) => -change);
  expect(wilcoxonSignedRank({ changes, alternative: 'greater' })).toMatchObject({ statistic: v, pValue: greater });
  expect(wilcoxonSignedRank({ changes })).toMatchObject({ statistic: v, pValue: twoSided });
});

function pairsOf({ baseline, followUp }: { readonly baseline: readonly number[]; readonly followUp: readonly number[] }) {
  return baseline.map((value, at) => ({ baseline: value, followUp: followUp[at] ?? Number.NaN }));
}

it("says of Student's sleep data what others say of it", () => {
  const pairs = pairsOf(published.sleep);
  const { meanChange, moments, effectSizes, corrected } = groupChange({ pairs });
  if (!moments) throw new RangeError('expected moments');
  const normal = effectSizeOfChange({ moments, interval: 'normal' });
  // Group 2 is the baseline here; turned round, group 1 is.
  const turned = groupChange({ pairs: pairs.map(({ baseline, followUp }) => ({ baseline: followUp, followUp: baseline })) }).effectSizes.byBaseline;
  const changes = pairedChanges(pairs);
  const { t, pValue } = pairedTTest({ changes });
  const found: Readonly<Record<string, number | undefined>> = {
    t, tP: pValue, mean: meanChange.mean, meanLower: meanChange.lower, meanUpper: meanChange.upper,
    r: moments.correlation, sd1: moments.followUp.standardDeviation, sd2: moments.baseline.standardDeviation, sdOfChanges: moments.change.standardDeviation,
    dz: effectSizes.ofChange?.value, dzLower: effectSizes.ofChange?.lower, dzUpper: effectSizes.ofChange?.upper, dzNormalLower: normal?.lower, dzNormalUpper: normal?.upper,
    gz: corrected.ofChange?.value,
    // The published limits are the normal ones, with the correction of the value.
    gzLower: (normal?.lower ?? NaN) * hedgesCorrection(9), gzUpper: (normal?.upper ?? NaN) * hedgesCorrection(9),
    dav: effectSizes.byAverage?.value, davLower: effectSizes.byAverage?.lower, davUpper: effectSizes.byAverage?.upper,
    davByMeanOfDeviations: effectSizeByAverage({ moments, average: 'deviations' })?.value, drm: effectSizes.byRepetition?.value,
    byBaseline: effectSizes.byBaseline?.value, byBaselineOfTurned: turned?.value, byBaselineOfTurnedLower: turned?.lower, byBaselineOfTurnedUpper: turned?.upper,
    v: wilcoxonSignedRank({ changes }).statistic, wilcoxon: wilcoxonSignedRank({ changes }).pValue, wilcoxonPlain: wilcoxonSignedRank({ changes, continuityCorrection: false }).pValue,
  };
  const { source, baseline, followUp, ...expected } = published.sleep;
  expect([source.length > 0, baseline.length, followUp.length]).toEqual([true, 10, 10]);
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 6);
});

it("rounds to NHS England's effect sizes, first minus last over the national deviation", () => {
  for (const [first = NaN, last = NaN, standardDeviation = NaN, size = NaN, exact = NaN] of published.nationalEffectSize.values) {
    const moments = { n: 100, change: { mean: last - first, standardDeviation: 5 } };
    const { value } = effectSizeByNamedDeviation({ moments, standardDeviation });
    expect([(-value).toFixed(1), (-value).toFixed(3)]).toEqual([size.toFixed(1), exact.toFixed(3)]);
  }
});
