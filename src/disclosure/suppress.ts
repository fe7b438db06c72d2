import { coverAtLeastCost, type Block } from './cheapest-cover.js';
import type { CountModel } from './count-model.js';
import { searchByRepair } from './moves.js';
import { opennessOf, type Openness } from './openness.js';
import type { Solver } from './solver.js';
import { widenTogether } from './widen-together.js';

/** Cells times targets up to which a block is solved to the optimum. */
const SMALL_BLOCK = 80;
/** Cells that a small block has at most, and that are looked at around one that nothing else moves. */
const NEARBY = 80;
/** How often a cell is tried together with others before it is tried alone; once is enough while nothing may be hidden for it. */
const PATIENCE = 3;

/**
 * Complementary suppression: which cells have to be hidden so that no count that needs protection can be worked out from
 * the others. Each is tried against every way in which counts add up; one that can be narrowed too far has the cheapest
 * cells that widen it hidden, and again, until all stand. It ends, at worst, with everything hidden.
 *
 * @param solver without one more is hidden, never less
 * @returns the places of all cells that are hidden, the first ones included
 */
export function suppress(model: CountModel, solver?: Solver): ReadonlySet<number> {
  const openness = opennessOf(model);
  const places = model.cells.map((_, place) => place);
  const hopeless = solver ? withSolver(model, openness, { places, solver }) : new Set<number>();
  withoutSolver(model, openness, places.filter((place) => !hopeless.has(place)));
  return new Set(places.filter((place) => openness.isHidden(place)));
}

function withSolver(model: CountModel, openness: Openness, { places, solver }: { readonly places: readonly number[]; readonly solver: Solver }): ReadonlySet<number> {
  const blocks = blocksOf(model, openness, places);
  const narrow = () => places.filter((place) => !openness.isOpen(place));
  widen(model, openness, { narrow, mayHide: false, solver });
  for (const { cells, isSmall } of blocks) if (isSmall) untilOpen(model, openness, { cells, solver });
  const hopeless = widen(model, openness, { narrow, mayHide: true, solver });
  // A few cells that whole rounds do not move, one by one with what is around them.
  for (const target of narrow().filter((place) => !hopeless.has(place))) {
    for (const size of [NEARBY, NEARBY * 5]) {
      if (attempt(() => openness.isOpen(target) || coverAtLeastCost(model, openness, { cells: around(model, openness, target, size), targets: [target] }, solver)) === true) break;
    }
  }
  return hopeless;
}

/**
 * In rounds, until everything is open or was tried often enough. Who was tried least comes first, so that nobody stands in the way of others.
 * @returns cells that nothing would open, whatever is hidden: the audit will say so
 */
function widen(model: CountModel, openness: Openness, { narrow, mayHide, solver }: { readonly narrow: () => readonly number[]; readonly mayHide: boolean; readonly solver: Solver }): ReadonlySet<number> {
  const hopeless = new Set<number>();
  const tries = new Map<number, number>();
  const triesOf = (place: number) => tries.get(place) ?? 0;
  const next = () => narrow().filter((place) => triesOf(place) < (mayHide ? PATIENCE : 1)).sort((one, other) => triesOf(one) - triesOf(other) || one - other);
  for (let left = next(); left.length > 0; left = next()) {
    const way = triesOf(left[0] ?? -1) === 1 ? 'down' : 'up';
    const { tried, short } = attempt(() => widenTogether(model, openness, { targets: left, way, mayHide }, solver)) ?? { tried: left, short: [] };
    for (const place of tried) tries.set(place, triesOf(place) + 1);
    for (const place of short) if (mayHide && triesOf(place) === PATIENCE) hopeless.add(place);
  }
  return hopeless;
}

/** To the optimum, while there is little enough to be solved: all narrow cells of a block together, then those that were hidden for them. */
function untilOpen(model: CountModel, openness: Openness, { cells, solver }: { readonly cells: readonly number[]; readonly solver: Solver }): void {
  const narrow = () => cells.filter((cell) => !openness.isOpen(cell));
  for (let targets = narrow(); targets.length > 0 && targets.length * cells.length <= SMALL_BLOCK; targets = narrow()) {
    const block: Block = { cells, targets };
    if (attempt(() => coverAtLeastCost(model, openness, block, solver)) !== true) return;
    widen(model, openness, { narrow, mayHide: false, solver });
  }
}

/** A solver that breaks down is one that found nothing. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Cells that are tied to each other by sums. Small is what can be solved to the optimum. */
function blocksOf(model: CountModel, openness: Openness, places: readonly number[]): readonly { readonly cells: readonly number[]; readonly isSmall: boolean }[] {
  const seen = new Set<number>();
  return places.flatMap((place) => {
    if (seen.has(place) || openness.sumsOf(place).length === 0) return [];
    const cells = around(model, openness, place, Infinity);
    for (const cell of cells) seen.add(cell);
    return [{ cells, isSmall: cells.length <= NEARBY / 2 }];
  });
}

/** Cells by their distance from one, nearest first, up to a number. */
function around({ sums }: CountModel, openness: Openness, from: number, size: number): readonly number[] {
  const found = new Set([from]);
  const seen = new Set<number>();
  for (const cell of found) {
    for (const sum of openness.sumsOf(cell)) {
      if (seen.has(sum)) continue;
      seen.add(sum);
      for (const other of [...(sums[sum]?.parts ?? []), sums[sum]?.total ?? -1]) found.add(other);
    }
    if (found.size >= size) break;
  }
  return [...found];
}

/** By repairing sums; where that finds nothing, the cheapest cells around are hidden, as far out as it takes. */
function withoutSolver(model: CountModel, openness: Openness, places: readonly number[]): void {
  const search = searchByRepair(model, openness);
  for (;;) {
    const left = places.filter((place) => !openness.isOpen(place) && !search(place));
    const hidden = left.filter((place) => hideAround(model, openness, place));
    if (hidden.length === 0) return;
  }
}

function hideAround(model: CountModel, openness: Openness, cell: number): boolean {
  const cost = (place: number) => model.cells[place]?.cost ?? 0;
  const cheapest = openness.sumsOf(cell).flatMap((sum) => {
    const { total = -1, parts = [] } = model.sums[sum] ?? {};
    return [...parts, total].filter((place) => openness.canBeHidden(place)).sort((one, other) => cost(one) - cost(other) || one - other).slice(0, 1);
  });
  const chosen = cheapest.length > 0 ? cheapest : around(model, openness, cell, Infinity).filter((place) => openness.canBeHidden(place)).slice(0, 5);
  for (const place of chosen) openness.hide(place);
  return chosen.length > 0;
}

/** The last resort: everything that may be hidden and hangs together with some cells is hidden. Then nothing is left to subtract from. */
export function hideAllAround(model: CountModel, hidden: ReadonlySet<number>, cells: readonly number[]): ReadonlySet<number> {
  const openness = opennessOf(model);
  const blocks = cells.flatMap((cell) => around(model, openness, cell, Infinity));
  return new Set([...hidden, ...blocks.filter((cell) => model.cells[cell]?.canHide)]);
}
