import type { ShownRow } from '../../disclosure/index.js';
import { wilsonInterval } from '../../statistics/index.js';
import { drawnShare } from '../cells.js';

/** Which of two is clearly more; `neither` where intervals overlap, or where one of them may not be shown. */
export type ClearDifference = 'first' | 'second' | 'neither';

/**
 * Whether one share of the same people is clearly larger than another: its interval lies above the other's. Stricter
 * than a test of the difference, so that a title never says more than the figures do.
 */
export function clearDifference(first: ShownRow | undefined, second: ShownRow | undefined): ClearDifference {
  if (!first || !second || drawnShare(first) === null || drawnShare(second) === null) return 'neither';
  if (isAbove(first, second)) return 'first';
  return isAbove(second, first) ? 'second' : 'neither';
}

function isAbove({ lower95 }: ShownRow, { upper95 }: ShownRow): boolean {
  return lower95 !== null && upper95 !== null && lower95 > upper95;
}

/** The same for two exact counts: whether most of both together are of one kind. */
export function clearMajority(first: number, second: number): ClearDifference {
  if (first + second === 0) return 'neither';
  const { lower, upper } = wilsonInterval({ numerator: first, denominator: first + second });
  if (lower > 0.5) return 'first';
  return upper < 0.5 ? 'second' : 'neither';
}
