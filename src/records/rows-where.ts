/** The rows that a test picks, in order. */
export function rowsWhere(size: number, test: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1) if (test(row)) rows[count++] = row;
  // Few are not kept in the space of many.
  return count * 2 < size ? rows.slice(0, count) : rows.subarray(0, count);
}
