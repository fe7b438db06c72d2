import { requireAll } from './requirements.js';

/**
 * How far a group's mean is expected to drift towards the population's when nothing happens at all.
 *
 * People come when they are low, and a low score is in part a low moment. Context for a mean change, never a correction of
 * it, and only where the population is named and the reliability is one of test and retest: an alpha says nothing about time.
 *
 * Source: classical test theory; the expected follow-up of a group with baseline mean m is μ + r(m − μ). Barnett AG, van der
 * Pols JC, Dobson AJ (2005). Regression to the mean: what it is and how to deal with it. International Journal of
 * Epidemiology 34(1), 215-220, https://doi.org/10.1093/ije/dyh299.
 *
 * @param populationMean μ of the named population, in points of the scale
 * @param testRetestReliability r of the same population, from 0 to 1
 * @param baselineMean m of the group that was measured
 * @returns points of change: (1 − r)(μ − m)
 * @throws {RangeError} if a mean is not finite or the reliability is outside its range
 * @example
 * expectedRegressionToTheMean({ populationMean: 5, testRetestReliability: 0.75, baselineMean: 17 }); // => -3
 */
export function expectedRegressionToTheMean({ populationMean, testRetestReliability, baselineMean }: {
  readonly populationMean: number;
  readonly testRetestReliability: number;
  readonly baselineMean: number;
}): number {
  requireAll('expectedRegressionToTheMean', [
    [Number.isFinite(populationMean), `a finite population mean, found ${populationMean}`],
    [testRetestReliability >= 0 && testRetestReliability <= 1, `a test-retest reliability from 0 to 1, found ${testRetestReliability}`],
    [Number.isFinite(baselineMean), `a finite baseline mean, found ${baselineMean}`],
  ]);
  return (1 - testRetestReliability) * (populationMean - baselineMean);
}
