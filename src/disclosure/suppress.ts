import { around } from './around.js';
import { coverAtLeastCost } from './cheapest-cover.js';
import type { CountModel } from './count-model.js';
import { repairsOf, type Repairs } from './moves.js';
import { opennessOf, type Differences, type Openness } from './openness.js';
import { tooNarrow } from './reach.js';
import { showAgain } from './show-again.js';
import type { Solver } from './solver.js';
import { together, type Together } from './widen-together.js';

/** Cells times targets up to which a block is solved to the optimum, and cells that such a block has at most. */
const SMALL_BLOCK = 80;
const SMALL = 40;
/** Up to so many narrow cells are looked at one by one, each with so many cells around it; and so many more that were hidden for them. */
const FEW = 3;
const NEARBY = [60, 250];
const MOST_ALONE = 40;
/** How often a cell is tried together with others before something else is done for it. */
const PATIENCE = 3;
/** Rounds are gone on with while they open more than a share of what they try. */
const WORTHWHILE = { asThingsStand: { worthwhile: 0.2, misses: 1 }, hiding: { worthwhile: 0.05, misses: 2 } };
/** Without a solver, what is not found to be open has more hidden for it so many times; then all around it goes. */
const ROUNDS = 6;

/** What is to be hidden, and other counts that would be shown in the same way, by which it was found to be enough. */
export interface Suppressed {
  readonly hidden: ReadonlySet<number>;
  readonly seen: readonly Differences[];
}

/**
 * Complementary suppression: which cells have to be hidden so that no count that needs protection can be worked out from
 * the others. Each is tried against every way in which counts add up; one that can be narrowed too far has the cheapest
 * cells that widen it hidden, and again, until all stand. It ends, at worst, with everything hidden.
 *
 * @param solver without one more is hidden, never less
 * @param start what was hidden and seen before, to go on from
 */
export function suppress(model: CountModel, solver?: Solver, start?: Suppressed): Suppressed {
  const openness = opennessOf(model);
  for (const cell of start?.hidden ?? []) openness.hide(cell);
  for (const differences of start?.seen ?? []) openness.note(differences);
  const repairs = repairsOf(model, openness);
  const places = model.cells.map((_, place) => place);
  if (solver) withSolver(model, { openness, repairs, places, solver });
  else withoutSolver(model, { openness, repairs, places });
  return { hidden: new Set(places.filter((place) => openness.isHidden(place))), seen: openness.seen() };
}

interface Working {
  readonly openness: Openness;
  readonly repairs: Repairs;
  readonly places: readonly number[];
}

function withSolver(model: CountModel, { openness, repairs, places, solver }: Working & { readonly solver: Solver }): void {
  const narrow = () => places.filter((place) => !openness.isOpen(place));
  for (const cells of smallBlocks(openness, places)) attempt(() => { untilOpen(model, { openness, repairs, places: cells, solver }); });
  const hopeless = tooNarrow(model, openness);
  const ranks = [...new Set(model.cells.map(({ rank = 0 }) => rank))].sort((one, other) => one - other);
  for (const place of narrow()) if (!hopeless.has(place)) repairs.search(place);
  if (narrow().length > FEW) {
    attempt(() => {
      together(model, { openness, settle: repairs.settle, solver }, (rounds) => {
        untilNoneOpens(rounds, { openness, ...WORTHWHILE.asThingsStand }, () => narrow().filter((place) => !hopeless.has(place)));
        for (const rank of ranks) {
          openness.allow(rank);
          rounds.allowHiding();
          untilNoneOpens(rounds, { openness, ...WORTHWHILE.hiding }, () => narrow().filter((place) => !repairs.search(place)));
        }
      });
    });
  }
  oneByOne(model, { openness, repairs, places: narrow(), solver });
  if (narrow().length === 0) attempt(() => { showAgain(model, { openness, repairs, solver }); });
}

/** A few cells that whole rounds do not move, each with what is around it. */
function oneByOne(model: CountModel, { openness, repairs, places, solver }: Working & { readonly solver: Solver }): void {
  const waiting = new Set(places);
  const cover = (target: number, size: number) => {
    const cells = around(openness, target, size);
    attempt(() => { coverAtLeastCost(model, openness, { cells, targets: [target] }, solver); });
    // What was hidden for it needs to be open too.
    for (const cell of cells) if (!openness.isOpen(cell)) waiting.add(cell);
  };
  for (const target of waiting) {
    if (waiting.size > places.length + MOST_ALONE) return;
    for (const size of NEARBY) if (!repairs.search(target)) cover(target, size);
  }
}

