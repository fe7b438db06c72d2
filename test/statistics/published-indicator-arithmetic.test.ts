import { describe, expect, it } from 'vitest';
import {
  differenceOfProportions,
  type Interval,
  meanInterval,
  poissonInterval,
  rateInterval,
  wilsonInterval,
} from '../../src/statistics/index.js';
import reference from '../reference/published-indicator-arithmetic.json' with { type: 'json' };
import { deepFreeze } from './deep-freeze.js';
import { type Compared, worstError } from './worst-error.js';

interface ExpectedLimits {
  readonly lower95?: number | null;
  readonly upper95?: number | null;
  readonly lower998?: number | null;
  readonly upper998?: number | null;
}

type IntervalAt = (confidence: number) => { readonly [Limit in keyof Interval]: number | undefined };

/** Every limit the source gives, beside ours. */
function limits(expected: ExpectedLimits, at: IntervalAt): readonly Compared[] {
  return [
    { what: 'lower 95%', actual: at(0.95).lower, expected: expected.lower95 },
    { what: 'upper 95%', actual: at(0.95).upper, expected: expected.upper95 },
    { what: 'lower 99.8%', actual: at(0.998).lower, expected: expected.lower998 },
    { what: 'upper 99.8%', actual: at(0.998).upper, expected: expected.upper998 },
  ].flatMap(({ expected: limit, ...rest }) => (typeof limit === 'number' ? [{ ...rest, expected: limit }] : []));
}

function expectEqual(compared: readonly Compared[], tolerance = 1e-12): void {
  const worst = worstError(compared, { unit: 1e-6 });
  expect(worst.error, worst.what).toBeLessThan(tolerance);
}

describe('published indicator arithmetic', () => {
  const proportions = [...reference.proportionWilson.cases, ...reference.proportionWilsonGrouped.cases];

  it.each(proportions.filter(({ expected }) => 'lower95' in expected))('Wilson limits of $id', ({ input, expected }) => {
    expectEqual(limits(expected, (confidence) => wilsonInterval(deepFreeze({ ...input, confidence }))));
  });

  it.each(proportions.filter(({ expected }) => 'refused' in expected))('refuses $id', ({ input }) => {
    expect(() => wilsonInterval(input)).toThrow(RangeError);
  });

  it.each(reference.rate.cases)('rate and limits of $id', ({ input, expected }) => {
    const { value, method } = rateInterval(deepFreeze(input));
    expect(method).toBe(expected.method);
    expectEqual([
      { what: 'value', actual: value, expected: expected.value },
      ...limits(expected, (confidence) => rateInterval({ ...input, confidence })),
    ]);
  });

  it.each(reference.count.cases)('limits of $id', ({ input, expected }) => {
    expectEqual(limits(expected, (confidence) => poissonInterval({ ...input, confidence })));
  });

  it.each(reference.mean.cases)('mean, standard deviation and limits of $id', ({ input, expected }) => {
    const { n, mean, standardDeviation, lower } = meanInterval(deepFreeze(input));
    expect(n).toBe(expected.n);
    if (expected.standardDeviation === null) expect([standardDeviation, lower]).toEqual([undefined, undefined]);
    expectEqual([
      { what: 'mean', actual: mean, expected: expected.mean },
      { what: 'standard deviation', actual: standardDeviation, expected: expected.standardDeviation ?? undefined },
      ...limits(expected, (confidence) => meanInterval({ ...input, confidence })),
    ].filter((one) => one.expected !== undefined));
  });

  const differenceAt = (input: (typeof reference.differenceOfProportions.cases)[number]['input']) => (confidence: number) =>
    differenceOfProportions({
      first: { numerator: input.numerator1, denominator: input.denominator1 },
      second: { numerator: input.numerator2, denominator: input.denominator2 },
      confidence,
    });

  it.each(reference.differenceOfProportions.cases)('difference and limits of $id', ({ input, expected }) => {
    expectEqual([
      { what: 'difference', actual: differenceAt(input)(0.95).difference, expected: expected.difference },
      ...limits(expected, differenceAt(input)),
    ]);
  });

  it.each(reference.differenceOfProportionsTable2.cases)('limits of $id to four decimals', ({ input, expected }) => {
    const { lower, upper } = differenceAt(input)(0.95);
    expect(lower).toBeCloseTo(expected.lower95, 4);
    expect(upper).toBeCloseTo(expected.upper95, 4);
  });

  it('shows two intervals that overlap although their difference stays clear of 0', () => {
    const first = { numerator: 130, denominator: 200 };
    const second = { numerator: 104, denominator: 200 };
    expect(wilsonInterval(first).lower).toBeLessThan(wilsonInterval(second).upper);
    expect(differenceOfProportions({ first, second }).lower).toBeGreaterThan(0);
  });
});
