import { around } from './around.js';
import { factorsOf, type CountModel } from './count-model.js';
import type { Openness } from './openness.js';
import type { LinearColumn, Solver } from './solver.js';

/**
 * Moves a cell as far up as it needs, then as far down, with what is around it, within what is shown; what is further away
 * stays where it is. With everything that hangs together around it, it is certain that a cell that is not found to be open
 * is not.
 *
 * @returns whether the cell was found to be open
 */
export function openBySolver(model: CountModel, openness: Openness, { target, size }: { readonly target: number; readonly size: number }, solver: Solver): boolean {
  const cells = around(openness, target, size).filter((cell) => openness.roomUp(cell) + openness.roomDown(cell) > 0);
  const placed = new Map(cells.map((cell, place) => [cell, place]));
  const boundsOf = (cell: number) => ({ lower: -openness.roomDown(cell), upper: openness.roomUp(cell), cost: 0 });
  const columns = cells.map((cell): LinearColumn => ({ ...boundsOf(cell), whole: true }));
  const sums = [...new Set(cells.flatMap((cell) => [...(openness.index.sumsOf[cell] ?? [])]))];
  const rows = sums.map((sum) => ({
    lower: 0, upper: 0,
    terms: new Map([...factorsOf(model.sums[sum] ?? { total: -1, parts: [] })].flatMap(([cell, factor]) => { const place = placed.get(cell); return place === undefined ? [] : [[place, factor] as const]; })),
  }));
  return solver({ columns, rows }, ({ solve, change }) => (['up', 'down'] as const).some((way) => {
    const [place, bounds] = [placed.get(target), boundsOf(target)];
    if (place === undefined) return false;
    change(place, way === 'up' ? { ...bounds, upper: Math.min(bounds.upper, openness.wanted(target).up), cost: -1 } : { ...bounds, cost: 1 });
    const found = solve();
    if (found) openness.note(cells.map((cell, at) => [cell, Math.round(found[at] ?? 0)] as const).filter(([, by]) => by !== 0));
    return openness.isOpen(target);
  }));
}
