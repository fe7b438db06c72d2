import { factorsOf, type CountModel } from './count-model.js';
import { FURTHEST, type Openness } from './openness.js';
import type { LinearColumn, LinearRow, Solver } from './solver.js';

/** Being short of what a target needs costs more than any cell; it keeps one that cannot be met from spoiling the rest. */
const SHORT = 1e6;
const SHORT_AS_THINGS_STAND = 1;
const WHOLE = 1e-6;

/** Which way targets are moved: down is for counts too large to be missed. */
export type Way = 'up' | 'down';

export interface Together {
  readonly targets: readonly number[];
  readonly way: Way;
  /** Whether cells may be hidden for it, or it is only tried what is open as things stand. */
  readonly mayHide: boolean;
}

export interface Tried {
  readonly tried: readonly number[];
  readonly short: readonly number[];
}

/** Of targets for which something may be hidden, so many at once: all at once would have too much moved for each other. */
const AT_ONCE = 40;

/**
 * Moves many targets at once, no two of them in one sum, at the least cost of going beyond what is shown, and hides every
 * cell that goes beyond. Not the optimum, but safe: what it notes are whole sets of counts that fit. For large blocks.
 *
 * @returns the targets that were tried, and those of them that nothing would move far enough
 */
export function widenTogether(model: CountModel, openness: Openness, { targets, way, mayHide }: Together, solver: Solver): Tried {
  const chosen = apart(openness, targets).slice(0, mayHide ? AT_ONCE : Infinity);
  const columns: LinearColumn[] = [];
  const terms: Map<number, number>[] = model.sums.map(() => new Map<number, number>());
  const column = (own: LinearColumn) => columns.push(own) - 1;
  const factors = model.sums.map(factorsOf);
  const placed = new Map<number, readonly number[]>();
  model.cells.forEach(({ cost, value }, cell) => {
    const { up, down } = openness.room(cell);
    const within = column({ lower: -down, upper: up, cost: 0 });
    const beyond = mayHide && openness.canBeHidden(cell)
      ? [column({ lower: 0, upper: Math.max(0, FURTHEST - up), cost }), column({ lower: Math.min(0, down - Math.min(value, FURTHEST)), upper: 0, cost: -cost })]
      : [];
    placed.set(cell, [within, ...beyond]);
    for (const sum of openness.sumsOf(cell)) for (const place of [within, ...beyond]) terms[sum]?.set(place, factors[sum]?.get(cell) ?? 0);
  });
  const rows: LinearRow[] = terms.map((own) => ({ lower: 0, upper: 0, terms: own }));
  const short = chosen.map((target) => {
    const place = column({ lower: 0, upper: FURTHEST, cost: mayHide ? SHORT : SHORT_AS_THINGS_STAND });
    const { up, orDown = up } = openness.wanted(target);
    const own = (placed.get(target) ?? []).map((at) => [at, 1] as const);
    rows.push(way === 'up' ? { lower: up, upper: Infinity, terms: new Map([...own, [place, 1]]) } : { lower: -Infinity, upper: -orDown, terms: new Map([...own, [place, -1]]) });
    return place;
  });
  const found = solver({ columns, rows }, ({ solve }) => solve());
  if (!found) return { tried: chosen, short: [] };
  const moved = model.cells.map((_, cell) => (placed.get(cell) ?? []).reduce((sum, place) => sum + (found[place] ?? 0), 0));
  for (const [cell, [, ...beyond]] of placed) if (beyond.some((place) => Math.abs(found[place] ?? 0) > WHOLE)) openness.hide(cell);
  openness.note(wholeMoves(model, openness, moved));
  return { tried: chosen, short: chosen.filter((_, place) => (found[short[place] ?? -1] ?? 0) > WHOLE) };
}

/** As many as there are of which no two stand in one sum. */
function apart(openness: Openness, targets: readonly number[]): readonly number[] {
  const taken = new Set<number>();
  return targets.filter((target) => {
    const sums = openness.sumsOf(target);
    if (sums.some((sum) => taken.has(sum))) return false;
    for (const sum of sums) taken.add(sum);
    return true;
  });
}

/** A move that hangs together is right by itself; one with a fraction in it anywhere proves nothing about whole counts. */
function wholeMoves({ sums }: CountModel, { sumsOf }: Pick<Openness, 'sumsOf'>, moved: readonly number[]): readonly (readonly [cell: number, by: number])[] {
  const isMoved = (cell: number) => Math.abs(moved[cell] ?? 0) > WHOLE;
  const beside = (cell: number) => sumsOf(cell).flatMap((sum) => [...(sums[sum]?.parts ?? []), sums[sum]?.total ?? -1]).filter(isMoved);
  const seen = new Set<number>();
  return moved.flatMap((_, start) => {
    if (seen.has(start) || !isMoved(start)) return [];
    const together = new Set([start]);
    for (const cell of together) for (const other of beside(cell)) together.add(other);
    for (const cell of together) seen.add(cell);
    const own = [...together].map((cell) => [cell, Math.round(moved[cell] ?? 0)] as const);
    return own.every(([cell, whole]) => Math.abs((moved[cell] ?? 0) - whole) <= WHOLE) ? own : [];
  });
}
