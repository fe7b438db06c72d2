/** Whose timeline (the row of the person), and up to which day. */
export interface Until {
  readonly person: number;
  readonly day: number;
}

/** The rows that belong to an owner. */
export function rowsOf(owners: Int32Array, owner: number): readonly number[] {
  return [...owners.keys()].filter((row) => owners[row] === owner);
}
