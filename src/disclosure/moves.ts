import type { CountModel, Need } from './count-model.js';

/** How much may be tried for one cell before another way is taken. */
const BUDGETS = [40, 400] as const;

/** No count is moved further than this: enough for every need, and small enough to search. */
export const FURTHEST = 60;

/** Finds other counts that would be shown in the same way, from which a reader cannot tell the real ones. */
export interface Moves {
  /** Whether a reader is left with enough: found before, or looked for now. */
  readonly isOpen: (cell: number) => boolean;
  readonly hide: (cell: number) => void;
  readonly isHidden: (cell: number) => boolean;
  readonly needOf: (cell: number) => Need | undefined;
  /** How far a cell may be moved up or down on its own. */
  readonly room: (cell: number) => { readonly up: number; readonly down: number };
  /** The sums that a cell is in. */
  readonly sumsOf: (cell: number) => readonly number[];
  /** Takes note of counts found elsewhere that would be shown in the same way: cell → difference. */
  readonly note: (differences: ReadonlyMap<number, number>) => void;
}

/**
 * Moves start from the real counts: one cell is changed, and whatever no longer adds up is repaired by changing others
 * within what is shown of them. A repair that works is a proof, as it is a whole set of counts that fits; one that
 * does not work proves nothing.
 */
export function movesOf({ cells, sums, needOnceHidden }: CountModel): Moves {
  const count = cells.length;
  const hidden = Uint8Array.from(cells, (cell) => Number(cell.hidden));
  const sumsOf = cells.map((): number[] => []);
  sums.forEach(({ total, parts }, sum) => { for (const cell of new Set([total, ...parts])) sumsOf[cell]?.push(sum); });
  // Never printed cells in one sum only are the easiest to move, totals in many the hardest.
  const order = sums.map(({ total, parts }) => [total, ...parts].sort((one, other) => hardness(one) - hardness(other) || one - other));
  const [seenUp, seenDown] = [new Int32Array(count), new Int32Array(count)];
  const moved = new Int32Array(count);
  const off = new Int32Array(sums.length);
  const [underway, fixed] = [new Uint8Array(sums.length), new Uint8Array(count)];
  let trail: [cell: number, by: number][] = [];
  let budget = 0;

  function hardness(cell: number): number {
    return (sumsOf[cell]?.length ?? 0) * 2 + (hidden[cell] ? 0 : 1);
  }
  function roomOf(cell: number, sign: number): number {
    const { value, low, high } = cells[cell] ?? NO_CELL;
    const [up, down] = hidden[cell] ? [FURTHEST, Math.min(value, FURTHEST)] : [high - value, value - low];
    return sign > 0 ? up - (moved[cell] ?? 0) : down + (moved[cell] ?? 0);
  }
  function change(cell: number, by: number): void {
    moved[cell] = (moved[cell] ?? 0) + by;
    for (const sum of sumsOf[cell] ?? []) off[sum] = (off[sum] ?? 0) + by * (sums[sum]?.total === cell ? -1 : 1);
    trail.push([cell, by]);
  }
  function undo(to: number): void {
    const undone = trail.slice(to);
    for (const [cell, by] of undone) change(cell, -by);
    trail = trail.slice(0, to);
  }
  function repairAround(cell: number): boolean {
    return (sumsOf[cell] ?? []).every((sum) => underway[sum] === 1 || repair(sum));
  }
  function repair(sum: number): boolean {
    if (off[sum] === 0) return true;
    underway[sum] = 1;
    for (const cell of order[sum] ?? []) {
      const wanted = -(off[sum] ?? 0) * (sums[sum]?.total === cell ? -1 : 1);
      if (wanted === 0) break;
      const by = Math.min(Math.abs(wanted), roomOf(cell, wanted)) * Math.sign(wanted);
      if (fixed[cell] || by === 0 || by * wanted < 0) continue;
      budget -= 1;
      if (budget < 0) break;
      const before = trail.length;
      fixed[cell] = 1;
      change(cell, by);
      if (!repairAround(cell)) undo(before);
      fixed[cell] = 0;
    }
    underway[sum] = 0;
    return off[sum] === 0;
  }
  function note(differences: ReadonlyMap<number, number>): void {
    for (const [cell, by] of differences) {
      seenUp[cell] = Math.max(seenUp[cell] ?? 0, by);
      seenDown[cell] = Math.max(seenDown[cell] ?? 0, -by);
    }
  }
  function tryMove(cell: number, by: number): boolean {
    if (by === 0 || roomOf(cell, by) < Math.abs(by)) return false;
    for (const allowed of BUDGETS) {
      budget = allowed;
      fixed[cell] = 1;
      change(cell, by);
      const found = repairAround(cell) && trail.every(([own]) => (sumsOf[own] ?? []).every((sum) => off[sum] === 0));
      if (found) note(new Map(trail.map(([own]) => [own, moved[own] ?? 0])));
      undo(0);
      fixed[cell] = 0;
      if (found) return true;
    }
    return false;
  }
  const needOf = (cell: number) => cells[cell]?.need ?? (hidden[cell] && cells[cell]?.canHide ? needOnceHidden : undefined);
  function missing(cell: number): { readonly up: number; readonly width: number } {
    const need = needOf(cell);
    if (!need) return { up: 0, width: 0 };
    const [up, down] = [seenUp[cell] ?? 0, seenDown[cell] ?? 0];
    // A shown cell cannot be moved out of what is shown of it; that it is at least so much is asked of hidden ones.
    const atLeast = hidden[cell] ? need.atLeast : 0;
    return { up: Math.max(0, atLeast - (cells[cell]?.value ?? 0) - up), width: Math.max(0, need.width - up - down) };
  }
  function isOpen(cell: number): boolean {
    const first = missing(cell);
    if (first.up === 0 && first.width === 0) return true;
    const value = cells[cell]?.value ?? 0;
    const need = needOf(cell) ?? needOnceHidden;
    const up = Math.max(hidden[cell] ? need.atLeast - value : 0, need.width);
    for (const by of [up, Math.max(1, first.up), -Math.min(need.width, value), 2, 1, -2, -1]) {
      tryMove(cell, by);
      const left = missing(cell);
      if (left.up === 0 && left.width === 0) return true;
    }
    return false;
  }
  return {
    isOpen,
    needOf,
    note,
    hide: (cell) => { hidden[cell] = 1; },
    isHidden: (cell) => hidden[cell] === 1,
    room: (cell) => ({ up: roomOf(cell, 1), down: roomOf(cell, -1) }),
    sumsOf: (cell) => sumsOf[cell] ?? [],
  };
}

const NO_CELL = { value: 0, low: 0, high: 0 };
