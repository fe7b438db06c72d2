import type { Interval } from './interval.js';
import { normalQuantile } from './normal-quantile.js';
import { aboveZero, betweenZeroAndOne, requireAll } from './requirements.js';

/**
 * Control limits of a funnel plot for proportions: between them a group of this size may lie by chance alone, if it
 * is like everybody.
 *
 * They are the observed proportions whose Wilson limit just touches the baseline, which is where the score test turns:
 * baseline ± z × √(baseline × (1 − baseline) ÷ denominator), cut to 0 and 1.
 *
 * Source: Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24,
 * 1185-1202, https://doi.org/10.1002/sim.1970; limits from Wilson's interval as in UK Health Security Agency,
 * PHEindicatormethods 2.1.0, https://github.com/ukhsa-collaboration/PHEindicatormethods.
 *
 * @param baseline the proportion of everybody together, 0 to 1: sums before dividing
 * @param denominator size of the group, above 0
 * @param confidence two-sided, strictly between 0 and 1; 0.95 for a warning, 0.998 for an alarm
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const { lower, upper } = funnelLimits({ baseline: 0.80642448, denominator: 539 });
 * [lower, upper].map((limit) => (limit * 100).toFixed(3)).join(' '); // => '77.307 83.978'
 */
export function funnelLimits({ baseline, denominator, confidence = 0.95 }: {
  readonly baseline: number;
  readonly denominator: number;
  readonly confidence?: number;
}): Interval {
  requireAll('funnelLimits', [
    [baseline >= 0 && baseline <= 1, `a baseline from 0 to 1, found ${baseline}`],
    aboveZero({ name: 'denominator', value: denominator }),
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  const distance = normalQuantile((1 + confidence) / 2) * Math.sqrt((baseline * (1 - baseline)) / denominator);
  return { lower: Math.max(0, baseline - distance), upper: Math.min(1, baseline + distance) };
}
