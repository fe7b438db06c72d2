import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcNemar, rateRatio, signTest } from '../../src/statistics/index.js';
import { readNumbers, readRows } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

describe('signTest and mcNemar', () => {
  it("equal R's binom.test and mcnemar.test", () => {
    const worst = worstError(readNumbers('discordant-pairs').flatMap((row) => {
      const { one = NaN, other = NaN } = row;
      const found = mcNemar({ toYes: one, toNo: other });
      return [
        { what: `exact ${one}/${other}`, actual: found.pValue, expected: row.exact },
        { what: `sign ${one}/${other}`, actual: signTest({ improved: one, worsened: other }).pValue, expected: row.exact },
        { what: `corrected ${one}/${other}`, actual: found.corrected?.statistic, expected: row.corrected },
        { what: `uncorrected ${one}/${other}`, actual: found.uncorrected?.statistic, expected: row.uncorrected },
        { what: `uncorrected p ${one}/${other}`, actual: found.uncorrected?.pValue, expected: row.uncorrected_p },
        { what: `corrected p ${one}/${other}`, actual: found.corrected?.pValue, expected: row.corrected_p },
      ];
    }));
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('say nothing where nobody moved, and refuse half a person', () => {
    expect(mcNemar({ toYes: 0, toNo: 0 })).toEqual({ discordant: 0, pValue: undefined, corrected: undefined, uncorrected: undefined });
    expect(() => signTest({ improved: 0.5, worsened: -1 })).toThrow(RangeError);
  });
});

describe('rateRatio', () => {
  const events = fc.record({ count: fc.integer({ min: 0, max: 300 }), exposure: fc.integer({ min: 1, max: 4000 }) });

  it("equals R's poisson.test", () => {
    const given = (text: string | undefined) => (text === 'NA' ? undefined : Number(text));
    const worst = worstError(readRows('rate-ratio').flatMap((row) => {
      const baseline = { count: Number(row.baseline_count), exposure: Number(row.baseline_exposure) };
      const followUp = { count: Number(row.follow_up_count), exposure: Number(row.follow_up_exposure) };
      const found = rateRatio({ baseline, followUp, confidence: Number(row.confidence) });
      return (['ratio', 'lower', 'upper'] as const).flatMap((part) => {
        const expected = given(row[part]);
        if (expected === undefined) expect(found[part], JSON.stringify(row)).toBeUndefined();
        return expected === undefined ? [] : [{ what: `${part} of ${JSON.stringify(row)}`, actual: found[part], expected }];
      });
    }));
    expect(worst.error, worst.what).toBeLessThan(1e-9);
  });

  it('does not change when both exposures are scaled by one number', () => {
    fc.assert(fc.property(events, events, fc.integer({ min: 2, max: 1000 }), (baseline, followUp, factor) => {
      const scaled = (one: typeof baseline) => ({ ...one, exposure: one.exposure * factor });
      const [plain, other] = [rateRatio({ baseline, followUp }), rateRatio({ baseline: scaled(baseline), followUp: scaled(followUp) })];
      const worst = worstError((['ratio', 'lower', 'upper'] as const)
        .map((part) => ({ what: part, actual: other[part] ?? -1, expected: plain[part] ?? -1 })));
      expect(worst.error, worst.what).toBeLessThan(1e-12);
    }), { numRuns: 50 });
  });

  it('is turned upside down when baseline and follow-up change places', () => {
    const some = events.map((one) => ({ ...one, count: one.count + 1 }));
    fc.assert(fc.property(some, some, (baseline, followUp) => {
      const [forth, back] = [rateRatio({ baseline, followUp }), rateRatio({ baseline: followUp, followUp: baseline })];
      expect((forth.ratio ?? NaN) * (back.ratio ?? NaN)).toBeCloseTo(1, 9);
      expect(forth.lower * (back.upper ?? NaN)).toBeCloseTo(1, 9);
    }), { numRuns: 50 });
  });

  it('refuses no exposure', () => {
    expect(() => rateRatio({ baseline: { count: 1, exposure: 0 }, followUp: { count: 1, exposure: 1 } })).toThrow(RangeError);
  });
});
