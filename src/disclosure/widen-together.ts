import { factorsOf, type CountModel } from './count-model.js';
import { FURTHEST, type Differences, type Openness } from './openness.js';
import type { LinearColumn, LinearRow, OpenProblem, Solver } from './solver.js';

/** A unit that a target is moved is worth more than any cell costs; the weight of cells is brought down to that. */
const GAIN = 1000;
const COST = 1e-3;
/** What a target may not take from another: sums of fewer parts tie nobody but themselves. */
const SHARED = 3;
const WHOLE = 1e-6;

/** Which way targets are moved: down is for counts too large to be missed. */
export type Way = 'up' | 'down';

/** One linear problem of all cells, kept open: each round goes on from where the last one ended. */
export interface Together {
  /**
   * Moves many targets at once, each no further than it needs, at the least cost of going beyond what is shown, and hides
   * every cell that goes beyond. Not the optimum, but safe: what is noted are whole sets of counts that fit.
   *
   * @returns those of the targets that were tried: no two of them in one sum
   */
  readonly widen: (targets: readonly number[], how: { readonly way: Way; readonly most: number }) => readonly number[];
  /** From here on cells may be hidden; until then it is only tried what is open as things stand. */
  readonly allowHiding: () => void;
}

interface Columns {
  readonly within: number;
  readonly up: number;
  readonly down: number;
}

/** Opens the problem for as long as it is worked on. */
export function together<Result>(
  model: CountModel,
  { openness, settle, solver }: { readonly openness: Openness; readonly settle: (nearly: Differences) => boolean; readonly solver: Solver },
  work: (rounds: Together) => Result,
): Result {
  const { columns, rows, placed } = problemOf(model, openness);
  return solver({ columns, rows }, (open) => work(roundsOf(model, { openness, settle, open, placed })));
}

function problemOf({ cells, sums }: CountModel, openness: Openness) {
  const columns: LinearColumn[] = [];
  const fixed = { lower: 0, upper: 0, cost: 0 };
  const column = (own: LinearColumn) => columns.push(own) - 1;
  const placed = new Map<number, Columns>();
  cells.forEach((_, cell) => {
    const [up, down] = [openness.roomUp(cell), openness.roomDown(cell)];
    if (openness.index.sumsOf[cell]?.length === 0 || (up === 0 && down === 0 && !openness.canBeHidden(cell))) return;
    const within = column({ lower: -down, upper: up, cost: 0 });
    placed.set(cell, openness.canBeHidden(cell) ? { within, up: column(fixed), down: column(fixed) } : { within, up: -1, down: -1 });
  });
  const rows = sums.map((sum): LinearRow => ({
    lower: 0, upper: 0,
    terms: new Map([...factorsOf(sum)].flatMap(([cell, factor]) => Object.values(placed.get(cell) ?? {}).flatMap((place: number) => (place < 0 ? [] : [[place, factor] as const])))),
  }));
  return { columns, rows, placed };
}

interface Rounds {
  readonly openness: Openness;
  readonly settle: (nearly: Differences) => boolean;
  readonly open: OpenProblem;
  readonly placed: ReadonlyMap<number, Columns>;
}

function roundsOf({ cells }: CountModel, { openness, settle, open, placed }: Rounds): Together {
  const rest = (cell: number, { within }: Columns) => { open.change(within, { lower: -openness.roomDown(cell), upper: openness.roomUp(cell), cost: 0 }); };
  const beyond = (cell: number, { up, down }: Columns, isAllowed: boolean) => {
    const { value = 0, cost = 0 } = cells[cell] ?? {};
    if (up < 0) return;
    open.change(up, { lower: 0, upper: isAllowed ? Math.max(0, FURTHEST - openness.roomUp(cell)) : 0, cost: cost * COST });
    open.change(down, { lower: isAllowed ? Math.min(0, openness.roomDown(cell) - Math.min(value, FURTHEST)) : 0, upper: 0, cost: -cost * COST });
  };
  const push = (cell: number, way: Way) => {
    const [{ up, orDown = up }, { within = -1 } = {}] = [openness.wanted(cell), placed.get(cell)];
    if (way === 'up') open.change(within, { lower: -openness.roomDown(cell), upper: Math.min(openness.roomUp(cell), up), cost: -GAIN });
    else open.change(within, { lower: -Math.min(openness.roomDown(cell), orDown), upper: openness.roomUp(cell), cost: GAIN });
  };
  const take = (found: ArrayLike<number>) => {
    const moves: (readonly [number, number])[] = [];
    for (const [cell, own] of placed) {
      const isBeyond = [own.up, own.down].some((place) => Math.abs(found[place] ?? 0) > WHOLE);
      const by = [own.within, own.up, own.down].reduce((sum, place) => sum + (found[place] ?? 0), 0);
      if (Math.abs(by) > WHOLE) moves.push([cell, Math.round(by)]);
      if (!isBeyond) continue;
      openness.hide(cell);
      beyond(cell, own, false);
      rest(cell, own);
    }
    settle(moves);
  };
  return {
    widen: (targets, { way, most }) => {
      const chosen = apart(openness, targets.filter((cell) => placed.has(cell))).slice(0, most);
      for (const cell of chosen) push(cell, way);
      const found = open.solve();
      for (const cell of chosen) rest(cell, placed.get(cell) ?? { within: -1, up: -1, down: -1 });
      if (found) take(found);
      return chosen;
    },
    allowHiding: () => { for (const [cell, own] of placed) if (openness.canBeHidden(cell)) beyond(cell, own, true); },
  };
}

/** As many as there are of which no two stand in one sum with others. */
function apart({ index }: Openness, targets: readonly number[]): readonly number[] {
  const taken = new Set<number>();
  return targets.filter((target) => {
    const own = [...(index.sumsOf[target] ?? [])].filter((sum) => (index.cellsOf[sum]?.length ?? 0) > SHARED);
    if (own.some((sum) => taken.has(sum))) return false;
    for (const sum of own) taken.add(sum);
    return true;
  });
}
