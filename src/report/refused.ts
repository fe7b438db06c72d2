import type { Criterion } from '../definitions/criteria.js';
import type { Indicator } from '../definitions/indicator.js';

/**
 * Whether an indicator counts everybody who got better on at least one of several measures, whatever became of the
 * others. The more measures, the nearer to everybody that comes by chance alone, so no report shows it as a figure.
 */
export function isBetterOnAnyOf({ numerator }: Indicator): boolean {
  if (!numerator || !('any' in numerator)) return false;
  const better = numerator.any.filter(isBetter).map(({ measure }) => measure);
  return new Set(better).size >= 2;
}

function isBetter(criterion: Criterion): criterion is Extract<Criterion, { changeBy: unknown }> {
  return 'changeBy' in criterion && criterion.in.includes('improved');
}
