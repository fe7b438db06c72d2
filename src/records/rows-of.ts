/** The rows of each owner, one owner after the other. */
export interface RowsByOwner {
  /** Where the rows of an owner begin; they end where those of the next begin. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

const known = new WeakMap<Int32Array, RowsByOwner>();

/** The rows that belong to an owner, in order; looked up, not looked for. */
export function rowsOf(owners: Int32Array, owner: number): Int32Array {
  const { starts, rows } = rowsByOwner(owners);
  return rows.subarray(starts[owner] ?? rows.length, starts[owner + 1] ?? rows.length);
}

/** The same for all owners, for loops that run over many of them. */
export function rowsByOwner(owners: Int32Array): RowsByOwner {
  return known.get(owners) ?? gathered(owners);
}

function gathered(owners: Int32Array): RowsByOwner {
  const starts = new Int32Array(owners.reduce((most, owner) => Math.max(most, owner), -1) + 2);
  for (const owner of owners) if (owner >= 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 1; owner < starts.length; owner += 1) starts[owner] = (starts[owner] ?? 0) + (starts[owner - 1] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(starts.at(-1) ?? 0);
  owners.forEach((owner, row) => {
    if (owner < 0) return;
    const place = next[owner] ?? 0;
    rows[place] = row;
    next[owner] = place + 1;
  });
  const made = { starts, rows };
  known.set(owners, made);
  return made;
}
