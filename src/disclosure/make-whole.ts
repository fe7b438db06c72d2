import type { Differences, Openness } from './openness.js';
import type { LinearColumn, Solver } from './solver.js';

const WHOLE = 1e-6;
/** What has a fraction is made whole with what is beside it; a larger problem takes too long. */
const MOST = 1500;

/**
 * Whole counts near a solution in which some have a fraction: these, and the cells in sums with them, are solved for again
 * in whole numbers, while all others stay where they are.
 *
 * @param nearly cell → difference from the real count; left out for none
 * @param wants cells that should stay as far up (1) or down (-1) as they can
 * @returns `undefined` where nothing whole was found
 */
export function makeWhole(openness: Openness, { nearly, wants, solver }: { readonly nearly: ReadonlyMap<number, number>; readonly wants: ReadonlyMap<number, number>; readonly solver: Solver }): Differences | undefined {
  const { sumsOf, cellsOf, factorsOf } = openness.index;
  const sumsWith = (cells: Iterable<number>) => new Set([...cells].flatMap((cell) => [...(sumsOf[cell] ?? [])]));
  const fractions = [...nearly].filter(([, by]) => Math.abs(by - Math.round(by)) > WHOLE).map(([cell]) => cell);
  const cells = [...new Set([...sumsWith(fractions)].flatMap((sum) => [...(cellsOf[sum] ?? [])]))].filter((cell) => openness.roomUp(cell) + openness.roomDown(cell) > 0);
  if (cells.length > MOST) return undefined;
  const placed = new Map(cells.map((cell, place) => [cell, place]));
  const columns = cells.map((cell): LinearColumn => ({ lower: -openness.roomDown(cell), upper: openness.roomUp(cell), cost: -(wants.get(cell) ?? 0), whole: true }));
  const rows = [...sumsWith(cells)].map((sum) => {
    const terms = new Map<number, number>();
    let rest = 0;
    (cellsOf[sum] ?? new Int32Array()).forEach((cell, at) => {
      const [place, factor] = [placed.get(cell), factorsOf[sum]?.[at] ?? 0];
      if (place === undefined) rest += factor * Math.round(nearly.get(cell) ?? 0);
      else terms.set(place, factor);
    });
    return { lower: -rest, upper: -rest, terms };
  });
  const found = solver({ columns, rows }, ({ solve }) => solve());
  if (!found) return undefined;
  const whole = new Map([...nearly].map(([cell, by]) => [cell, Math.round(by)]));
  for (const [cell, place] of placed) whole.set(cell, Math.round(found[place] ?? 0));
  return [...whole].filter(([, by]) => by !== 0);
}
