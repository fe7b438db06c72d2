import { factorsOf, type CountModel } from './count-model.js';
import type { Openness } from './openness.js';

/** How much may be tried for one cell. */
const BUDGETS = [40, 400] as const;

/**
 * Looks for other counts that would be shown in the same way, without a solver: one cell is moved from its real count,
 * and whatever no longer adds up is repaired by moving others within what is shown of them. A repair that works is a
 * proof, as it is a whole set of counts that fits; one that does not work proves nothing.
 *
 * @returns a search that says whether a cell was found to be open, and takes note of what it found
 */
// eslint-disable-next-line max-lines-per-function -- a numeric kernel: its steps share the state of one search
export function searchByRepair({ cells, sums }: CountModel, openness: Openness): (cell: number) => boolean {
  const moved = new Int32Array(cells.length);
  const off = new Int32Array(sums.length);
  const [underway, fixed] = [new Uint8Array(sums.length), new Uint8Array(cells.length)];
  let trail: [cell: number, by: number][] = [];
  let budget = 0;

  const factors = sums.map(factorsOf);
  const factor = (sum: number, cell: number) => factors[sum]?.get(cell) ?? 0;
  function roomOf(cell: number, sign: number): number {
    const { up, down } = openness.room(cell);
    return sign > 0 ? up - (moved[cell] ?? 0) : down + (moved[cell] ?? 0);
  }
  function change(cell: number, by: number): void {
    moved[cell] = (moved[cell] ?? 0) + by;
    for (const sum of openness.sumsOf(cell)) off[sum] = (off[sum] ?? 0) + by * factor(sum, cell);
    trail.push([cell, by]);
  }
  function undo(to: number): void {
    for (const [cell, by] of trail.slice(to)) change(cell, -by);
    trail = trail.slice(0, to);
  }
  /** How much nearer to adding up everything comes when a cell is moved. */
  function gain(cell: number, by: number): number {
    let better = 0;
    for (const sum of openness.sumsOf(cell)) better += Math.abs(off[sum] ?? 0) - Math.abs((off[sum] ?? 0) + by * factor(sum, cell));
    return better / Math.abs(by);
  }
  function bestFor(sum: number, tried: ReadonlySet<number>): readonly [cell: number, by: number] | undefined {
    let best: readonly [number, number] | undefined;
    let most = -Infinity;
    for (const cell of [...(sums[sum]?.parts ?? []), sums[sum]?.total ?? -1]) {
      if (fixed[cell] || tried.has(cell)) continue;
      const wanted = Math.trunc(-(off[sum] ?? 0) / factor(sum, cell));
      const by = Math.min(Math.abs(wanted), roomOf(cell, wanted)) * Math.sign(wanted);
      if (by === 0) continue;
      const own = gain(cell, by);
      if (own > most) [best, most] = [[cell, by], own];
    }
    return best;
  }
  function repair(sum: number): boolean {
    underway[sum] = 1;
    const tried = new Set<number>();
    while (off[sum] !== 0 && budget > 0) {
      budget -= 1;
      const found = bestFor(sum, tried);
      if (!found) break;
      const [cell, by] = found;
      const before = trail.length;
      tried.add(cell);
      fixed[cell] = 1;
      change(cell, by);
      if (!repairAround(cell)) undo(before);
      fixed[cell] = 0;
    }
    underway[sum] = 0;
    return off[sum] === 0;
  }
  function repairAround(cell: number): boolean {
    return openness.sumsOf(cell).every((sum) => underway[sum] === 1 || repair(sum));
  }
  function tryMove(cell: number, by: number): void {
    if (by === 0 || roomOf(cell, by) < Math.abs(by)) return;
    for (const allowed of BUDGETS) {
      budget = allowed;
      fixed[cell] = 1;
      change(cell, by);
      const found = repairAround(cell) && trail.every(([own]) => openness.sumsOf(own).every((sum) => off[sum] === 0));
      if (found) openness.note(trail.map(([own]) => [own, moved[own] ?? 0]));
      undo(0);
      fixed[cell] = 0;
      if (found) return;
    }
  }
  return (cell) => {
    const { up, orDown } = openness.wanted(cell);
    const ways = orDown === undefined ? [up] : [up, -orDown, 2, 1, -1, -2];
    return openness.isOpen(cell) || ways.some((by) => {
      tryMove(cell, by);
      return openness.isOpen(cell);
    });
  };
}
