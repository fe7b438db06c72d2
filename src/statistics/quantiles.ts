import { finiteValues, requireAll } from './requirements.js';

/** The three values that cut an ordered sample into quarters; undefined when there are no values. */
export interface Quartiles {
  readonly lowerQuartile: number | undefined;
  readonly median: number | undefined;
  readonly upperQuartile: number | undefined;
}

/**
 * Sample quantile of type 7: linear interpolation between the two nearest ordered values.
 *
 * The value below which a given share of the sample lies; the default of R, NumPy and spreadsheets' PERCENTILE.INC,
 * so an analyst who recomputes a figure finds the same. (simple-statistics' `quantile` is another type.)
 *
 * Source: Hyndman RJ, Fan Y (1996). Sample quantiles in statistical packages. The American Statistician 50(4), 361-365,
 * https://doi.org/10.1080/00031305.1996.10473566.
 *
 * @param values finite numbers in any order, missing ones already stripped; not changed
 * @param probability from 0 (the smallest value) to 1 (the largest)
 * @returns undefined when there are no values
 * @throws {RangeError} if a value is not finite or the probability is outside its range
 * @example
 * quantile({ values: [1, 2, 3, 4], probability: 0.25 }); // => 1.75
 * quantile({ values: [], probability: 0.25 }); // => undefined
 */
export function quantile({ values, probability }: {
  readonly values: readonly number[];
  readonly probability: number;
}): number | undefined {
  requireAll('quantile', [
    finiteValues(values),
    [probability >= 0 && probability <= 1, `a probability from 0 to 1, found ${probability}`],
  ]);
  return ofOrdered({ ordered: inOrder(values), probability });
}

/**
 * Median: the middle value, or halfway between the two middle ones.
 *
 * The typical value where a few extreme ones would pull a mean.
 *
 * Source: {@link quantile} at one half.
 *
 * @throws {RangeError} if a value is not finite
 * @example
 * median([9, 1, 4, 2]); // => 3
 */
export function median(values: readonly number[]): number | undefined {
  return quantiles('median', values).median;
}

/**
 * Median and quartiles: the values that a quarter, a half and three quarters of the sample lie below.
 *
 * Shows the middle half of a sample without assuming a shape.
 *
 * Source: {@link quantile} at a quarter, a half and three quarters.
 *
 * @throws {RangeError} if a value is not finite
 * @example
 * quartiles([4, 1, 3, 2]); // => { lowerQuartile: 1.75, median: 2.5, upperQuartile: 3.25 }
 */
export function quartiles(values: readonly number[]): Quartiles {
  return quantiles('quartiles', values);
}

function quantiles(functionName: string, values: readonly number[]): Quartiles {
  requireAll(functionName, [finiteValues(values)]);
  const ordered = inOrder(values);
  return {
    lowerQuartile: ofOrdered({ ordered, probability: 0.25 }),
    median: ofOrdered({ ordered, probability: 0.5 }),
    upperQuartile: ofOrdered({ ordered, probability: 0.75 }),
  };
}

function inOrder(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function ofOrdered({ ordered, probability }: {
  readonly ordered: readonly number[];
  readonly probability: number;
}): number | undefined {
  const position = (ordered.length - 1) * probability;
  const below = ordered[Math.floor(position)];
  const above = ordered[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  const share = position - Math.floor(position);
  return (1 - share) * below + share * above;
}
