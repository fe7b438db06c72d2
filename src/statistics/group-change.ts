import { type EffectSize } from './effect-size.js';
import { effectSizeByAverage } from './effect-size-by-average.js';
import { effectSizeByBaseline } from './effect-size-by-baseline.js';
import { effectSizeByNamedDeviation } from './effect-size-by-named-deviation.js';
import { effectSizeByRepetition } from './effect-size-by-repetition.js';
import { effectSizeOfChange } from './effect-size-of-change.js';
import { type MeanInterval, meanInterval } from './mean-interval.js';
import { medianInterval, type MedianInterval } from './median-interval.js';
import { pairedChanges, type PairOfValues } from './paired-changes.js';
import { pairedMoments, type PairedMoments } from './paired-moments.js';
import { expectedRegressionToTheMean } from './regression-to-the-mean.js';
import { betweenZeroAndOne, finiteValues, type Requirement, requireAll } from './requirements.js';

/** A population whose scores are known, by its name: a number without one is nobody's. */
export interface NamedPopulation {
  readonly population: string;
  readonly mean?: number;
  /** Of first scores, for an effect size that compares between services. */
  readonly standardDeviation?: number;
  /** Of two measurements with nothing in between. An alpha is not one. */
  readonly testRetestReliability?: number;
}

export interface GroupChangeInput {
  /** People with both values; those without one are counted by the caller. */
  readonly pairs: readonly PairOfValues[];
  /** The ends of the scale, where nobody can move further. */
  readonly scale?: { readonly minimum: number; readonly maximum: number } | undefined;
  readonly named?: NamedPopulation | undefined;
  /** Two-sided, strictly between 0 and 1; 0.95 unless given. */
  readonly confidence?: number;
}

/** How many of the pairs are at an end of the scale. */
export interface AtEnd {
  readonly baseline: number;
  readonly followUp: number;
}

/** All effect sizes; those that cannot be said are undefined. Their sign is that of the change. */
export interface GroupEffectSizes {
  readonly ofChange: EffectSize | undefined;
  readonly byAverage: EffectSize | undefined;
  readonly byRepetition: EffectSize | undefined;
  readonly byBaseline: EffectSize | undefined;
  /** By the standard deviation of the named population. */
  readonly byNamed: EffectSize | undefined;
}

export interface GroupChange {
  readonly n: number;
  readonly baseline: MeanInterval;
  readonly followUp: MeanInterval;
  readonly meanChange: MeanInterval;
  readonly medianChange: MedianInterval;
  readonly moments: PairedMoments | undefined;
  /** As they are, and times Hedges' correction for few pairs. */
  readonly effectSizes: GroupEffectSizes;
  readonly corrected: GroupEffectSizes;
  /** Undefined where the ends of the scale are not given. */
  readonly atMinimum: AtEnd | undefined;
  readonly atMaximum: AtEnd | undefined;
  /** Mean change to be expected from nothing but regression, of the named population; context, never taken off. */
  readonly expectedRegression: { readonly points: number; readonly population: string } | undefined;
}

/**
 * How a group changed: means, median, intervals, effect sizes, who was at an end of the scale, and what regression to the
 * mean alone would have done.
 *
 * Everything a report says about the changes of one measure, from one call, so that no part of it is of other people than
 * the rest. Without a comparison group it shows change, and not what made it.
 *
 * Source: that of each part; the values it holds are those of the functions of the same names.
 *
 * @throws {RangeError} if a value is not finite, lies off the given scale, or the confidence or named population is
 *   outside its range
 * @example
 * const pairs = [[16, 9], [12, 11], [20, 14], [8, 8], [27, 20]].map(([baseline = 0, followUp = 0]) => ({ baseline, followUp }));
 * const { meanChange, effectSizes, atMaximum } = groupChange({ pairs, scale: { minimum: 0, maximum: 27 } });
 * [meanChange.mean, effectSizes.byBaseline?.value.toFixed(3), atMaximum]; // => [-4.2, '-0.573', { baseline: 1, followUp: 0 }]
 */
export function groupChange({ pairs, scale, named, confidence = 0.95 }: GroupChangeInput): GroupChange {
  const [baseline, followUp] = [pairs.map((pair) => pair.baseline), pairs.map((pair) => pair.followUp)];
  requireAll('groupChange', [...requirementsOf({ values: [...baseline, ...followUp], scale, named }), betweenZeroAndOne({ name: 'confidence', value: confidence })]);
  const changes = pairedChanges(pairs);
  const moments = pairedMoments(pairs);
  const atEnd = (end: number) => ({ baseline: countOf(baseline, end), followUp: countOf(followUp, end) });
  const of = { baseline: meanInterval({ values: baseline, confidence }), followUp: meanInterval({ values: followUp, confidence }) };
  return {
    n: pairs.length,
    ...of,
    meanChange: meanInterval({ values: changes, confidence }),
    medianChange: medianInterval({ values: changes, confidence }),
    moments,
    effectSizes: effectSizesOf({ moments, named, confidence, hedges: false }),
    corrected: effectSizesOf({ moments, named, confidence, hedges: true }),
    atMinimum: scale && atEnd(scale.minimum),
    atMaximum: scale && atEnd(scale.maximum),
    expectedRegression: regressionOf(named, of.baseline.mean),
  };
}

function requirementsOf({ values, scale, named }: Pick<GroupChangeInput, 'scale' | 'named'> & { readonly values: readonly number[] }): readonly Requirement[] {
  const off = scale ? values.filter((value) => value < scale.minimum || value > scale.maximum).length : 0;
  return [
    finiteValues(values),
    [off === 0, `values on the scale, found ${off} of ${values.length} that are not`],
    [!named || named.population.trim() !== '', 'the name of the population, found none'],
  ];
}

function countOf(values: readonly number[], end: number): number {
  return values.filter((value) => value === end).length;
}

const NONE: GroupEffectSizes = { ofChange: undefined, byAverage: undefined, byRepetition: undefined, byBaseline: undefined, byNamed: undefined };

function effectSizesOf({ moments, named, confidence, hedges }: {
  readonly moments: PairedMoments | undefined;
  readonly named: NamedPopulation | undefined;
  readonly confidence: number;
  readonly hedges: boolean;
}): GroupEffectSizes {
  if (!moments) return NONE;
  const input = { moments, confidence, hedges };
  const standardDeviation = named?.standardDeviation;
  return {
    ofChange: effectSizeOfChange(input),
    byAverage: effectSizeByAverage(input),
    byRepetition: effectSizeByRepetition(input),
    byBaseline: effectSizeByBaseline(input),
    byNamed: standardDeviation === undefined ? undefined : effectSizeByNamedDeviation({ moments, standardDeviation, confidence }),
  };
}

/** Only where the population's mean and its test-retest reliability are both known. */
function regressionOf(named: NamedPopulation | undefined, baselineMean: number | undefined): GroupChange['expectedRegression'] {
  if (named?.mean === undefined || named.testRetestReliability === undefined || baselineMean === undefined) return undefined;
  const { population, mean: populationMean, testRetestReliability } = named;
  return { points: expectedRegressionToTheMean({ populationMean, testRetestReliability, baselineMean }), population };
}
