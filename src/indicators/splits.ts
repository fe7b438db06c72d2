import type { Named } from './named.js';

/** Everybody that a figure begins with over the whole period, and how breakdowns split them. */
export interface SplitMembers {
  /** The same for figures of the same list. */
  readonly list: object;
  readonly size: number;
  /** The category of each; `undefined` where the breakdown does not apply. */
  readonly categories: (breakdown: string) => Named | undefined;
  /** Of those left out, and of nobody else. */
  readonly reason: Named;
}

/** By figure: the same name for the same figure of another report, where members stand in the same order. */
export type Splits = ReadonlyMap<string, SplitMembers>;

// Of tables without records behind them: these were put together from parts, or made coarser.
const kept = new WeakMap<object, () => Splits>();

export function keepSplits(table: object, make: () => Splits): void {
  kept.set(table, make);
}

export function splitsKept(table: object): Splits | undefined {
  return kept.get(table)?.();
}
