import type { InternalRow } from '../indicators/row.js';
import { isSmall, shownCount, shownLike } from './count.js';
import type { DisclosureProfile } from './profile.js';
import { isShare } from './share.js';
import { toMultiple } from './to-multiple.js';

/** Whether a proportion is made from exact counts, as some rules have it, so that it says more than the counts beside it. */
export function isExactRate(row: Pick<InternalRow, 'statistic'>, { rates }: DisclosureProfile): boolean {
  return rates === 'exact-counts' && isShare(row);
}

/** A rate to the decimals of its rule. */
export function toDecimals(value: number, { rateDecimals }: DisclosureProfile): number {
  return rateDecimals === null ? value : Number(value.toFixed(rateDecimals));
}

/** Numerators and denominators that fit a rate and the counts that are shown beside it. */
export function fittingRate({ numerator, denominator }: Pick<InternalRow, 'numerator' | 'denominator'>, rate: number, profile: DisclosureProfile): { readonly tops: readonly number[]; readonly bottoms: readonly number[] } {
  const [tops, bottoms] = [numerator ?? 0, denominator ?? 0].map((count) => countsLike(count, profile)) as [readonly number[], readonly number[]];
  const fits = (top: number, bottom: number) => top <= bottom && bottom > 0 && toDecimals(top / bottom, profile) === rate;
  return { tops: tops.filter((top) => bottoms.some((bottom) => fits(top, bottom))), bottoms: bottoms.filter((bottom) => tops.some((top) => fits(top, bottom))) };
}

/** How many numerators fit a rate and the counts that are shown beside it, whatever the denominator; and no fewer denominators. */
export function countsFittingRate(row: Pick<InternalRow, 'numerator' | 'denominator'>, rate: number, profile: DisclosureProfile): number {
  const { numerator, denominator } = row;
  // That nobody or everybody did is no small count; it is shown as the rule shows it.
  if (numerator === null || denominator === null || numerator === 0 || numerator === denominator) return Infinity;
  const { tops, bottoms } = fittingRate(row, rate, profile);
  return Math.min(tops.length, bottoms.length);
}

/** Numbers of people that fit a mean, as a sum of their values is a multiple of the scale's step. */
export function fittingMean({ denominator, step }: Pick<InternalRow, 'denominator' | 'step'>, mean: number, profile: DisclosureProfile): readonly number[] {
  return countsLike(denominator ?? 0, profile).filter((people) => people >= profile.minimumValues && Math.abs(toMultiple(mean * people, step) / people - mean) <= 0.05 + 1e-9);
}

/** How many numbers of people fit a mean. */
export function countsFittingMean(row: Pick<InternalRow, 'denominator' | 'step'>, mean: number, profile: DisclosureProfile): number {
  const { denominator } = row;
  if (denominator === null || isSmall(denominator, profile) || shownCount(denominator, profile) === null) return Infinity;
  const { low, high } = shownLike(denominator, profile);
  // Where counts are shown exactly, the number of people is no secret.
  return low === high ? Infinity : fittingMean(row, mean, profile).length;
}

function countsLike(count: number, profile: DisclosureProfile): readonly number[] {
  const { low, high } = shownLike(count, profile);
  return range(low, high);
}

/** How many counts of one group fit a standardised difference of shares, to one decimal, where everything of the other group is known. */
export function countsFittingDifference({ known, group, inCategory }: { readonly known: number; readonly group: number; readonly inCategory: number }, profile: DisclosureProfile): number {
  const shown = toMultiple(differenceOfShares(known, inCategory / group), 0.1);
  const { low, high } = shownLike(group, profile);
  // Where counts are shown exactly, those that are not small are no secret.
  if (low === high) return Infinity;
  const fits = (count: number) => range(Math.max(low, 1, count), high).some((people) => toMultiple(differenceOfShares(known, count / people), 0.1) === shown);
  return range(0, high).filter(fits).length;
}

function differenceOfShares(one: number, other: number): number {
  const spread = Math.sqrt((one * (1 - one) + other * (1 - other)) / 2);
  return spread === 0 ? 0 : (one - other) / spread;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
}