interface Until {
  readonly openness: Openness;
  /** Rounds that open fewer than this share of what they try are missed; after so many it is left. */
  readonly worthwhile: number;
  readonly misses: number;
}

/** In rounds, who was tried least first, so that nobody stands in the way of others; fewer at once after a round that opened few. */
function untilNoneOpens(rounds: Together, { openness: { isOpen, wanted }, worthwhile, misses }: Until, narrow: () => readonly number[]): void {
  const tries = new Map<number, number>();
  const triesOf = (place: number) => tries.get(place) ?? 0;
  for (let [missed, most] = [0, Infinity]; missed < misses;) {
    const left = narrow().filter((place) => triesOf(place) < PATIENCE).sort((one, other) => triesOf(one) - triesOf(other) || one - other);
    const [first] = left;
    if (first === undefined) return;
    const way = triesOf(first) === 1 && wanted(first).orDown !== undefined ? 'down' : 'up';
    const tried = rounds.widen(way === 'down' ? left.filter((place) => wanted(place).orDown !== undefined) : left, { way, most });
    for (const place of tried) tries.set(place, triesOf(place) + 1);
    if (tried.filter(isOpen).length > tried.length * worthwhile) continue;
    missed += 1;
    most = Math.max(1, Math.floor(tried.length / 4));
  }
}

/** To the optimum, while there is little enough to be solved: all narrow cells of a block together, then those that were hidden for them. */
function untilOpen(model: CountModel, { openness, repairs, places, solver }: Working & { readonly solver: Solver }): void {
  const narrow = () => places.filter((cell) => !openness.isOpen(cell) && !repairs.search(cell));
  for (let targets = narrow(); targets.length > 0 && targets.length * places.length <= SMALL_BLOCK; targets = narrow()) {
    if (!coverAtLeastCost(model, openness, { cells: places, targets }, solver)) return;
  }
}

/** A solver that breaks down is one that found nothing. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What it would have found is looked for without it.
  }
}

/** Cells that are tied to each other by sums, where they are few enough to be solved to the optimum. */
function smallBlocks(openness: Openness, places: readonly number[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return places.flatMap((place) => {
    if (seen.has(place) || openness.index.sumsOf[place]?.length === 0) return [];
    const cells = around(openness, place);
    for (const cell of cells) seen.add(cell);
    return cells.length <= SMALL ? [cells] : [];
  });
}

/** By repairing sums; where that finds nothing, the cheapest cells around are hidden, and at last all that hangs together. */
function withoutSolver(model: CountModel, { openness, repairs, places }: Working): void {
  for (let round = 0; ; round += 1) {
    const left = places.filter((place) => !openness.isOpen(place) && !repairs.search(place));
    const hidden = left.flatMap((cell) => hideAround(model, openness, { cell, isLast: round >= ROUNDS }));
    if (hidden.length === 0) return;
  }
}

/** @returns what was hidden */
function hideAround(model: CountModel, openness: Openness, { cell, isLast }: { readonly cell: number; readonly isLast: boolean }): readonly number[] {
  const cost = (place: number) => model.cells[place]?.cost ?? 0;
  const canBeHidden = (place: number) => openness.canBeHidden(place);
  const cheapest = isLast ? [] : [...(openness.index.sumsOf[cell] ?? [])].flatMap((sum) =>
    [...(openness.index.cellsOf[sum] ?? [])].filter(canBeHidden).sort((one, other) => cost(one) - cost(other) || one - other).slice(0, 1));
  const chosen = cheapest.length > 0 ? [...new Set(cheapest)] : around(openness, cell).filter(canBeHidden).slice(0, isLast ? Infinity : 5);
  for (const place of chosen) openness.hide(place);
  return chosen;
}

/** Eight times as many of everybody: nobody small is small in that, and everything that added up still does. */
const MANY_MORE = 7;

/**
 * The last resort: everything that may be hidden and hangs together with some cells is hidden. Then nothing is left to
 * subtract from, as it might all be a multiple of what it is.
 */
export function hideAllAround(model: CountModel, { hidden, seen }: Suppressed, cells: readonly number[]): Suppressed {
  const openness = opennessOf(model);
  const blocks = [...new Set(cells)].map((cell) => around(openness, cell));
  const valueOf = (cell: number) => model.cells[cell]?.value ?? 0;
  return {
    hidden: new Set([...hidden, ...blocks.flat().filter((cell) => model.cells[cell]?.canHide)]),
    seen: [...seen, ...blocks.map((block) => block.filter((cell) => valueOf(cell) > 0).map((cell) => [cell, valueOf(cell) * MANY_MORE] as const))],
  };
}
