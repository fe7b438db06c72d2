import type { AreaAtPosition } from './position-of-area.js';
import { stirlingCorrection } from './stirling-correction.js';

/** Beyond a tail area of 0.1 (t above 1.28) this many levels are exact to double precision for any degrees of freedom. */
const FRACTION_LEVELS = 200;

export interface PositionInT {
  /** Above 0. */
  readonly t: number;
  readonly degreesOfFreedom: number;
}

/**
 * The area under Student's t density between 0 and t, best near the centre, where the series is short.
 *
 * Source: the hypergeometric series of the incomplete beta function, https://dlmf.nist.gov/8.17#ii.
 *
 * @example
 * const { logMass, ratio } = centralArea({ t: 1, degreesOfFreedom: 1 });
 * (Math.exp(logMass) * ratio).toFixed(12); // => '0.250000000000'
 */
export function centralArea({ t, degreesOfFreedom }: PositionInT): AreaAtPosition {
  const x = (t * t) / (degreesOfFreedom + t * t);
  let sum = 1;
  for (let n = 0, term = 1; term > sum * 1e-17; n += 1) {
    term *= (x * (degreesOfFreedom + 1 + 2 * n)) / (3 + 2 * n);
    sum += term;
  }
  return { logMass: logMass({ t, degreesOfFreedom }), ratio: sum };
}

/**
 * The area under Student's t density above t, best in the tail.
 *
 * Source: Gauss's continued fraction for the same function, https://en.wikipedia.org/wiki/Gauss%27s_continued_fraction.
 *
 * @returns with a negative ratio, as the area shrinks where t grows
 * @example
 * const { logMass, ratio } = tailArea({ t: 2, degreesOfFreedom: 2 });
 * (Math.exp(logMass) * -ratio).toFixed(12); // => '0.091751709536'
 */
export function tailArea({ t, degreesOfFreedom }: PositionInT): AreaAtPosition {
  const z = degreesOfFreedom / (t * t);
  let fraction = 1;
  for (let level = FRACTION_LEVELS; level > 0; level -= 1) {
    const width = degreesOfFreedom + 2 * level;
    fraction = 1 + (z * level * (degreesOfFreedom + level - 1)) / ((width - 2) * width * fraction);
  }
  return { logMass: logMass({ t, degreesOfFreedom }), ratio: -(1 + z) / (degreesOfFreedom * fraction) };
}

/** Natural logarithm of t × density, with the ratio of gamma functions in Stirling's form. */
function logMass({ t, degreesOfFreedom }: PositionInT): number {
  const half = degreesOfFreedom / 2;
  const logScale = half * Math.log1p(0.5 / half) - 0.5 - 0.5 * Math.log(2 * Math.PI)
    + stirlingCorrection(half + 0.5) - stirlingCorrection(half);
  return Math.log(t) + logScale - (half + 0.5) * Math.log1p((t * t) / degreesOfFreedom);
}
