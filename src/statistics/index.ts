/**
 * Intervals and tests on pure numbers, for anyone who wants to recompute a figure.
 *
 * The distributions are our own code because no kept library is both small and exact. The core has to stay under 15 kB
 * gzipped; jstat 1.9.6 alone is 18 kB and misses R's `qt` by 2e-8 at ordinary confidence levels, and the three
 * quantiles of @stdlib are 54 kB together. Reference values for every function are in test/reference, made by R.
 */

// distributions
export { normalQuantile } from './normal-quantile.js';
export { normalProbability } from './normal-probability.js';
export { studentTQuantile } from './student-t-quantile.js';
export { studentTTail } from './student-t-tail.js';
export { chiSquaredQuantile } from './chi-squared-quantile.js';
export { binomialProbability, type BinomialInput } from './binomial-probability.js';

// quantiles of samples
export { median, quantile, quartiles, type Quartiles } from './quantiles.js';

// intervals for one figure
export type { Interval } from './interval.js';
export { wilsonInterval } from './wilson-interval.js';
export { poissonInterval, type PoissonInterval } from './poisson-interval.js';
export { proportionBounds, type ProportionBounds } from './proportion-bounds.js';
export { rateInterval, type RateInterval } from './rate-interval.js';
export { meanInterval, meanIntervalFromMoments, type MeanInterval } from './mean-interval.js';
export { medianInterval, type MedianInterval } from './median-interval.js';
export { hodgesLehmann, type HodgesLehmann } from './hodges-lehmann.js';

// intervals for a comparison
export { differenceOfProportions, type DifferenceOfProportions, type ProportionCounts } from './difference-of-proportions.js';
export { rateRatio, type EventsInExposure, type RateRatio } from './rate-ratio.js';
export { noncentralTInterval } from './noncentral-t-interval.js';

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
export { reliableChangeIndex, type ExpectedFollowUp } from './expected-follow-up.js';
export { jacobsonTruax } from './jacobson-truax.js';
export { edwardsNunnally } from './edwards-nunnally.js';
export { gulliksenLordNovick } from './gulliksen-lord-novick.js';
export { nunnallyKotsch } from './nunnally-kotsch.js';
export { hagemanArrindell } from './hageman-arrindell.js';
export { clinicalCutoff, type ClinicalCutoffInput, type Norm } from './clinical-cutoff.js';

// change of a group
export { groupChange, type AtEnd, type GroupChange, type GroupChangeInput, type GroupEffectSizes, type NamedPopulation } from './group-change.js';
export { pairedChanges, type PairOfValues } from './paired-changes.js';
export { pairedMoments, type PairedMoments } from './paired-moments.js';
export type { EffectSize, EffectSizeInput } from './effect-size.js';
export { effectSizeOfChange } from './effect-size-of-change.js';
export { effectSizeByAverage } from './effect-size-by-average.js';
export { effectSizeByRepetition } from './effect-size-by-repetition.js';
export { effectSizeByBaseline } from './effect-size-by-baseline.js';
export { effectSizeByNamedDeviation } from './effect-size-by-named-deviation.js';
export { hedgesCorrection } from './hedges-correction.js';
export { expectedRegressionToTheMean } from './regression-to-the-mean.js';

// tests of a group's change
export { pairedTTest, type PairedTTest } from './paired-t-test.js';
export { wilcoxonSignedRank, type Alternative, type WilcoxonSignedRank } from './wilcoxon-signed-rank.js';
export { signTest, type SignTest } from './sign-test.js';
export { mcNemar, type ChiSquaredTest, type McNemar } from './mcnemar.js';
