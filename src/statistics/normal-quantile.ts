import { positionOfArea } from './position-of-area.js';
import { betweenZeroAndOne, requireAll } from './requirements.js';
import { tailArea } from './student-t-areas.js';

/** Coefficients in ascending powers, rounded to double precision. */
interface RationalFunction {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

/** Probabilities within 0.425 of one half. */
const CENTRE: RationalFunction = {
  numerator: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  denominator: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
    21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};

/** Tail probabilities down to exp(−25), about 1.4e-11. */
const SHOULDER: RationalFunction = {
  numerator: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  denominator: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
    0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};

/**
 * The quantile of the standard normal distribution: the value below which a given share of it lies.
 *
 * Turns a confidence level into the number of standard errors an interval spans on each side.
 *
 * Source: Wichura MJ (1988). Algorithm AS 241: the percentage points of the normal distribution. Applied
 * Statistics 37(3), 477-484, routine PPND16, https://doi.org/10.2307/2347330; tails under exp(−25) by the continued
 * fraction of `tailArea` instead of its third pair of polynomials. Relative accuracy of a few 1e-16.
 *
 * @param probability share below the value, strictly between 0 and 1
 * @throws {RangeError} if the probability is not between 0 and 1
 * @example
 * normalQuantile(0.975).toFixed(9); // => '1.959963985'
 */
export function normalQuantile(probability: number): number {
  requireAll('normalQuantile', [betweenZeroAndOne({ name: 'probability', value: probability })]);
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * evaluate(CENTRE, 0.180625 - offset * offset);
  const tail = Math.min(probability, 1 - probability);
  const r = Math.sqrt(-Math.log(tail));
  return Math.sign(offset) * (r <= 5 ? evaluate(SHOULDER, r - 1.6) : farOut(tail));
}

/** Where smaller tails begin, from a start a little beyond: with boundless degrees of freedom Student's t is normal. */
function farOut(area: number): number {
  return positionOfArea({ start: Math.sqrt(-2 * Math.log(area)), area, at: (t) => tailArea({ t, degreesOfFreedom: 1e100 }) });
}

function evaluate({ numerator, denominator }: RationalFunction, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
