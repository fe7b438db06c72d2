import { normalQuantile } from './normal-quantile.js';
import { positionOfArea } from './position-of-area.js';
import { requireAll } from './requirements.js';
import { centralArea, tailArea } from './student-t-areas.js';

/** Tail areas above this are found from the area next to the centre, where the series is short. */
const TAIL_LIMIT = 0.1;

/**
 * The quantile of Student's t distribution: the value below which a given share of it lies.
 *
 * Gives the width of an interval for a mean whose standard deviation is estimated from the same few values.
 *
 * Source: the distribution is an incomplete beta function, evaluated near the centre by its hypergeometric series
 * (https://dlmf.nist.gov/8.17#ii) and in the tail by Gauss's continued fraction for the same function
 * (https://en.wikipedia.org/wiki/Gauss%27s_continued_fraction), and inverted by Newton's method. All terms of both
 * are positive, so nothing cancels. Agrees with R's `qt` to 1e-10
 * for 1 to 1,000,000 degrees of freedom and probabilities from 1e-6 to 1 − 1e-6.
 *
 * @param probability share below the value, from 1e-100 to below 1
 * @param degreesOfFreedom from 1 to 1e12; need not be whole
 * @throws {RangeError} if an argument is outside its range
 * @example
 * studentTQuantile({ probability: 0.975, degreesOfFreedom: 9 }).toFixed(9); // => '2.262157163'
 */
export function studentTQuantile({ probability, degreesOfFreedom }: {
  readonly probability: number;
  readonly degreesOfFreedom: number;
}): number {
  requireAll('studentTQuantile', [
    [probability >= 1e-100 && probability < 1, `a probability from 1e-100 to below 1, found ${probability}`],
    [degreesOfFreedom >= 1 && degreesOfFreedom <= 1e12, `1 to 1e12 degrees of freedom, found ${degreesOfFreedom}`],
  ]);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const nearCentre = tail > TAIL_LIMIT;
  const area = nearCentre ? centralArea : tailArea;
  const magnitude = positionOfArea({
    start: -normalQuantile(tail), // the normal quantile is always nearer the centre
    area: nearCentre ? 0.5 - tail : tail,
    at: (t) => area({ t, degreesOfFreedom }),
  });
  return probability < 0.5 ? -magnitude : magnitude;
}
