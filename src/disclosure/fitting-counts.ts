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
  const fits = (top: number, bottom: number) => leavesEnough(top, bottom, profile) && bottom > 0 && toDecimals(top / bottom, profile) === rate;
  return { tops: tops.filter((top) => bottoms.some((bottom) => fits(top, bottom))), bottoms: bottoms.filter((bottom) => tops.some((top) => fits(top, bottom))) };
}

/** Numerators and denominators that fit the counts that are shown of a share: it is shown only where it leaves nobody, or more than a few. */
export function fittingShare({ numerator, denominator }: Pick<InternalRow, 'numerator' | 'denominator'>, profile: DisclosureProfile): { readonly tops: readonly number[]; readonly bottoms: readonly number[] } {
  const [tops, bottoms] = [numerator ?? 0, denominator ?? 0].map((count) => countsLike(count, profile)) as [readonly number[], readonly number[]];
  return { tops: tops.filter((top) => bottoms.some((bottom) => leavesEnough(top, bottom, profile))), bottoms: bottoms.filter((bottom) => tops.some((top) => leavesEnough(top, bottom, profile))) };
}

function leavesEnough(top: number, bottom: number, profile: DisclosureProfile): boolean {
  return top === bottom || (top < bottom && (profile.smallShownAs !== null || !isSmall(bottom - top, profile)));
}

/**
 * Whether the numerator of a share has to go though it is not small: it leaves few, or it tells by being shown that it does
 * not. Of 10 of 15, each to the nearest 5, no fewer than 8 are left, so that only 8 or 9 of 16 or 17 fit.
 */
export function isToldByItself(row: Pick<InternalRow, 'numerator' | 'denominator'>, profile: DisclosureProfile): boolean {
  const { numerator, denominator } = row;
  if (numerator === null || denominator === null || profile.smallShownAs !== null) return false;
  return !leavesEnough(numerator, denominator, profile) || isToldByBeingShown({ numerator, denominator }, profile);
}

function isToldByBeingShown({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }, profile: DisclosureProfile): boolean {
  if (numerator === 0 || numerator === denominator || isSmall(numerator, profile)) return false;
  const isExact = [numerator, denominator].every((count) => { const { low, high } = shownLike(count, profile); return low === high; });
  const { tops, bottoms } = fittingShare({ numerator, denominator }, profile);
  return !isExact && Math.min(tops.length, bottoms.length) < FEWEST;
}

/** Fewer counts than this that fit what is shown would tell who it is about (indicators reference, section 4). */
export const FEWEST = 3;

/** How many numerators fit a rate and the counts that are shown beside it, whatever the denominator; and no fewer denominators. */
export function countsFittingRate(row: Pick<InternalRow, 'numerator' | 'denominator'>, rate: number, profile: DisclosureProfile): number {
  const { numerator, denominator } = row;
  // That nobody or everybody did is no small count; it is shown as the rule shows it.
  if (numerator === null || denominator === null || numerator === 0 || numerator === denominator) return Infinity;
  const { tops, bottoms } = fittingRate(row, rate, profile);
  return Math.min(tops.length, bottoms.length);
}

/**
 * Numbers of people that fit a mean and its limits as they are shown: both tell the mean and the standard deviation to one
 * decimal, and values are whole steps, so that their sum is too, and the sum of their squares, which is odd where the sum is.
 */
export function fittingMean({ value, standardDeviation, denominator, step }: OfValues, profile: DisclosureProfile): readonly number[] {
  const [mean, spread] = [toMultiple(value ?? 0, 0.1), toMultiple(standardDeviation ?? 0, 0.1)];
  const enough = countsLike(denominator ?? 0, profile).filter((people) => people >= profile.minimumValues);
  const fitting = enough.filter((people) => fitsMean({ mean, spread, people, step }));
  // Values that are not whole steps after all: then nobody can tell anything from there being steps.
  return fitting.includes(denominator ?? 0) ? fitting : enough;
}

type OfValues = Pick<InternalRow, 'value' | 'standardDeviation' | 'denominator' | 'step'>;

/** Half of the decimal to which means and deviations are shown. */
const HALF = 0.05 + 1e-9;
/** Steps so small leave everything possible. */
const FINE = 0.1;

function fitsMean({ mean, spread, people, step }: { readonly mean: number; readonly spread: number; readonly people: number; readonly step: number }): boolean {
  if (step <= FINE) return true;
  const [least, most] = [Math.ceil(((mean - HALF) * people) / step), Math.floor(((mean + HALF) * people) / step)];
  return range(least, most).some((sum) => {
    const centre = (sum * sum) / people;
    const squares = (deviation: number) => centre + (people - 1) * (Math.max(0, deviation) / step) ** 2;
    // The least that squares can add up to is where everybody is next to the mean.
    const over = sum - Math.floor(sum / people) * people;
    const even = (people - over) * Math.floor(sum / people) ** 2 + over * (Math.floor(sum / people) + 1) ** 2;
    const first = Math.max(even, Math.ceil(squares(spread - HALF) - 1e-6));
    return first + Math.abs((first - sum) % 2) <= squares(spread + HALF);
  });
}

/** How many numbers of people fit a mean. */
export function countsFittingMean(row: OfValues, profile: DisclosureProfile): number {
  const { denominator } = row;
  if (denominator === null || isSmall(denominator, profile) || shownCount(denominator, profile) === null) return Infinity;
  const { low, high } = shownLike(denominator, profile);
  // Where counts are shown exactly, the number of people is no secret.
  return low === high ? Infinity : fittingMean(row, profile).length;
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
