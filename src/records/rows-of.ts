import { remembered } from '../definitions/remembered.js';

/** The rows of each owner as a thread through all rows, each of them from 1; 0 for none. */
export interface Threads {
  /** By owner, the last row that is theirs. */
  readonly last: Int32Array;
  /** By row, the one of the same owner before it. */
  readonly before: Int32Array;
}

/** The rows that belong to an owner, in order; looked up, not looked for. */
export function rowsOf(owners: Int32Array, owner: number): readonly number[] {
  const { last, before } = threadsOf(owners);
  const rows: number[] = [];
  for (let row = last[owner] ?? 0; row > 0; row = before[row - 1] ?? 0) rows.push(row - 1);
  return rows.reverse();
}

/** Threads the rows of every owner, once. */
export const threadsOf = remembered((owners: Int32Array): Threads => {
  const [last, before] = [new Int32Array(greatest(owners) + 1), new Int32Array(owners.length)];
  for (let row = 0; row < owners.length; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner < 0) continue;
    before[row] = last[owner] ?? 0;
    last[owner] = row + 1;
  }
  return { last, before };
});

/** The greatest of some numbers from 0; −1 of none. */
export function greatest(numbers: Int32Array): number {
  let found = -1;
  for (let place = 0; place < numbers.length; place += 1) found = Math.max(found, numbers[place] ?? -1);
  return found;
}
