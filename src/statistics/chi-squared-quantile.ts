import { normalQuantile } from './normal-quantile.js';
import { type AreaAtPosition, positionOfArea } from './position-of-area.js';
import { requireAll } from './requirements.js';
import { stirlingCorrection } from './stirling-correction.js';

/** Upper areas below this are found from the tail itself: one minus a lower area would lose their digits. */
const TAIL_LIMIT = 0.1;

/** For upper areas below 0.1 this many levels are exact to double precision for any degrees of freedom. */
const FRACTION_LEVELS = 200;

/**
 * The quantile of the chi-squared distribution: the value below which a given share of it lies.
 *
 * Gives the exact limits of a Poisson count, whose tail sums are chi-squared areas.
 *
 * Source: the distribution is an incomplete gamma function, evaluated by its series (DLMF 8.7.1,
 * https://dlmf.nist.gov/8.7) or, in the upper tail, by its continued fraction (DLMF 8.9.2 contracted,
 * https://dlmf.nist.gov/8.9), and inverted by Newton's method. Agrees with R's `qchisq` to 1e-12 for 1 to
 * 1,000,000 degrees of freedom and probabilities from 1e-6 to 1 − 1e-6.
 *
 * @param probability share below the value, from 1e-100 to below 1
 * @param degreesOfFreedom from 1 to 1e9; need not be whole
 * @throws {RangeError} if an argument is outside its range
 * @example
 * chiSquaredQuantile({ probability: 0.95, degreesOfFreedom: 1 }).toFixed(9); // => '3.841458821'
 */
export function chiSquaredQuantile({ probability, degreesOfFreedom }: {
  readonly probability: number;
  readonly degreesOfFreedom: number;
}): number {
  requireAll('chiSquaredQuantile', [
    [probability >= 1e-100 && probability < 1, `a probability from 1e-100 to below 1, found ${probability}`],
    [degreesOfFreedom >= 1 && degreesOfFreedom <= 1e9, `1 to 1e9 degrees of freedom, found ${degreesOfFreedom}`],
  ]);
  const shape = degreesOfFreedom / 2; // half a chi-squared value has a gamma distribution of this shape
  const tail = 1 - probability;
  const half = tail < TAIL_LIMIT
    ? positionOfArea({ start: wilsonHilferty({ probability, shape }), area: tail, at: (x) => upperArea({ x, shape }) })
    : positionOfArea({ start: firstTerm({ probability, shape }), area: probability, at: (x) => lowerArea({ x, shape }) });
  return 2 * half;
}

interface PositionInGamma {
  readonly x: number;
  readonly shape: number;
}

interface ShareOfGamma {
  readonly probability: number;
  readonly shape: number;
}

/** The area between 0 and x. */
function lowerArea({ x, shape }: PositionInGamma): AreaAtPosition {
  let sum = 1;
  for (let n = 1, term = 1; term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return { logMass: logMass({ x, shape }), ratio: sum / shape };
}

/** The area above x. */
function upperArea({ x, shape }: PositionInGamma): AreaAtPosition {
  let fraction = x + 2 * FRACTION_LEVELS + 1 - shape;
  for (let level = FRACTION_LEVELS; level > 0; level -= 1) {
    fraction = x + 2 * level - 1 - shape + (level * (shape - level)) / fraction;
  }
  return { logMass: logMass({ x, shape }), ratio: -1 / fraction };
}

/** Natural logarithm of x × density, arranged so that nothing large cancels. */
function logMass({ x, shape }: PositionInGamma): number {
  const excess = (x - shape) / shape;
  const logRatio = excess > -0.5 ? Math.log1p(excess) : Math.log(x / shape);
  return shape * (logRatio - excess) + 0.5 * Math.log(shape / (2 * Math.PI)) - stirlingCorrection(shape);
}

/**
 * Where the first term of the series alone, x^shape ÷ Γ(shape + 1), reaches the area: never above the solution.
 * The gamma function is taken from the density at x = shape.
 */
function firstTerm({ probability, shape }: ShareOfGamma): number {
  return shape * Math.exp((Math.log(probability * shape) - logMass({ x: shape, shape })) / shape - 1);
}

/** Wilson and Hilferty's cube-root approximation, close enough in the upper tail to begin from. */
function wilsonHilferty({ probability, shape }: ShareOfGamma): number {
  return shape * (1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape))) ** 3;
}
