/**
 * One count that a reader may see, or could work out. A shown count tells a range, as it is rounded; a hidden one tells
 * nothing but that it is whole and not negative.
 */
export interface CountCell {
  readonly value: number;
  /** Smallest and largest count that is shown in the same way. */
  readonly low: number;
  readonly high: number;
  /** Hidden from the start: by the small-number rule, or because it is never printed. */
  readonly hidden: boolean;
  /** Whether it may be hidden to protect another, and what that costs. Never printed or never hidden: not. */
  readonly canHide: boolean;
  readonly cost: number;
  /** How late it is hidden: cells of a higher rank stay shown while hiding others of lower ranks is enough. 0 where left out. */
  readonly rank?: number;
  /** What a reader must be left with: `undefined` for a count that points at nobody unless it gets hidden. */
  readonly need?: Need;
}

/** How far a count must stay open: this many counts between the smallest and largest, the largest at least so much. */
export interface Need {
  readonly width: number;
  readonly atLeast: number;
}

/** That some cells add up to another one. All are places in the list of cells. */
export interface CountSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** Whether it only looks so: it holds wherever it can be seen, but nothing says that it must. */
  readonly guessed?: true;
}

/** Every count of what leaves, and every way in which they add up. */
export interface CountModel {
  readonly cells: readonly CountCell[];
  readonly sums: readonly CountSum[];
  /** What a cell must be left with once it is hidden to protect another. */
  readonly needOnceHidden: Need;
}

/** How often each cell counts in a sum that has to come to 0: parts once for each time they stand there, the total against them. */
export function factorsOf({ total, parts }: CountSum): ReadonlyMap<number, number> {
  const factors = new Map([[total, -1]]);
  for (const part of parts) factors.set(part, (factors.get(part) ?? 0) + 1);
  return factors;
}
