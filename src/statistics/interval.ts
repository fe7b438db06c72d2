/** A confidence interval, in the units of the value it is about. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
