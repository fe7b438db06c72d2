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

/** How many numerators fit a rate and the counts that are shown beside it, whatever the denominator. */
export function countsFittingRate({ numerator, denominator }: Pick<InternalRow, 'numerator' | 'denominator'>, rate: number, profile: DisclosureProfile): number {
  if (numerator === null || denominator === null) return Infinity;
  const [tops, bottoms] = [shownLike(numerator, profile), shownLike(denominator, profile)];
  let fitting = 0;
  for (let top = tops.low; top <= tops.high; top += 1) {
    for (let bottom = Math.max(top, bottoms.low); bottom <= bottoms.high; bottom += 1) {
      if (bottom > 0 && toDecimals(top / bottom, profile) === rate) {
        fitting += 1;
        break;
      }
    }
  }
  // That nobody or everybody did is no small count; it is shown as the rule shows it.
  return numerator === 0 || numerator === denominator ? Infinity : fitting;
}

/** How many numbers of people fit a mean, as a sum of their values is a multiple of the scale's step. */
export function countsFittingMean({ denominator, step }: Pick<InternalRow, 'denominator' | 'step'>, mean: number, profile: DisclosureProfile): number {
  if (denominator === null || isSmall(denominator, profile) || shownCount(denominator, profile) === null) return Infinity;
  const { low, high } = shownLike(denominator, profile);
  // Where counts are shown exactly, the number of people is no secret.
  if (low === high) return Infinity;
  let fitting = 0;
  for (let people = Math.max(low, profile.minimumValues); people <= high; people += 1) {
    const sum = toMultiple(mean * people, step);
    if (Math.abs(sum / people - mean) <= 0.05 + 1e-9) fitting += 1;
  }
  return fitting;
}
