import { aboveZero, requireAll } from './requirements.js';
import { centralArea, tailArea } from './student-t-areas.js';

/** From this t on the tail is below 0.1 for any degrees of freedom above 2, and its fraction is quick and exact. */
const TAIL_FROM = 1.9;

/**
 * The share of Student's t distribution that lies above a value.
 *
 * Turns a t statistic into a probability: twice the share above its magnitude is the two-sided p-value.
 *
 * Source: the distribution is an incomplete beta function, https://dlmf.nist.gov/8.17, evaluated as in
 * {@link studentTQuantile}. Agrees with R's `pt` to 1e-12.
 *
 * @param t any finite number
 * @param degreesOfFreedom above 0; need not be whole
 * @throws {RangeError} if an argument is outside its range
 * @example
 * studentTTail({ t: 2.262157163, degreesOfFreedom: 9 }).toFixed(9); // => '0.025000000'
 */
export function studentTTail({ t, degreesOfFreedom }: { readonly t: number; readonly degreesOfFreedom: number }): number {
  requireAll('studentTTail', [
    [Number.isFinite(t), `a finite t, found ${t}`],
    aboveZero({ name: 'number of degrees of freedom', value: degreesOfFreedom }),
  ]);
  if (t < 0) return 1 - studentTTail({ t: -t, degreesOfFreedom });
  if (t === 0) return 0.5;
  const { logMass, ratio } = t < TAIL_FROM ? centralArea({ t, degreesOfFreedom }) : tailArea({ t, degreesOfFreedom });
  const area = Math.exp(logMass) * Math.abs(ratio);
  return t < TAIL_FROM ? 0.5 - area : area;
}
