import type { Norm } from './clinical-cutoff.js';
import { eachOnce, momentsOf } from './moments.js';
import { pairedChanges, type PairOfValues } from './paired-changes.js';
import { finiteValues, requireAll } from './requirements.js';

/** What the effect sizes of paired values are worked out from. Standard deviations have the divisor n − 1. */
export interface PairedMoments {
  readonly n: number;
  readonly baseline: Norm;
  readonly followUp: Norm;
  /** Of follow-up minus baseline. */
  readonly change: Norm;
  /** Pearson's correlation of baseline and follow-up; undefined where one of them does not vary. */
  readonly correlation: number | undefined;
}

/**
 * Number, means, standard deviations and correlation of paired values.
 *
 * The summary that every paired effect size needs, and that a published table may give instead of the values.
 *
 * Source: the correlation is the covariance over both standard deviations; https://en.wikipedia.org/wiki/Pearson_correlation_coefficient.
 *
 * @param pairs with both values, incomplete ones already stripped and counted by the caller; not changed
 * @returns undefined for fewer than two pairs, which say nothing of how changes vary
 * @throws {RangeError} if a value is not finite
 * @example
 * const { n, change } = pairedMoments([{ baseline: 16, followUp: 9 }, { baseline: 12, followUp: 11 }]);
 * [n, change.mean, change.standardDeviation.toFixed(6)]; // => [2, -4, '4.242641']
 */
export function pairedMoments(pairs: readonly PairOfValues[]): PairedMoments | undefined {
  const [baseline, followUp] = [pairs.map((pair) => pair.baseline), pairs.map((pair) => pair.followUp)];
  requireAll('pairedMoments', [finiteValues([...baseline, ...followUp])]);
  if (pairs.length < 2) return undefined;
  const moments = { baseline: normOf(baseline), followUp: normOf(followUp), change: normOf(pairedChanges(pairs)) };
  return { n: pairs.length, ...moments, correlation: correlation(pairs, moments) };
}

function normOf(values: readonly number[]): Norm {
  const { mean, standardDeviation } = momentsOf(eachOnce(values));
  return { mean, standardDeviation };
}

function correlation(pairs: readonly PairOfValues[], { baseline, followUp }: Pick<PairedMoments, 'baseline' | 'followUp'>): number | undefined {
  const spread = baseline.standardDeviation * followUp.standardDeviation;
  if (spread === 0) return undefined;
  const products = pairs.reduce((sum, pair) => sum + (pair.baseline - baseline.mean) * (pair.followUp - followUp.mean), 0);
  return products / (pairs.length - 1) / spread;
}
