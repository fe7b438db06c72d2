import type { CountModel } from './count-model.js';
import { cheapestCover, type CoverProblem } from './cheapest-cover.js';
import { movesOf, type Moves } from './moves.js';
import type { Solve } from './solver.js';

/** Cells times targets up to which a whole block is solved at once, to the optimum. */
const WHOLE_BLOCK = 1200;
/** Cells around one target that are looked at when a block is larger; tried in turn. */
const NEIGHBOURHOODS = [40, 160] as const;

/**
 * Complementary suppression: which cells have to be hidden so that no count that needs protection can be worked out from
 * the others. Each cell is tried against every way in which counts add up; one that can be narrowed too far has the
 * cheapest cells that widen it hidden, and again, until all stand. It ends, at worst, with everything hidden.
 *
 * @param solve without a solver more is hidden, never less
 * @returns the places of all cells that are hidden, the first ones included
 */
export function suppress(model: CountModel, solve?: Solve): ReadonlySet<number> {
  const moves = movesOf(model);
  const places = model.cells.map((_, place) => place);
  const narrow = () => places.filter((place) => moves.needOf(place) && !moves.isOpen(place));
  for (let left = narrow(); left.length > 0; left = narrow()) {
    const blocks = solve ? blocksOf(model, moves, left) : [];
    for (const block of blocks) coverBlock(model, moves, block, solve);
    if (blocks.length === 0) for (const cell of left) if (!moves.isOpen(cell)) hideAround(model, moves, cell);
    // Nothing left to hide: what stays narrow is narrow by what nobody printed.
    if (!places.some((place) => canBeHidden(model, moves, place))) break;
  }
  return new Set(places.filter((place) => moves.isHidden(place)));
}

function canBeHidden({ cells }: CountModel, moves: Moves, cell: number): boolean {
  return cells[cell]?.canHide === true && !moves.isHidden(cell);
}

/** The narrow cells of each connected block that is small enough to be solved whole; a larger one cell by cell. */
function blocksOf(model: CountModel, moves: Moves, narrow: readonly number[]): readonly CoverProblem[] {
  const done = new Set<number>();
  return narrow.flatMap((cell): readonly CoverProblem[] => {
    if (done.has(cell)) return [];
    const cells = neighbourhood(model, moves, cell, WHOLE_BLOCK);
    const targets = narrow.filter((other) => cells.includes(other));
    if (cells.length >= WHOLE_BLOCK || cells.length * targets.length > WHOLE_BLOCK) return [{ cells: [], targets: [cell] }];
    for (const target of targets) done.add(target);
    return [{ cells, targets }];
  });
}

function coverBlock(model: CountModel, moves: Moves, { cells, targets }: CoverProblem, solve: Solve | undefined): void {
  const [target] = targets;
  if (target === undefined || (cells.length === 0 && moves.isOpen(target))) return;
  const tries = cells.length > 0 ? [cells] : NEIGHBOURHOODS.map((size) => neighbourhood(model, moves, target, size));
  for (const around of tries) {
    const cover = solve && cheapestCover(model, moves, { cells: around, targets }, solve);
    if (!cover) continue;
    for (const cell of cover.hide) moves.hide(cell);
    for (const move of cover.moves) moves.note(move);
    return;
  }
  for (const cell of targets) hideAround(model, moves, cell);
}

/** Cells by their distance from one, nearest first, up to a number. */
function neighbourhood({ sums }: CountModel, moves: Moves, from: number, size: number): readonly number[] {
  const found = new Set([from]);
  const seen = new Set<number>();
  for (const cell of found) {
    for (const sum of moves.sumsOf(cell)) {
      if (seen.has(sum)) continue;
      seen.add(sum);
      const { total = -1, parts = [] } = sums[sum] ?? {};
      for (const other of [...parts, total]) found.add(other);
    }
    if (found.size >= size) break;
  }
  return [...found];
}

/** Without a solver's help: the cheapest cell of each sum that a narrow cell is in, or of the nearest one that has any. */
function hideAround(model: CountModel, moves: Moves, cell: number): void {
  const cost = (place: number) => model.cells[place]?.cost ?? 0;
  const cheapest = moves.sumsOf(cell).flatMap((sum) => {
    const { total = -1, parts = [] } = model.sums[sum] ?? {};
    return [...parts, total].filter((place) => canBeHidden(model, moves, place)).sort((one, other) => cost(one) - cost(other) || one - other).slice(0, 1);
  });
  if (model.cells[cell] && canBeHidden(model, moves, cell)) cheapest.push(cell);
  if (cheapest.length > 0) for (const place of cheapest) moves.hide(place);
  else for (const place of neighbourhood(model, moves, cell, Infinity).filter((other) => canBeHidden(model, moves, other)).slice(0, 5)) moves.hide(place);
}
