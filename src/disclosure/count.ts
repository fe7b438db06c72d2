import type { DisclosureProfile } from './profile.js';

/** A count as it may be shown: rounded, or `null` where it is hidden. */
export type ShownCount = number | null;

/** Whether a count is so small that it might point at somebody. Zero points at nobody, unless the rule says so. */
export function isSmall(count: number, { hideUpTo, hidesZero }: DisclosureProfile): boolean {
  return count <= hideUpTo && (count >= 1 || (hidesZero && count === 0));
}

/**
 * A count under a profile. Every count is rounded on its own, so that totals may not add and nothing exact is left.
 *
 * @example
 * shownCount(12, profiles['nhs-star-7']); // => 10
 * shownCount(7, profiles['nhs-star-7']); // => null
 * shownCount(0, profiles['nhs-star-7']); // => 0
 * shownCount(7, profiles['nhs-central-5']); // => 5
 * shownCount(7, profiles.midpoint6); // => 9
 */
export function shownCount(count: number, profile: DisclosureProfile): ShownCount {
  if (isSmall(count, profile)) return profile.smallShownAs;
  const { rounding, roundTo } = profile;
  if (rounding === 'midpoint') return count === 0 ? 0 : Math.ceil(count / roundTo) * roundTo - roundTo / 2;
  return Math.round(count / roundTo) * roundTo;
}

/**
 * A count as a file or page of the profile's own makers would show it: hidden ones with their mark.
 *
 * @example
 * countInItsOwnMarks(3, profiles.opensafely); // => '[REDACTED]'
 */
export function countInItsOwnMarks(count: number, profile: DisclosureProfile): string {
  return String(shownCount(count, profile) ?? profile.marker);
}

/** The smallest and largest count that is shown like this one: what a reader can tell from what is shown. */
export function shownLike(count: number, profile: DisclosureProfile): ShownRange {
  const own = ranges.get(profile) ?? new Map<number, ShownRange>();
  ranges.set(profile, own);
  const found = own.get(count) ?? rangeOf(count, profile);
  own.set(count, found);
  return found;
}

interface ShownRange {
  readonly low: number;
  readonly high: number;
}

// The same counts come again in every group and part of the period.
const ranges = new WeakMap<DisclosureProfile, Map<number, ShownRange>>();

function rangeOf(count: number, profile: DisclosureProfile): ShownRange {
  const shown = shownCount(count, profile);
  const furthest = Math.max(profile.roundTo, profile.hideUpTo) + 1;
  let [low, high] = [count, count];
  while (low > 0 && count - low < furthest && shownCount(low - 1, profile) === shown) low -= 1;
  while (high - count < furthest && shownCount(high + 1, profile) === shown) high += 1;
  return { low, high };
}
