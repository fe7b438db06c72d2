import { requireAll } from './requirements.js';

/** Beyond this many standard deviations the share is found from the tail, where subtracting would lose its digits. */
const TAIL_FROM = 3;

/** From three standard deviations outwards this many levels are exact to double precision. */
const FRACTION_LEVELS = 60;

/**
 * The share of the standard normal distribution that lies below a value.
 *
 * Turns a number of standard errors into a probability: the p-value of every normal approximation here. Both tails keep
 * their digits, so that the share above a value is the share below its negative.
 *
 * Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/7.6 (7.6.2, the series near the centre)
 * and https://dlmf.nist.gov/7.9 (7.9.1, the continued fraction in the tails). Agrees with R's `pnorm` to 1e-13.
 *
 * @param value in standard deviations from the mean; may be infinite
 * @returns from 0 to 1
 * @throws {RangeError} if the value is not a number
 * @example
 * normalProbability(1.96).toFixed(9); // => '0.975002105'
 * normalProbability(-10).toExponential(6); // => '7.619853e-24'
 */
export function normalProbability(value: number): number {
  requireAll('normalProbability', [[!Number.isNaN(value), `a number, found ${value}`]]);
  const distance = Math.abs(value);
  if (distance < TAIL_FROM) return 0.5 + Math.sign(value) * fromCentre(distance);
  return value < 0 ? tail(distance) : 1 - tail(distance);
}

/** The share between 0 and z; all terms are positive, so nothing cancels. */
function fromCentre(z: number): number {
  let sum = 0;
  for (let n = 1, term = z; term > sum * 1e-17; n += 2) {
    sum += term;
    term *= (z * z) / (n + 2);
  }
  return density(z) * sum;
}

/** The share above z. */
function tail(z: number): number {
  let fraction = z;
  for (let level = FRACTION_LEVELS; level > 0; level -= 1) fraction = z + level / fraction;
  return density(z) / fraction;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
