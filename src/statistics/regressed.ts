import type { ExpectedFollowUp } from './expected-follow-up.js';
import { type ScaleReliability, scaleRequirements } from './reliable-change.js';
import { requireAll } from './requirements.js';

/**
 * The line on which a score regresses to the mean of its population: mean + reliability × (score − mean).
 *
 * The estimated true score of classical test theory, which several methods of reliable change put for the baseline.
 *
 * Source: Lord FM, Novick MR (1968). Statistical theories of mental test scores. Reading: Addison-Wesley (Kelley's formula).
 *
 * @throws {RangeError} if an argument is outside its range, in the name of the function that asks
 * @example
 * regressed('f', { mean: 40, standardDeviation: 7.5, reliability: 0.75 }); // => { slope: 0.75, intercept: 10 }
 */
export function regressed(functionName: string, { mean, ...scale }: ScaleReliability & { readonly mean: number }): Omit<ExpectedFollowUp, 'standardError'> {
  requireAll(functionName, [[Number.isFinite(mean), `a finite mean, found ${mean}`], ...scaleRequirements(scale)]);
  return { slope: scale.reliability, intercept: mean * (1 - scale.reliability) };
}
