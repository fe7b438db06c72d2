import type { CountModel, CountSum } from './count-model.js';
import type { Openness } from './openness.js';

/** Nobody counts further than this. */
const EVERYBODY = 1e7;

/** Bounds are passed on so often at most, for each sum; what is not known by then is taken to be possible. */
const PASSES = 60;

/**
 * Cells that are too narrow whatever else is possible: bounds are passed along the sums, again and again where they
 * changed. Not all that are narrow are found so, but for those that are there is nothing to search.
 */
export function tooNarrow({ cells, sums }: CountModel, openness: Openness): ReadonlySet<number> {
  const { sumsOf } = openness.index;
  const low = Float64Array.from(cells, (cell, place) => (openness.isHidden(place) ? 0 : cell.low));
  const high = Float64Array.from(cells, (cell, place) => (openness.isHidden(place) ? EVERYBODY : cell.high));
  const queue = sums.map((_, sum) => sum);
  const isQueued = new Uint8Array(sums.length).fill(1);
  const tighten = (cell: number, least: number, most: number) => {
    if (least <= (low[cell] ?? 0) && most >= (high[cell] ?? 0)) return;
    low[cell] = Math.max(low[cell] ?? 0, least);
    high[cell] = Math.min(high[cell] ?? 0, most);
    for (const sum of sumsOf[cell] ?? []) {
      if (isQueued[sum] === 1) continue;
      isQueued[sum] = 1;
      queue.push(sum);
    }
  };
  const at = (bounds: Float64Array, cell: number) => bounds[cell] ?? 0;
  const visit = ({ total, parts }: CountSum) => {
    let [least, most] = [0, 0];
    for (const part of parts) [least, most] = [least + at(low, part), most + at(high, part)];
    tighten(total, least, most);
    const [all, allAtMost] = [at(low, total), at(high, total)];
    for (const part of parts) tighten(part, all - (most - at(high, part)), allAtMost - (least - at(low, part)));
  };
  for (let next = 0; next < queue.length && next < sums.length * PASSES; next += 1) {
    const sum = queue[next] ?? -1;
    isQueued[sum] = 0;
    const own = sums[sum];
    if (own) visit(own);
  }
  return new Set(cells.flatMap((_, cell) => (isNarrow(openness, cell, { least: at(low, cell), most: at(high, cell) }) ? [cell] : [])));
}

function isNarrow(openness: Openness, cell: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  const need = openness.needOf(cell);
  return need !== undefined && (most - least < need.width || (openness.isHidden(cell) && most < need.atLeast));
}
