import { expect, it } from 'vitest';
import { effectSizeByNamedDeviation, groupChange, hedgesCorrection, mcNemar, pairedChanges, pairedTTest, wilcoxonSignedRank } from '../../src/statistics/index.js';
import published from './published-change.json' with { type: 'json' };

it('corrects as Hedges published', () => {
  for (const [df = NaN, factor = NaN] of published.hedges.values) expect(hedgesCorrection(df)).toBeCloseTo(factor, 7);
});

it("gives McNemar's test of the approval ratings", () => {
  const { toYes, toNo, corrected, uncorrected, exact } = published.mcNemar;
  const found = mcNemar({ toYes, toNo });
  expect(found.corrected?.statistic).toBeCloseTo(corrected, 6);
  expect(found.uncorrected?.statistic).toBeCloseTo(uncorrected, 6);
  expect(found.pValue).toBeCloseTo(exact, 10);
});

it("says of Student's sleep data what others say of it", () => {
  const { baseline, followUp, ...of } = published.sleep;
  const pairs = baseline.map((value, at) => ({ baseline: value, followUp: followUp[at] ?? NaN }));
  const { effectSizes, corrected } = groupChange({ pairs });
  const changes = pairedChanges(pairs);
  const { t, pValue } = pairedTTest({ changes });
  const found = { t, tP: pValue, dz: effectSizes.ofChange?.value, dzLower: effectSizes.ofChange?.lower, dzUpper: effectSizes.ofChange?.upper,
    gz: corrected.ofChange?.value, dav: effectSizes.byAverage?.value, drm: effectSizes.byRepetition?.value,
    wilcoxon: wilcoxonSignedRank({ changes }).pValue, wilcoxonPlain: wilcoxonSignedRank({ changes, continuityCorrection: false }).pValue };
  for (const [name, value] of Object.entries(found)) expect(value, name).toBeCloseTo(Number(Object.entries(of).find(([key]) => key === name)?.[1]), 6);
});

it("rounds to NHS England's effect sizes, first minus last over the national deviation", () => {
  for (const [first = NaN, last = NaN, standardDeviation = NaN, size = NaN] of published.nationalEffectSize.values) {
    const moments = { n: 100, change: { mean: last - first, standardDeviation: 5 } };
    expect(Number((-effectSizeByNamedDeviation({ moments, standardDeviation }).value).toFixed(1))).toBe(size);
  }
});
