import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelLimits, proportionInFunnel, quantileGroups, ratioInFunnel, wilsonInterval, xmrAssurance, xmrLimits, xmrSignals } from '../../src/statistics/index.js';
import { sevenOnOneSide, sevenTrend, twoInThree, wholeRuns } from '../../src/statistics/xmr-signals.js';
import published from '../reference/published-comparison-and-process.json' with { type: 'json' };
import { readNumbers, readRows } from '../reference/read-reference.js';
import { worstError } from './worst-error.js';

describe('funnelLimits', () => {
  it("are where R's Wilson limit meets the baseline", () => {
    const worst = worstError(readNumbers('funnel-limits').flatMap(({ baseline = NaN, denominator = NaN, confidence = NaN, lower, upper }) => {
      const found = funnelLimits({ baseline, denominator, confidence });
      const what = `${baseline} of ${denominator} at ${confidence}`;
      return [{ what, actual: found.lower, expected: lower }, { what, actual: found.upper, expected: upper }];
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-10);
  });

  it.each(published.funnelLimits.cases)('$id, as published', ({ input, expected }) => {
    const [narrow, wide] = [funnelLimits(input), funnelLimits({ ...input, confidence: 0.998 })];
    const ours = [narrow.lower, narrow.upper, wide.lower, wide.upper].map((limit) => limit * 100);
    [expected.lower95, expected.upper95, expected.lower998, expected.upper998].forEach((limit, place) => { expect(ours[place]).toBeCloseTo(limit, 4); });
  });

  it('say of every group what its own interval says', () => {
    const group = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(1000), fc.integer({ min: 1, max: 999 })).map(([denominator, part, baseline]) =>
      ({ denominator, numerator: Math.round((denominator * part) / 1000), baseline: baseline / 1000 }));
    fc.assert(fc.property(group, ({ numerator, denominator, baseline }) => {
      const share = numerator / denominator;
      const { lower, upper } = funnelLimits({ baseline, denominator });
      // On the very limit, rounding decides.
      fc.pre(Math.abs(share - lower) > 1e-9 && Math.abs(share - upper) > 1e-9);
      const own = wilsonInterval({ numerator, denominator });
      expect(share < lower || share > upper).toBe(own.upper < baseline || own.lower > baseline);
      expect(proportionInFunnel({ numerator, denominator, baseline }) === 'similar').toBe(!(share < lower || share > upper));
    }));
  });

  it('refuse percentages and empty groups', () => {
    expect(() => funnelLimits({ baseline: 80, denominator: 0 })).toThrow(/baseline.*denominator/);
  });
});

it.each(published.funnelClasses.cases)('$id lies where it was published to lie', ({ input, expected }) => {
  expect(proportionInFunnel(input)).toBe(expected);
});

it.each(published.ratioClasses.cases)('$input.observed observed of $input.expected expected', ({ input, expected }) => {
  expect(ratioInFunnel(input)).toBe(expected);
});

it.each(published.quantileGroups.cases)('groups of $id', ({ input, expected }) => {
  expect(quantileGroups(input).map((group) => group ?? null)).toEqual(expected);
});

describe('xmrLimits', () => {
  it('equal those made with R', () => {
    const worst = worstError(readRows('xmr-limits').flatMap((row) => {
      const values = (row['values'] ?? '').split(';').map(Number);
      const { mean, meanMovingRange, lower, upper } = xmrLimits({ values, screen: row['screen'] === '1' });
      const what = `${row['series']} ${row['screen']}`;
      return ([['mean', mean], ['range', meanMovingRange], ['lower', lower], ['upper', upper]] as const).map(([column, actual]) => ({ what, actual, expected: Number(row[column]) }));
    }), { unit: 1 });
    expect(worst.error, worst.what).toBeLessThan(1e-12);
  });

  it.each(published.xmrLimits.cases)('$id, as published', ({ input, expected, tolerance }) => {
    const { mean, lower, upper, meanMovingRange, near, screened } = xmrLimits(input);
    const ours: Record<string, number> = { mean, lower, upper, meanMovingRange, nearLower: near.lower, nearUpper: near.upper };
    for (const [name, value] of Object.entries(expected)) expect(Math.abs((ours[name] ?? NaN) - value), name).toBeLessThan(tolerance);
    expect(screened).toBe(input.screen);
  });

  it('say that few points are a trial, and refuse one', () => {
    expect([11, 12].map((length) => xmrLimits({ values: Array.from({ length }, (_, place) => place % 3) }).isTrial)).toEqual([true, false]);
    expect(() => xmrLimits({ values: [3] })).toThrow(RangeError);
    expect(() => xmrLimits({ values: [3, NaN] })).toThrow(RangeError);
  });
});

describe('the rules of an XmR chart, as published', () => {
  interface Case { readonly id: string; readonly input: unknown; readonly expected: readonly number[]; readonly direction: 'increase' }
  const rule = (name: string) => published.xmrRules.cases.filter((one) => one.rule === name) as unknown as readonly Case[];

  it('seven on one side', () => {
    for (const { id, input, expected } of rule('seven_one_side')) expect(sevenOnOneSide(input as number[]), id).toEqual(expected);
  });

  it('seven rising or falling', () => {
    for (const { id, input, expected } of rule('seven_trend')) expect(sevenTrend(input as number[]), id).toEqual(expected);
  });

  it('the whole run is marked', () => {
    for (const { id, input, expected } of rule('part_of_seven')) expect(wholeRuns(input as number[]), id).toEqual(expected);
  });

  it('two of three near a limit, all on one side', () => {
    for (const { id, input, expected } of rule('two_in_three')) expect(twoInThree(input as { near: number[]; side: number[] }), id).toEqual(expected);
    expect(twoInThree({ near: [0, 1, 0, 1, 0], side: [1, 1, 1, 1, -1] })).toEqual([0, 1, 0, 1, 0]);
  });

  it('whether a target will be met', () => {
    const names = { consistent_fail: 'consistently-fails', consistent_pass: 'consistently-passes', inconsistent: 'hit-or-miss' } as Record<string, string>;
    for (const { input, expected, direction } of rule('assurance')) {
      expect((input as { lpl: number; upl: number; target: number }[]).map(({ lpl, upl, target }) => xmrAssurance({ limits: { lower: lpl, upper: upl }, target, better: direction }))).toEqual(expected.map((name) => names[String(name)]));
    }
  });

  it('the first that applies names the point', () => {
    const still = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6];
    const signals = (values: readonly number[]) => xmrSignals({ values, limits: xmrLimits({ values: still }) });
    expect(new Set(signals(still))).toEqual(new Set(['ordinary']));
    expect(signals([...still, 30]).at(-1)).toBe('outside-limits');
    expect(signals([...still, 5.6, 5.7, 5.6, 5.7, 5.6, 5.7, 5.6]).slice(-7)).toEqual(Array(7).fill('shift'));
    expect(signals([4.4, 4.6, 4.8, 5.2, 5.4, 5.8, 6.2])).toEqual(Array(7).fill('trend'));
  });
});
