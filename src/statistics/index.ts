/**
 * Intervals and tests on pure numbers, for anyone who wants to recompute a figure.
 *
 * The quantiles are our own code because no kept library is both small and exact. The core has to stay under 15 kB
 * gzipped; jstat 1.9.6 alone is 18 kB and misses R's `qt` by 2e-8 at ordinary confidence levels, and the three
 * quantiles of @stdlib are 54 kB together. Reference values for every function are in test/reference, made by R.
 */

// quantiles of distributions
export { normalQuantile } from './normal-quantile.js';
export { studentTQuantile } from './student-t-quantile.js';
export { chiSquaredQuantile } from './chi-squared-quantile.js';

// quantiles of samples
export { median, quantile, quartiles, type Quartiles } from './quantiles.js';

// intervals for one figure
export type { Interval } from './interval.js';
export { wilsonInterval } from './wilson-interval.js';
export { poissonInterval, type PoissonInterval } from './poisson-interval.js';
export { proportionBounds, type ProportionBounds } from './proportion-bounds.js';
export { rateInterval, type RateInterval } from './rate-interval.js';
export { meanInterval, meanIntervalFromMoments, type MeanInterval } from './mean-interval.js';

// intervals for a comparison
export { differenceOfProportions, type DifferenceOfProportions, type ProportionCounts } from './difference-of-proportions.js';

// groups beside everybody, and one process over time
export { funnelLimits } from './funnel-limits.js';
export { proportionInFunnel, ratioInFunnel, type FunnelClass } from './funnel-class.js';
export { quantileGroups } from './quantile-groups.js';
export { xmrLimits, type XmrLimits } from './xmr-limits.js';
export { xmrAssurance, xmrSignals, type XmrAssurance, type XmrSignal } from './xmr-signals.js';

// change of one person's score
export {
  reliableChangeCriterion,
  standardErrorOfDifference,
  standardErrorOfMeasurement,
  type ScaleReliability,
} from './reliable-change.js';
export { clinicalCutoff, type ClinicalCutoffInput, type Norm } from './clinical-cutoff.js';
