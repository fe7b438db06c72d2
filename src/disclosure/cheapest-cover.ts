import { factorsOf, type CountModel } from './count-model.js';
import { FURTHEST, type Openness } from './openness.js';
import type { LinearColumn, LinearRow, Solver } from './solver.js';

/** Some cells that belong together, and those among them that are too narrow. */
export interface Block {
  readonly cells: readonly number[];
  readonly targets: readonly number[];
}

/**
 * Hides the cheapest cells of a block so that every target can be moved as far as it needs, by whole numbers, within what
 * is shown. Mixed-integer form of complementary cell suppression (Fischetti and Salazar, 2001): a shown cell moves within
 * its rounding, a hidden one freely; all targets share what is hidden, each has its own move. The optimum, for small blocks.
 *
 * @returns whether there is a solution
 */
export function coverAtLeastCost(model: CountModel, openness: Openness, { cells, targets }: Block, solver: Solver): boolean {
  const columns: LinearColumn[] = [];
  const rows: LinearRow[] = [];
  const column = (own: LinearColumn) => columns.push({ ...own, whole: true }) - 1;
  const row = (lower: number, upper: number, terms: readonly (readonly [number, number])[]) => rows.push({ lower, upper, terms: new Map(terms) });
  const choices = new Map(cells.filter((cell) => openness.canBeHidden(cell)).map((cell) => [cell, column({ lower: 0, upper: 1, cost: model.cells[cell]?.cost ?? 0 })]));
  const sums = [...new Set(cells.flatMap((cell) => [...(openness.index.sumsOf[cell] ?? [])]))];
  const moves = targets.map((target) => {
    const own = new Map(cells.map((cell) => [cell, movable(model, openness, cell, { choice: choices.get(cell), column, row })]));
    const at = (cell: number) => own.get(cell) ?? -1;
    for (const sum of sums) {
      const factors = factorsOf(model.sums[sum] ?? { total: -1, parts: [] });
      // What is not looked at stands still.
      row(0, 0, [...factors].filter(([cell]) => own.has(cell)).map(([cell, factor]) => [at(cell), factor] as const));
    }
    askFor(at(target), openness.wanted(target), { column, row });
    return own;
  });
  const found = solver({ columns, rows }, ({ solve }) => solve());
  if (!found) return false;
  const valueOf = (place: number) => Math.round(found[place] ?? 0);
  for (const [cell, choice] of choices) if (valueOf(choice) === 1) openness.hide(cell);
  for (const own of moves) openness.note([...own].map(([cell, place]) => [cell, valueOf(place)] as const));
  return true;
}

interface Building {
  readonly column: (own: LinearColumn) => number;
  readonly row: (lower: number, upper: number, terms: readonly (readonly [number, number])[]) => void;
}

function movable({ cells }: CountModel, openness: Openness, cell: number, { choice, column, row }: Building & { readonly choice: number | undefined }): number {
  const [up, down] = [openness.roomUp(cell), openness.roomDown(cell)];
  if (choice === undefined) return column({ lower: -down, upper: up, cost: 0 });
  const furthestDown = Math.min(cells[cell]?.value ?? 0, FURTHEST);
  const place = column({ lower: -furthestDown, upper: FURTHEST, cost: 0 });
  row(-Infinity, up, [[place, 1], [choice, up - FURTHEST]]);
  row(-down, Infinity, [[place, 1], [choice, furthestDown - down]]);
  return place;
}

/** Small counts must be movable up; others up or down. */
function askFor(place: number, { up, orDown }: ReturnType<Openness['wanted']>, { column, row }: Building): void {
  if (orDown === undefined) {
    row(up, Infinity, [[place, 1]]);
    return;
  }
  const far = FURTHEST + Math.max(up, orDown);
  const isDown = column({ lower: 0, upper: 1, cost: 0 });
  row(up, Infinity, [[place, 1], [isDown, far]]);
  row(-Infinity, far - orDown, [[place, 1], [isDown, far]]);
}
