import type { Statistic } from '../definitions/indicator.js';
import { meanIntervalFromMoments, quartiles, wilsonInterval } from '../statistics/index.js';
import { momentsOf, type Counted } from '../statistics/moments.js';
import type { IndicatorRow } from './row.js';

/** The numbers of one row. */
export type Figure = Pick<IndicatorRow, 'level' | 'numerator' | 'denominator' | 'value' | 'lower95' | 'upper95' | 'initialPopulation' | 'excluded'> & {
  readonly standardDeviation: number | null;
  readonly method: string;
};

/** What a statistic is made from: how many of each role, the levels, the values. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  /** Level → members, in the order shown. */
  readonly levels: ReadonlyMap<string, number>;
  readonly values: Counted;
}

/** A figure without numbers. */
export const EMPTY_FIGURE: Figure = {
  level: '', numerator: null, denominator: null, value: null, lower95: null, upper95: null, initialPopulation: null, excluded: null, standardDeviation: null, method: '',
};

/**
 * The figures of one cell: one, or one per level or quartile. Sums come before dividing; an aggregate over
 * nobody has no value.
 */
export function figuresOf(statistic: Statistic, counts: Counts): readonly Figure[] {
  const population = { initialPopulation: counts.denominator + counts.excluded, excluded: counts.excluded };
  switch (statistic) {
    case 'count':
      return [{ ...EMPTY_FIGURE, ...population, numerator: counts.denominator, value: counts.denominator, method: 'count' }];
    case 'proportion':
      return [{ ...EMPTY_FIGURE, ...population, ...proportion(counts) }];
    case 'distribution':
      return [...counts.levels].map(([level, numerator]) => ({ ...EMPTY_FIGURE, ...population, level, ...proportion({ numerator, denominator: counts.denominator }) }));
    case 'mean':
      return [{ ...EMPTY_FIGURE, ...population, denominator: counts.denominator, ...mean(counts.values) }];
    case 'median':
      return quartileFigures(counts.values).map((figure) => ({ ...EMPTY_FIGURE, ...population, denominator: counts.denominator, ...figure }));
    // Made from two populations, elsewhere.
    case 'ratio':
    case 'rate':
      return [];
  }
}

/** A proportion with Wilson's limits, or without a value where nobody was asked. */
export function proportion({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) {
  const counts = { numerator, denominator, method: 'Wilson' };
  if (denominator === 0) return counts;
  const { lower, upper } = wilsonInterval({ numerator, denominator });
  return { ...counts, value: numerator / denominator, lower95: lower, upper95: upper };
}

function mean(values: Counted) {
  const found = meanIntervalFromMoments(momentsOf(values));
  return {
    value: found.mean ?? null,
    lower95: found.lower ?? null,
    upper95: found.upper ?? null,
    standardDeviation: found.standardDeviation ?? null,
    method: "Student's t",
  };
}

/** The levels of a median's rows. */
export const QUARTILES: readonly string[] = ['p25', 'p50', 'p75'];

function quartileFigures(values: Counted) {
  const found = quartiles(values.flatMap(([value, count]) => new Array<number>(count).fill(value)));
  return [found.lowerQuartile, found.median, found.upperQuartile].map((value, place) => ({ level: QUARTILES[place] ?? '', value: value ?? null, method: 'quartiles (type 7)' }));
}
