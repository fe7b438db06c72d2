import type { InternalRow } from '../indicators/row.js';
import { isSmall, shownLike } from './count.js';
import { fittingMean, fittingRate, fittingShare, isExactRate, isToldByItself, toDecimals } from './fitting-counts.js';
import type { DisclosureProfile } from './profile.js';
import { isShare } from './share.js';

/** The least and most that a count can be. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** Whether there are enough values for a mean. Where small counts are not hidden, so that a hidden one would be told, as must be all that would be shown in the same way. */
export function hasEnoughValues(values: number, profile: DisclosureProfile): boolean {
  return values >= profile.minimumValues && (hidesSmall(profile) || shownLike(values, profile).low >= profile.minimumValues);
}

/**
 * What there being no mean tells of a number of values that is shown: 8 and 9 are shown as 12 is, which has one. Neither is
 * small, so they stay; what they narrow elsewhere is reckoned with.
 */
export function toldByNoMean(values: number, profile: DisclosureProfile): CountRange | undefined {
  const { low, high } = shownLike(values, profile);
  const isTold = hidesSmall(profile) && values < profile.minimumValues && !isSmall(values, profile) && high >= profile.minimumValues;
  return isTold ? { low, high: profile.minimumValues - 1 } : undefined;
}

function hidesSmall({ smallShownAs, hideUpTo }: DisclosureProfile): boolean {
  return smallShownAs === null && hideUpTo > 0;
}

export function isOfValues({ statistic }: Pick<InternalRow, 'statistic'>): boolean {
  return statistic === 'mean' || statistic === 'median';
}

/**
 * What a reader can tell of a count by the value that is shown beside it, further than by how the count is rounded: of a
 * mean, that there are enough values and that a sum of whole steps fits; of a rate from exact counts, which counts fit.
 */
export function toldByValue(row: InternalRow, field: 'numerator' | 'denominator', profile: DisclosureProfile): CountRange | undefined {
  if (row.denominator === null || isSmall(row.denominator, profile)) return undefined;
  if (isOfValues(row)) return field === 'denominator' ? toldByMean({ ...row, denominator: row.denominator }, profile) : undefined;
  return isShare(row) ? toldByShare(row, field, profile) : undefined;
}

/** A numerator that is hidden tells nothing of what it would have told. */
function toldByShare(row: InternalRow, field: 'numerator' | 'denominator', profile: DisclosureProfile): CountRange | undefined {
  if (row.numerator === null || row.numerator === 0 || isSmall(row.numerator, profile) || isToldByItself(row, profile)) return undefined;
  const fitting = isExactRate(row, profile) && row.value !== null ? fittingRate(row, toDecimals(row.value, profile), profile) : fittingShare(row, profile);
  return rangeOf(field === 'numerator' ? fitting.tops : fitting.bottoms);
}

function toldByMean(row: InternalRow & { readonly denominator: number }, profile: DisclosureProfile): CountRange | undefined {
  if (row.denominator < profile.minimumValues) return toldByNoMean(row.denominator, profile);
  if (row.value === null || !hasEnoughValues(row.denominator, profile)) return undefined;
  const { low, high } = shownLike(row.denominator, profile);
  return row.statistic === 'median' ? { low: Math.max(low, profile.minimumValues), high } : rangeOf(fittingMean(row, profile));
}

function rangeOf(counts: readonly number[]): CountRange | undefined {
  return counts.length === 0 ? undefined : { low: Math.min(...counts), high: Math.max(...counts) };
}
