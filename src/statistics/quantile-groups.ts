import { finiteValues, requireAll } from './requirements.js';

/**
 * Sorts values into so many groups of nearly one size, such as tenths of areas. Values that are the same share a group.
 * Ranks of a national index, such as deprivation, come from its publisher and are not made again from local values.
 *
 * Source: UK Health Security Agency, PHEindicatormethods 2.1.0 (phe_quantile),
 * https://github.com/ukhsa-collaboration/PHEindicatormethods: ⌊(k + 1) − ⌈((n + 1) − rank) ÷ (n ÷ k)⌉⌋, 0 becoming 1.
 *
 * @param groups how many, 2 or more
 * @param highestFirst group 1 holds the highest values
 * @returns the group of each value from 1; `undefined` for each where there are fewer values than groups
 * @throws {RangeError} if an argument is outside its range
 * @example
 * quantileGroups({ values: [3, 1, 2, 4], groups: 2 }); // => [1, 2, 2, 1]
 */
export function quantileGroups({ values, groups, highestFirst = true }: {
  readonly values: readonly number[];
  readonly groups: number;
  readonly highestFirst?: boolean;
}): readonly (number | undefined)[] {
  requireAll('quantileGroups', [[Number.isInteger(groups) && groups > 1, `a whole number of groups of 2 or more, found ${groups}`], finiteValues(values)]);
  const n = values.length;
  if (n < groups) return values.map(() => undefined);
  const keys = values.map((value) => (highestFirst ? -value : value));
  return keys.map((key) => {
    const rank = 1 + keys.filter((other) => other < key).length;
    return Math.max(1, Math.floor(groups + 1 - Math.ceil((n + 1 - rank) / (n / groups))));
  });
}
