import type { EffectSize } from './effect-size.js';
import { meanIntervalFromMoments } from './mean-interval.js';
import type { PairedMoments } from './paired-moments.js';
import { aboveZero, requireAll } from './requirements.js';

/**
 * Mean change in a standard deviation that comes from elsewhere, such as a national one of first scores.
 *
 * One yardstick for all services, which no service's own mix of people can stretch. NHS England's effect size for Talking
 * Therapies is of this kind (there first minus last, so with the sign turned). The standard deviation is taken as known: the
 * limits are those of the mean change, divided by it, and there is nothing for Hedges' correction to correct.
 *
 * Source: NHS England, Talking Therapies, published SQL for dashboards, https://github.com/nhsengland/Talking-Therapies;
 * interval as for {@link meanInterval}.
 *
 * @param standardDeviation of the named population, above 0
 * @param confidence two-sided, strictly between 0 and 1
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const moments = { n: 25, change: { mean: -4.7, standardDeviation: 5 } };
 * const { value, lower, upper } = effectSizeByNamedDeviation({ moments, standardDeviation: 6.1 });
 * [value, lower, upper].map((one) => one.toFixed(3)).join(' '); // => '-0.770 -1.109 -0.432'
 */
export function effectSizeByNamedDeviation({ moments: { n, change }, standardDeviation, confidence = 0.95 }: {
  readonly moments: Pick<PairedMoments, 'n' | 'change'>;
  readonly standardDeviation: number;
  readonly confidence?: number;
}): EffectSize {
  requireAll('effectSizeByNamedDeviation', [
    [n >= 2, `2 pairs or more, found ${n}`],
    aboveZero({ name: 'standard deviation', value: standardDeviation }),
  ]);
  const { lower = Number.NaN, upper = Number.NaN } = meanIntervalFromMoments({ n, mean: change.mean, standardDeviation: change.standardDeviation, confidence });
  return { value: change.mean / standardDeviation, lower: lower / standardDeviation, upper: upper / standardDeviation };
}
