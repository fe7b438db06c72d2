import type { CountModel } from './count-model.js';
import type { LinearProblem, OpenProblem, Solver } from './solver.js';

/** A hidden count that a reader could narrow too far: what it must be, as the reader would find it. */
export interface Finding {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** What is asked of every hidden count (indicators reference 4.2): so wide, and not seen to be small. */
export interface Asked {
  readonly width: number;
  readonly atLeast: number;
}

/** Nobody counts further than this. */
const EVERYBODY = 1e7;
const WHOLE = 1e-6;
/** So many cells are narrowed alone. */
const ALONE = 25;

interface Reader {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly sumsOf: readonly (readonly number[])[];
}

/** The smallest and largest count of a cell that was found to fit with everything that is shown. */
interface Found {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Counts other than the real ones, of some cells: cell → difference. Somebody says that they would be shown in the same way. */
export type Alternative = readonly (readonly [cell: number, by: number])[];

export interface Audited {
  readonly hidden: ReadonlySet<number>;
  /** Cells to attack: hidden ones, and those that were never printed but can be worked out. */
  readonly checked: ReadonlyMap<number, Asked>;
  readonly solver: Solver | undefined;
  /** What shows that a cell is open, if it is true: each is counted through here, and believed only then. */
  readonly alternatives?: readonly Alternative[];
}

/**
 * Attacks what is about to leave, as a reader would who knows every shown figure, the rounding rule, how counts add up, and
 * that counts are whole and not negative. It shares nothing with how cells were chosen but the list of cells and sums.
 * A cell for which two whole tables are at hand that would be printed in the same way, and in which it differs by enough,
 * is safe. All others are narrowed by the solver to the smallest and largest count that fit; without one, by passing bounds along.
 *
 * @returns the cells that can be narrowed too far; none when it may leave
 */
export function audit(model: CountModel, { hidden, checked, solver, alternatives = [] }: Audited): readonly Finding[] {
  const reader = readerOf(model, hidden);
  const found = countedThrough(model, reader, alternatives);
  const isWide = (cell: number, asked: Asked) => findingOf(found.least[cell] ?? 0, found.most[cell] ?? 0, { cell, asked }).length === 0;
  const told = [...checked].filter(([cell, asked]) => !isWide(cell, asked));
  if (told.length === 0) return [];
  passBoundsAlong(model, reader);
  const within = told.flatMap(([cell, asked]) => findingOf(reader.low[cell] ?? 0, reader.high[cell] ?? 0, { cell, asked }));
  // No solver finds more than the bounds allow.
  const narrow = new Set(within.map(({ cell }) => cell));
  const open = told.filter(([cell]) => !narrow.has(cell) && (reader.sumsOf[cell]?.length ?? 0) > 0);
  if (open.length === 0) return within;
  // Without a solver it is not known what fits, and what is not known to fit is taken not to.
  if (!solver) return [...within, ...open.flatMap(([cell, asked]) => findingOf(found.least[cell] ?? 0, found.most[cell] ?? 0, { cell, asked }))];
  return [...within, ...solver(problemOf(model, reader), (problem) => narrowBySolver(problem, { reader, checked: new Map(open) }))].sort((one, other) => one.cell - other.cell);
}

/** What the alternatives that hold say of each cell: whole counts, none negative, none shown otherwise, every sum kept. */
function countedThrough(model: CountModel, reader: Reader, alternatives: readonly Alternative[]): Found {
  const counts = Float64Array.from(model.cells, ({ value }) => value);
  const [least, most] = [counts.slice(), counts.slice()];
  const at = (cell: number) => counts[cell] ?? Number.NaN;
  for (const alternative of alternatives) {
    for (const [cell, by] of alternative) counts[cell] = at(cell) + by;
    const holds = fits(model, reader, { cells: alternative.map(([cell]) => cell), at });
    for (const [cell] of holds ? alternative : []) [least[cell], most[cell]] = [Math.min(least[cell] ?? 0, at(cell)), Math.max(most[cell] ?? 0, at(cell))];
    for (const [cell] of alternative) counts[cell] = model.cells[cell]?.value ?? 0;
  }
  return { least, most };
}

function fits({ sums }: CountModel, { low, high, sumsOf }: Reader, { cells, at }: { readonly cells: readonly number[]; readonly at: (cell: number) => number }): boolean {
  const isPossible = (cell: number) => Number.isInteger(at(cell)) && at(cell) >= (low[cell] ?? 0) && at(cell) <= (high[cell] ?? 0);
  if (!cells.every(isPossible)) return false;
  return [...new Set(cells.flatMap((cell) => sumsOf[cell] ?? []))].every((sum) => {
    const { total, parts } = sums[sum] ?? { total: -1, parts: [] };
    return parts.reduce((all, part) => all + at(part), 0) === at(total);
  });
}

function findingOf(low: number, high: number, { cell, asked }: { readonly cell: number; readonly asked: Asked }): readonly Finding[] {
  return high - low < asked.width || high < asked.atLeast ? [{ cell, low, high }] : [];
}

function readerOf({ cells, sums }: CountModel, hidden: ReadonlySet<number>): Reader {
  const sumsOf = cells.map((): number[] => []);
  sums.forEach(({ total, parts }, sum) => { for (const cell of [total, ...parts]) sumsOf[cell]?.push(sum); });
  const shown = (cell: number, bound: number, otherwise: number) => (hidden.has(cell) ? otherwise : bound);
  return {
    low: Float64Array.from(cells, ({ low }, cell) => shown(cell, low, 0)),
    high: Float64Array.from(cells, ({ high }, cell) => shown(cell, Math.min(high, EVERYBODY), EVERYBODY)),
    sumsOf,
  };
}

/** A total is between the sums of the bounds of its parts; a part is what the total leaves of the others. */
function passBoundsAlong({ sums }: CountModel, { low, high }: Reader): void {
  for (let changed = true, rounds = 0; changed && rounds < 30; rounds += 1) {
    changed = false;
    const tighten = (cell: number, least: number, most: number) => {
      if (least > (low[cell] ?? 0)) [low[cell], changed] = [least, true];
      if (most < (high[cell] ?? 0)) [high[cell], changed] = [most, true];
    };
    for (const { total, parts } of sums) {
      const [least, most] = [low, high].map((bounds) => parts.reduce((sum, part) => sum + (bounds[part] ?? 0), 0)) as [number, number];
      tighten(total, least, most);
      for (const part of parts) tighten(part, (low[total] ?? 0) - (most - (high[part] ?? 0)), (high[total] ?? 0) - (least - (low[part] ?? 0)));
    }
  }
}

function problemOf({ cells, sums }: CountModel, { low, high }: Pick<Reader, 'low' | 'high'>): LinearProblem {
  return {
    columns: cells.map((_, cell) => ({ lower: low[cell] ?? 0, upper: high[cell] ?? 0, cost: 0 })),
    rows: sums.map(({ total, parts }) => {
      const terms = new Map([[total, -1]]);
      for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);
      return { lower: 0, upper: 0, terms };
    }),
  };
}

/** Many cells at a time, none of them in one sum with another; what stays too narrow then is looked at alone. */
function narrowBySolver(open: OpenProblem, { reader, checked }: { readonly reader: Reader; readonly checked: ReadonlyMap<number, Asked> }): readonly Finding[] {
  const { low, high, sumsOf } = reader;
  const [least, most] = [new Map<number, number>(), new Map<number, number>()];
  const see = (found: ArrayLike<number> | undefined) => {
    if (!found) return;
    for (const cell of checked.keys()) {
      const value = found[cell] ?? 0;
      // Half a person fits nothing.
      least.set(cell, Math.min(least.get(cell) ?? Infinity, Math.ceil(value - WHOLE) + 0));
      most.set(cell, Math.max(most.get(cell) ?? -Infinity, Math.floor(value + WHOLE)));
    }
  };
  const isWide = (cell: number) => findingOf(least.get(cell) ?? 0, most.get(cell) ?? 0, { cell, asked: checked.get(cell) ?? { width: 0, atLeast: 0 } }).length === 0;
  const solveFor = (cells: readonly number[], cost: 1 | -1, capOf?: (cell: number) => number) => {
    for (const cell of cells) open.change(cell, { lower: low[cell] ?? 0, upper: Math.min(high[cell] ?? 0, capOf?.(cell) ?? Infinity), cost });
    see(open.solve());
    for (const cell of cells) open.change(cell, { lower: low[cell] ?? 0, upper: high[cell] ?? 0, cost: 0 });
  };
  see(open.solve());
  const tries = new Map<number, number>();
  const next = () => [...checked.keys()].filter((cell) => !isWide(cell) && (tries.get(cell) ?? 0) < 2).sort((one, other) => (tries.get(one) ?? 0) - (tries.get(other) ?? 0) || one - other);
  for (let left = next(); left.length > 0; left = next()) {
    const together = apart(left, sumsOf);
    const isFirst = (tries.get(left[0] ?? -1) ?? 0) === 0;
    // No further than is asked, so that one cell does not take what others need; but never below what was seen to fit.
    const cap = (cell: number) => { const { width, atLeast } = checked.get(cell) ?? { width: 0, atLeast: 0 }; return Math.max(atLeast, (most.get(cell) ?? 0), (least.get(cell) ?? 0) + width); };
    solveFor(together, isFirst ? -1 : 1, isFirst ? cap : undefined);
    for (const cell of together) tries.set(cell, (tries.get(cell) ?? 0) + 1);
  }
  // One by one takes long: what is left after so many is taken to be narrow.
  const alone = [...checked.keys()].filter((cell) => !isWide(cell));
  for (const cell of alone.slice(0, ALONE)) {
    solveFor([cell], -1);
    if (!isWide(cell)) solveFor([cell], 1);
  }
  return alone.flatMap((cell) => findingOf(least.get(cell) ?? 0, most.get(cell) ?? 0, { cell, asked: checked.get(cell) ?? { width: 0, atLeast: 0 } }));
}

/**
 * The smallest and largest count that each of some cells can be, as a reader would find them.
 *
 * @throws {RangeError} where nothing fits at all, so that what is shown contradicts itself
 */
export function rangesOf(model: CountModel, { hidden, cells, solver }: { readonly hidden: ReadonlySet<number>; readonly cells: readonly number[]; readonly solver: Solver }): readonly Finding[] {
  const { low, high } = readerOf(model, hidden);
  return solver(problemOf(model, { low, high }), (open) => cells.map((cell): Finding => {
    const [least, most] = ([1, -1] as const).map((cost) => {
      open.change(cell, { lower: low[cell] ?? 0, upper: high[cell] ?? 0, cost });
      return open.solve()?.[cell];
    });
    open.change(cell, { lower: low[cell] ?? 0, upper: high[cell] ?? 0, cost: 0 });
    if (least === undefined || most === undefined) throw new RangeError('rangesOf: expected counts that fit what is shown');
    return { cell, low: Math.ceil(least - WHOLE) + 0, high: Math.floor(most + WHOLE) };
  }));
}

function apart(cells: readonly number[], sumsOf: Reader['sumsOf']): readonly number[] {
  const taken = new Set<number>();
  return cells.filter((cell) => {
    const own = sumsOf[cell] ?? [];
    if (own.some((sum) => taken.has(sum))) return false;
    for (const sum of own) taken.add(sum);
    return true;
  });
}
