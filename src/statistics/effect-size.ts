import { hedgesCorrection } from './hedges-correction.js';
import type { Interval } from './interval.js';
import { normalQuantile } from './normal-quantile.js';
import type { PairedMoments } from './paired-moments.js';
import { betweenZeroAndOne, type Requirement, requireAll } from './requirements.js';

/** A change in standard deviations, with its interval. The sign is that of follow-up minus baseline. */
export interface EffectSize extends Interval {
  readonly value: number;
}

/** Paired values as {@link pairedMoments} sums them up, and what is wanted of the effect size. */
export interface EffectSizeInput {
  readonly moments: PairedMoments;
  /** Two-sided, strictly between 0 and 1; 0.95 unless given. */
  readonly confidence?: number;
  /** Times {@link hedgesCorrection}, the limits too; needs three pairs. Not unless asked for. */
  readonly hedges?: boolean;
}

/**
 * Refuses moments that no sample can have, and a confidence outside its range.
 *
 * @throws {RangeError} naming every argument that is outside its range
 * @example
 * const norm = { mean: 1, standardDeviation: 1 };
 * requireMoments('f', { moments: { n: 2, baseline: norm, followUp: norm, change: norm, correlation: 0.5 } }); // => undefined
 */
export function requireMoments(functionName: string, { moments, confidence = 0.95 }: EffectSizeInput): void {
  const { n, baseline, followUp, change, correlation = 0 } = moments;
  requireAll(functionName, [
    [Number.isInteger(n) && n >= 2, `a whole number of pairs of 2 or more, found ${n}`],
    [Number.isFinite(change.mean), `a finite mean change, found ${change.mean}`],
    ...Object.entries({ baseline, followUp, change }).map(([of, { standardDeviation }]): Requirement =>
      [standardDeviation >= 0 && standardDeviation < Infinity, `a standard deviation of 0 or more of ${of}, found ${standardDeviation}`]),
    // A correlation worked out from values may be past 1 in its last bit.
    [Math.abs(correlation) <= 1 + 1e-9, `a correlation from -1 to 1, found ${correlation}`],
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
}

/**
 * An effect size with the normal interval of its standard error, corrected where that is asked for.
 *
 * @returns undefined where the value is not finite (its standard deviation is 0), or too few pairs are there to correct it
 * @example
 * const norm = { mean: 1, standardDeviation: 1 };
 * const moments = { n: 5, baseline: norm, followUp: norm, change: norm, correlation: 0.5 };
 * normalEffectSize({ value: 1, standardError: 0.5, moments })?.upper.toFixed(4); // => '1.9800'
 */
export function normalEffectSize({ value, standardError, ...input }: EffectSizeInput & { readonly value: number; readonly standardError: number }): EffectSize | undefined {
  const reach = normalQuantile((1 + (input.confidence ?? 0.95)) / 2) * standardError;
  return corrected({ value, lower: value - reach, upper: value + reach }, input);
}

/** The effect size as it is or, where asked for, with value and limits times Hedges' correction. */
export function corrected(effect: EffectSize, { moments: { n }, hedges = false }: EffectSizeInput): EffectSize | undefined {
  if (!Number.isFinite(effect.value)) return undefined;
  if (!hedges) return effect;
  if (n < 3) return undefined;
  const factor = hedgesCorrection(n - 1);
  return { value: effect.value * factor, lower: effect.lower * factor, upper: effect.upper * factor };
}
