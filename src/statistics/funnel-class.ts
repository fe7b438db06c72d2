import type { Interval } from './interval.js';
import { poissonInterval } from './poisson-interval.js';
import { aboveZero, requireAll } from './requirements.js';
import { wilsonInterval } from './wilson-interval.js';

/** Where a group lies in a funnel: outside the 99.8% limits, outside the 95% limits only, or within both. */
export type FunnelClass = 'low-99.8' | 'low-95' | 'similar' | 'high-95' | 'high-99.8';

/**
 * Where a group's proportion lies beside the baseline of everybody. It says higher or lower, and never better or
 * worse: groups are not ranked.
 *
 * Source: as {@link funnelLimits}; the order of the classes is that of PHEindicatormethods 2.1.0.
 *
 * @param numerator from 0 to the denominator; may be fractional
 * @param baseline the proportion of everybody together, 0 to 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * proportionInFunnel({ numerator: 21587, denominator: 31759, baseline: 0.8 }); // => 'low-99.8'
 * proportionInFunnel({ numerator: 8, denominator: 10, baseline: 0.75 }); // => 'similar'
 */
export function proportionInFunnel({ numerator, denominator, baseline }: {
  readonly numerator: number;
  readonly denominator: number;
  readonly baseline: number;
}): FunnelClass {
  requireAll('proportionInFunnel', [[baseline >= 0 && baseline <= 1, `a baseline from 0 to 1, found ${baseline}`]]);
  return classOf(baseline, (confidence) => wilsonInterval({ numerator, denominator, confidence }));
}

/**
 * Where observed events lie beside those expected, by the Poisson limits of their ratio.
 *
 * Source: as {@link proportionInFunnel}, with {@link poissonInterval}.
 *
 * @param observed whole number of events, 0 or more
 * @param expected above 0; need not be whole
 * @throws {RangeError} if an argument is outside its range
 * @example
 * ratioInFunnel({ observed: 151, expected: 106.4429719 }); // => 'high-99.8'
 */
export function ratioInFunnel({ observed, expected }: { readonly observed: number; readonly expected: number }): FunnelClass {
  requireAll('ratioInFunnel', [aboveZero({ name: 'expected', value: expected })]);
  return classOf(expected, (confidence) => poissonInterval({ count: observed, confidence }));
}

function classOf(reference: number, at: (confidence: number) => Interval): FunnelClass {
  const [wide, narrow] = [at(0.998), at(0.95)];
  if (wide.upper < reference) return 'low-99.8';
  if (narrow.upper < reference) return 'low-95';
  if (wide.lower > reference) return 'high-99.8';
  return narrow.lower > reference ? 'high-95' : 'similar';
}
