import type { InternalRow } from '../indicators/row.js';
import { isSmall, shownLike } from './count.js';
import { fittingMean, fittingRate, isExactRate, toDecimals } from './fitting-counts.js';
import type { DisclosureProfile } from './profile.js';
import { toMultiple } from './to-multiple.js';

/** The least and most that a count can be. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether a number of values is told by there being no mean of them: 8 and 9 are shown as 12 is, which has one. Such a
 * number is hidden, so that where it is shown there are at least three that it can be.
 */
export function isToldByNoMean(values: number, profile: DisclosureProfile): boolean {
  const { minimumValues } = profile;
  return values < minimumValues && !isSmall(values, profile) && shownLike(values, profile).high >= minimumValues;
}

export function isOfValues({ statistic }: Pick<InternalRow, 'statistic'>): boolean {
  return statistic === 'mean' || statistic === 'median';
}

/**
 * What a reader can tell of a count by the value that is shown beside it, further than by how the count is rounded: of a
 * mean, that there are enough values and that a sum of whole steps fits; of a rate from exact counts, which counts fit.
 */
export function toldByValue(row: InternalRow, field: 'numerator' | 'denominator', profile: DisclosureProfile): CountRange | undefined {
  const { numerator, denominator, value } = row;
  if (denominator === null || value === null || isSmall(denominator, profile)) return undefined;
  if (isOfValues(row)) {
    if (field === 'numerator' || denominator < profile.minimumValues) return undefined;
    const low = Math.max(shownLike(denominator, profile).low, profile.minimumValues);
    return row.statistic === 'median' ? { low, high: shownLike(denominator, profile).high } : rangeOf(fittingMean(row, toMultiple(value, 0.1), profile));
  }
  if (!isExactRate(row, profile) || numerator === null || isSmall(numerator, profile)) return undefined;
  const fitting = fittingRate(row, toDecimals(value, profile), profile);
  return rangeOf(field === 'numerator' ? fitting.tops : fitting.bottoms);
}

function rangeOf(counts: readonly number[]): CountRange | undefined {
  return counts.length === 0 ? undefined : { low: Math.min(...counts), high: Math.max(...counts) };
}
