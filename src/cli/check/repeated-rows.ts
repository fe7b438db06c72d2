/** Columns of numbers in which the rows that are looked at stand. */
export interface RowsCompared {
  readonly rows: ArrayLike<number>;
  readonly columns: readonly ArrayLike<number>[];
}

/** How many rows say the same as one before them in all columns. */
export function countRepeated({ rows, columns }: RowsCompared): number {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows.length + 2)));
  const isSame = (one: number, other: number) => columns.every((column) => column[one] === column[other]);
  let repeated = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? -1;
    let slot = hashOf(columns, row) & (slots.length - 1);
    // A slot holds the place of a row, from 1; two that only share a hash stand in two slots.
    while (slots[slot] !== 0 && !isSame(rows[(slots[slot] ?? 0) - 1] ?? -1, row)) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === 0) slots[slot] = place + 1;
    else repeated += 1;
  }
  return repeated;
}

/** 2^32 over the golden ratio; it decides only how often two rows must be compared. */
const MIX = 0x9e3779b1;

function hashOf(columns: readonly ArrayLike<number>[], row: number): number {
  let hash = 0;
  for (let place = 0; place < columns.length; place += 1) hash = Math.imul(hash ^ (hash >>> 15) ^ (columns[place]?.[row] ?? 0), MIX);
  return hash ^ (hash >>> 16);
}
