import { factorsOf, type CountModel } from './count-model.js';
import { makeWhole } from './make-whole.js';
import { FURTHEST, type Differences, type Openness } from './openness.js';
import type { LinearColumn, LinearRow, OpenProblem, Solver } from './solver.js';

/** A unit that a target is moved is worth more than any cell costs; the weight of cells is brought down to that. */
const GAIN = 1e5;
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
  /** From here on cells may be hidden that may be as things stand; until then it is only tried what is open. */
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
  return solver({ columns, rows }, (open) => work(roundsOf(model, { openness, settle, solver, open, placed })));
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
  readonly solver: Solver;
  readonly open: OpenProblem;
  readonly placed: ReadonlyMap<number, Columns>;
}

function roundsOf(model: CountModel, rounds: Rounds): Together {
  const { openness, open, placed } = rounds;
  const bounds = boundsOf(model, rounds);
  let [isHiding, round] = [false, 0];
  // While nothing is hidden for them all may try at once: what one gains another may lose, and who goes first changes.
  const weightOf = (cell: number) => (isHiding ? GAIN : GAIN * (1 + ((cell * 7919 + round * 104729) % 997) / 300));
  return {
    widen: (targets, { way, most }) => {
      round += 1;
      const known = targets.filter((cell) => placed.has(cell));
      const chosen = (isHiding ? apart(openness, known) : known).slice(0, most);
      for (const cell of chosen) bounds.push(cell, { way, weight: weightOf(cell) });
      const found = open.solve();
      for (const cell of chosen) bounds.rest(cell);
      if (found) take(found, { ...rounds, bounds, wants: new Map(chosen.map((cell) => [cell, way === 'up' ? 1 : -1])) });
      return chosen;
    },
    allowHiding: () => {
      isHiding = true;
      for (const cell of placed.keys()) if (openness.canBeHidden(cell)) bounds.beyond(cell, true);
    },
  };
}

/** What columns may be, as things stand. */
function boundsOf({ cells }: CountModel, { openness, open, placed }: Rounds) {
  const of = (cell: number): Columns => placed.get(cell) ?? { within: -1, up: -1, down: -1 };
  return {
    /** A cell that nothing is asked of. */
    rest: (cell: number) => { open.change(of(cell).within, { lower: -openness.roomDown(cell), upper: openness.roomUp(cell), cost: 0 }); },
    /** Whether it may go beyond what is shown, and be hidden for it. */
    beyond: (cell: number, isAllowed: boolean) => {
      const [{ value = 0, cost = 0 }, { up, down }] = [cells[cell] ?? {}, of(cell)];
      if (up < 0) return;
      open.change(up, { lower: 0, upper: isAllowed ? Math.max(0, FURTHEST - openness.roomUp(cell)) : 0, cost: cost * COST });
      open.change(down, { lower: isAllowed ? Math.min(0, openness.roomDown(cell) - Math.min(value, FURTHEST)) : 0, upper: 0, cost: -cost * COST });
    },
    /** A target, no further than it needs. */
    push: (cell: number, { way, weight }: { readonly way: Way; readonly weight: number }) => {
      const [{ up, orDown = up }, room] = [openness.wanted(cell), { up: openness.roomUp(cell), down: openness.roomDown(cell) }];
      open.change(of(cell).within, way === 'up' ? { lower: -room.down, upper: Math.min(room.up, up), cost: -weight } : { lower: -Math.min(room.down, orDown), upper: room.up, cost: weight });
    },
  };
}

interface Taking extends Rounds {
  readonly bounds: ReturnType<typeof boundsOf>;
  readonly wants: ReadonlyMap<number, number>;
}

/** Hides what went beyond, and notes what was found, in whole numbers. */
function take(found: ArrayLike<number>, { openness, settle, solver, placed, bounds, wants }: Taking): void {
  const nearly = new Map<number, number>();
  const at = (place: number) => found[place] ?? 0;
  for (const [cell, { within, up, down }] of placed) {
    const by = at(within) + at(up) + at(down);
    if (Math.abs(by) > WHOLE) nearly.set(cell, by);
    if (Math.abs(at(up)) <= WHOLE && Math.abs(at(down)) <= WHOLE) continue;
    openness.hide(cell);
    bounds.beyond(cell, false);
    bounds.rest(cell);
  }
  if (settle([...nearly].map(([cell, by]) => [cell, Math.round(by)] as const))) return;
  const whole = makeWhole(openness, { nearly, wants, solver });
  if (whole) settle(whole);
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
