import { requireAll } from './requirements.js';

/** What a share can be over everybody due, whatever those not measured would have answered. */
export interface ProportionBounds {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Bounds of a proportion over everybody who was due: from nobody of those not measured meeting it, to all of them.
 * They assume nothing about why people are missing, which is why they are wide.
 *
 * Source: Manski CF (1989). Anatomy of the selection problem. Journal of Human Resources 24, 343-360.
 *
 * @param numerator of those measured, the ones who meet it
 * @param denominator those measured
 * @param eligible everybody due, at least the denominator, above 0
 * @throws {RangeError} if an argument is outside its range
 * @example
 * const { lowest, highest } = proportionBounds({ numerator: 1634, denominator: 2250, eligible: 10643 });
 * [lowest, highest].map((bound) => bound.toFixed(3)).join(' '); // => '0.154 0.942'
 */
export function proportionBounds({ numerator, denominator, eligible }: {
  readonly numerator: number;
  readonly denominator: number;
  readonly eligible: number;
}): ProportionBounds {
  requireAll('proportionBounds', [
    [numerator >= 0 && numerator <= denominator, `a numerator from 0 to the denominator ${denominator}, found ${numerator}`],
    [eligible > 0 && eligible >= denominator, `eligible above 0, and no fewer than the denominator ${denominator}, found ${eligible}`],
  ]);
  return { lowest: numerator / eligible, highest: (numerator + eligible - denominator) / eligible };
}
