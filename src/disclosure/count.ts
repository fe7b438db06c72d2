import type { DisclosureProfile } from './profile.js';

/** A count as it may be shown: rounded, or `null` where it is hidden. */
export type ShownCount = number | null;

/** Whether a count is so small that it might point at somebody. Zero points at nobody. */
export function isSmall(count: number, { hideUpTo }: DisclosureProfile): boolean {
  return count >= 1 && count <= hideUpTo;
}

/**
 * A count under a profile. Every count is rounded on its own, so that totals may not add and nothing exact is left.
 *
 * @example
 * shownCount(12, profiles['nhs-star-7']); // => 10
 * shownCount(7, profiles['nhs-star-7']); // => null
 * shownCount(0, profiles['nhs-star-7']); // => 0
 */
export function shownCount(count: number, profile: DisclosureProfile): ShownCount {
  return isSmall(count, profile) ? null : Math.round(count / profile.roundTo) * profile.roundTo;
}

/** Counts by name under a profile. */
export function shownCounts(counts: Readonly<Record<string, number>>, profile: DisclosureProfile): Readonly<Record<string, ShownCount>> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, shownCount(count, profile)]));
}
