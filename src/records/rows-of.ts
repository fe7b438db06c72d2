import { remembered } from '../definitions/remembered.js';

/** The rows of each owner, one owner after the other. */
interface RowsByOwner {
  /** Where the rows of an owner begin; they end where those of the next begin. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** The rows that belong to an owner, in order; looked up, not looked for. */
export function rowsOf(owners: Int32Array, owner: number): Int32Array {
  const { starts, rows } = rowsByOwner(owners);
  return rows.subarray(starts[owner] ?? rows.length, starts[owner + 1] ?? rows.length);
}

const rowsByOwner = remembered(gathered);

// eslint-disable-next-line complexity -- flat loops; what is counted are fallbacks for places out of range
function gathered(owners: Int32Array): RowsByOwner {
  let most = -1;
  for (let row = 0; row < owners.length; row += 1) most = Math.max(most, owners[row] ?? -1);
  const starts = new Int32Array(most + 2);
  for (let row = 0; row < owners.length; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner >= 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  }
  for (let owner = 1; owner < starts.length; owner += 1) starts[owner] = (starts[owner] ?? 0) + (starts[owner - 1] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < owners.length; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner < 0) continue;
    const place = next[owner] ?? 0;
    rows[place] = row;
    next[owner] = place + 1;
  }
  return { starts, rows };
}
