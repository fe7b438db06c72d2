import type { Puzzle } from './read-csv.js';
import { numbers } from './tiny-tables.js';

/** What a reader can make of one count: the smallest and largest whole count for which everything else still fits. */
export interface Narrowed {
  readonly least: number;
  readonly most: number;
}

type Bounds = { readonly least: Int32Array; readonly most: Int32Array };

/** So many halvings are tried for one question before it is begun again in another order, and so many orders. What is left open after that is counted. */
const PATIENCE = 400;
const ORDERS = 40;

/**
 * Plain search in whole numbers: bounds are passed along the equations until nothing changes, then the widest count is cut
 * in two, and so on. It knows nothing of how counts were hidden.
 */
export function attacker({ counts, equations, shares = [] }: Puzzle) {
  const names = [...counts.keys()];
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = (name: string) => places.get(name) ?? -1;
  const sums = equations.map(({ total, parts }) => ({ total: placeOf(total), parts: parts.map(placeOf) }));
  const sumsOf = names.map((): number[] => []);
  sums.forEach(({ total, parts }, sum) => { for (const place of new Set([total, ...parts])) sumsOf[place]?.push(sum); });
  const ratios = shares.map(({ top, bottom, ...range }) => ({ top: placeOf(top), bottom: placeOf(bottom), ...range }));
  // Shares come after sums, in one row of what is waiting.
  ratios.forEach(({ top, bottom }, ratio) => { for (const place of [top, bottom]) sumsOf[place]?.push(sums.length + ratio); });
  const start: Bounds = { least: Int32Array.from(counts.values(), ({ least }) => least), most: Int32Array.from(counts.values(), ({ most }) => most) };
  let unanswered = 0;

  function passAlong({ least, most }: Bounds, from: readonly number[]): boolean {
    const waiting = new Set(from);
    for (const sum of waiting) {
      waiting.delete(sum);
      const tighten = (place: number, lower: number, upper: number) => {
        const changed = lower > (least[place] ?? 0) || upper < (most[place] ?? 0);
        if (lower > (least[place] ?? 0)) least[place] = lower;
        if (upper < (most[place] ?? 0)) most[place] = upper;
        if (changed) for (const other of sumsOf[place] ?? []) if (other !== sum) waiting.add(other);
        return (least[place] ?? 0) <= (most[place] ?? 0);
      };
      const ratio = ratios[sum - sums.length];
      if (ratio) {
        const [top, bottom] = [ratio.top, ratio.bottom];
        if (!tighten(top, Math.ceil(ratio.least * (least[bottom] ?? 0)), Math.floor(ratio.most * (most[bottom] ?? 0)))) return false;
        if (!tighten(bottom, Math.ceil((least[top] ?? 0) / ratio.most), ratio.least > 0 ? Math.floor((most[top] ?? 0) / ratio.least) : Infinity)) return false;
        continue;
      }
      const { total, parts } = sums[sum] ?? { total: -1, parts: [] };
      let [low, high] = [0, 0];
      for (const part of parts) { low += least[part] ?? 0; high += most[part] ?? 0; }
      if (!tighten(total, low, high)) return false;
      for (const part of parts) if (!tighten(part, (least[total] ?? 0) - (high - (most[part] ?? 0)), (most[total] ?? 0) - (low - (least[part] ?? 0)))) return false;
    }
    return true;
  }
  const copy = ({ least, most }: Bounds): Bounds => ({ least: least.slice(), most: most.slice() });
  /** A whole solution, or `undefined` where there is none. */
  function solution(bounds: Bounds, from: readonly number[], budget: { left: number; readonly below: (limit: number) => number }): Bounds | undefined {
    if (!passAlong(bounds, from)) return undefined;
    let [next, width] = [-1, 0];
    for (let place = 0; place < names.length; place += 1) {
      const is = (bounds.most[place] ?? 0) - (bounds.least[place] ?? 0);
      const own = is + budget.below(6);
      if (is > 0 && (next < 0 || own < width)) [next, width] = [place, own];
    }
    if (next < 0) return bounds;
    budget.left -= 1;
    if (budget.left < 0) return undefined;
    const middle = Math.floor(((bounds.least[next] ?? 0) + (bounds.most[next] ?? 0)) / 2);
    const [below, above] = [copy(bounds), copy(bounds)];
    below.most[next] = middle;
    above.least[next] = middle + 1;
    const [first, second] = budget.below(2) === 0 ? [below, above] : [above, below];
    return solution(first, sumsOf[next] ?? [], budget) ?? (budget.left < 0 ? undefined : solution(second, sumsOf[next] ?? [], budget));
  }
  function ask(place: number, { least, most }: Narrowed): Bounds | undefined {
    const bounds = copy(start);
    bounds.least[place] = Math.max(bounds.least[place] ?? 0, least);
    bounds.most[place] = Math.min(bounds.most[place] ?? 0, most);
    if (bounds.least[place] > bounds.most[place]) return undefined;
    for (let order = 0; order < ORDERS; order += 1) {
      const budget = { left: PATIENCE, below: numbers(order) };
      const found = solution(copy(bounds), sumsOf[place] ?? [], budget);
      if (found || budget.left >= 0) return found;
    }
    unanswered += 1;
    return undefined;
  }
  const fits = passAlong(start, [...sums, ...ratios].map((_, sum) => sum));
  return {
    /** Whether anything fits at all; if not, the files contradict themselves. */
    fits,
    /** Whether a count can be at least, or at most, so much. */
    canBe: (name: string, range: Narrowed) => ask(placeOf(name), range)?.least[placeOf(name)],
    bounds: (name: string): Narrowed => ({ least: start.least[placeOf(name)] ?? 0, most: start.most[placeOf(name)] ?? 0 }),
    unanswered: () => unanswered,
  };
}

/** Whether a reader can tell a count to within fewer than four counts, or that it is under the threshold. */
export function isPinned(attack: ReturnType<typeof attacker>, name: string, { width, atLeast }: { readonly width: number; readonly atLeast: number }): boolean {
  const { least, most } = attack.bounds(name);
  if (most - least < width || most < atLeast) return true;
  const high = attack.canBe(name, { least: Math.max(atLeast, least + width), most });
  if (high !== undefined) {
    // From here on down there must be one further away.
    return attack.canBe(name, { least, most: high - width }) === undefined;
  }
  const some = attack.canBe(name, { least: atLeast, most });
  if (some === undefined) return true;
  return attack.canBe(name, { least, most: some - width }) === undefined && attack.canBe(name, { least: some + width, most }) === undefined;
}
