import type { CountModel } from './count-model.js';
import type { Repairs } from './moves.js';
import { openBySolver } from './open-by-solver.js';
import type { Openness } from './openness.js';
import { tooNarrow } from './reach.js';
import type { Solver } from './solver.js';

/** A table of up to so many cells is gone through until nothing more can be shown, with all that hangs together. */
const SMALL = 250;
/** In a larger one so many cells are tried, each given up where more than so many others would have to be looked at anew; and the solver is asked so often, about so many cells. */
const LARGE = { tried: 8, affected: 24, asked: 100, nearby: 60 };

/**
 * Shows again what was hidden to protect others and need not be, as more was hidden for them later: the dearest first. A
 * cell stays shown only where every cell that was seen to be open by its being hidden is seen to be open without it.
 */
export function showAgain(model: CountModel, { openness, repairs, solver }: { readonly openness: Openness; readonly repairs: Repairs; readonly solver: Solver }): void {
  const isSmall = model.cells.length <= SMALL;
  let left = isSmall ? { tried: Infinity, affected: Infinity, asked: Infinity } : LARGE;
  const isOpen = (target: number) => {
    if (repairs.search(target)) return true;
    if (left.asked <= 0) return false;
    left = { ...left, asked: left.asked - 1 };
    return openBySolver(model, openness, { target, size: isSmall ? Infinity : LARGE.nearby }, solver);
  };
  const isHopeless = (affected: readonly number[]) => {
    const hopeless = affected.length === 0 ? undefined : tooNarrow(model, openness);
    return affected.some((cell) => hopeless?.has(cell));
  };
  const isShownAgain = (cell: number) => {
    left = { ...left, tried: left.tried - 1 };
    const { broken, within, narrow, undo } = openness.show(cell);
    if (narrow().length > left.affected || isHopeless(narrow())) return undo();
    if (narrow().length > 0) for (const differences of broken) repairs.settle(within(differences));
    return narrow().every(isOpen) || undo();
  };
  for (let again = true; again;) {
    const hidden = dearestFirst(model, openness);
    again = hidden.filter((cell) => left.tried > 0 && isShownAgain(cell)).length > 0;
  }
}

function dearestFirst({ cells }: CountModel, openness: Openness): readonly number[] {
  const costOf = (cell: number) => cells[cell]?.cost ?? 0;
  const rankOf = (cell: number) => cells[cell]?.rank ?? 0;
  return cells.map((_, cell) => cell).filter((cell) => cells[cell]?.hidden === false && openness.isHidden(cell))
    .sort((one, other) => rankOf(other) - rankOf(one) || costOf(other) - costOf(one) || one - other);
}
