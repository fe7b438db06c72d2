/** A function of one number that falls as the number grows. */
export type Falling = (position: number) => number;

const MAXIMUM_STEPS = 200;

/** Steps shrink faster than twofold each, so that a last step this small leaves an error far below it. */
const TOLERANCE = 1e-13;

/**
 * Finds where a falling function crosses zero.
 *
 * Inverts tail probabilities that have no simple inverse: limits of a parameter are where its tail is as small as wanted.
 *
 * Source: regula falsi in the Illinois variant. Dowell M, Jarratt P (1971). A modified regula falsi method for computing
 * the root of an equation. BIT 11, 168-174, https://doi.org/10.1007/BF01934364.
 *
 * @param start anywhere; the search widens from there
 * @param at crosses zero somewhere, or the search does not end
 * @param width first step away from the start, above 0
 * @example
 * rootOf({ start: 0, width: 1, at: (x) => 2 - x * x * x }).toFixed(12); // => '1.259921049895'
 */
export function rootOf({ start, width, at }: { readonly start: number; readonly width: number; readonly at: Falling }): number {
  let { low, high } = bracket({ start, width, at });
  let position = start;
  for (let step = 0, side = 0; step < MAXIMUM_STEPS; step += 1) {
    const next = (low.position * high.value - high.position * low.value) / (high.value - low.value);
    const value = at(next);
    if (value === 0 || Math.abs(next - position) <= TOLERANCE * (1 + Math.abs(next))) return next;
    position = next;
    // An end that stays twice running counts half, or it would stay for good.
    if (value > 0) [low, high, side] = [{ position, value }, side > 0 ? half(high) : high, 1];
    else [low, high, side] = [side < 0 ? half(low) : low, { position, value }, -1];
  }
  return position;
}

interface Point {
  readonly position: number;
  readonly value: number;
}

function half({ position, value }: Point): Point {
  return { position, value: value / 2 };
}

/** Two points around the crossing, the search widening twofold with each step. */
function bracket({ start, width, at }: { readonly start: number; readonly width: number; readonly at: Falling }) {
  let low: Point = { position: start, value: at(start) };
  for (let step = width; low.value < 0; step *= 2) low = pointAt(low.position - step, at);
  let high = pointAt(low.position + width, at);
  for (let step = 2 * width; high.value > 0; step *= 2) high = pointAt(high.position + step, at);
  return { low, high };
}

function pointAt(position: number, at: Falling): Point {
  return { position, value: at(position) };
}
