/** Whose timeline (the row of the person), and up to which day. */
export interface Until {
  readonly person: number;
  readonly day: number;
}
