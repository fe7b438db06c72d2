/** An area under a density as seen from one position: what a Newton step in logarithms needs. */
export interface AreaAtPosition {
  /** Natural logarithm of position × density. */
  readonly logMass: number;
  /** Area ÷ (position × density); negative where the area shrinks as the position grows. */
  readonly ratio: number;
}

/** The reference grids take 16 steps at most; the bound is there for rounding that never quite settles. */
const MAXIMUM_STEPS = 50;

/**
 * Finds the position above zero at which an area reaches its target: the inverse of a distribution function.
 *
 * Newton's method on ln(area) as a function of ln(position). In these logarithms the areas used here bend
 * one way only, so the steps cannot oscillate, and a power-law tail (Student's t) is almost a straight line.
 *
 * Source: Newton's method, https://dlmf.nist.gov/3.8#ii.
 *
 * @param start above 0: anywhere below the solution where the area grows, near the solution where it shrinks
 * @param area the target, above 0
 * @example
 * // The area 1 − exp(−x) under exp(−x) is one half at ln 2.
 * const at = (x: number) => ({ logMass: Math.log(x) - x, ratio: Math.expm1(x) / x });
 * positionOfArea({ start: 0.1, area: 0.5, at }).toFixed(10); // => '0.6931471806'
 */
export function positionOfArea({ start, area, at }: {
  readonly start: number;
  readonly area: number;
  readonly at: (position: number) => AreaAtPosition;
}): number {
  const logTarget = Math.log(area);
  let position = start;
  for (let step = 0; step < MAXIMUM_STEPS; step += 1) {
    const { logMass, ratio } = at(position);
    const move = (logTarget - logMass - Math.log(Math.abs(ratio))) * ratio;
    position *= Math.exp(move);
    if (Math.abs(move) < 1e-14) break;
  }
  return position;
}
