/** Two values of one subject, in the units of the scale. */
export interface PairOfValues {
  readonly baseline: number;
  readonly followUp: number;
}

/** Decimal digits that a double always keeps; what stands after them is noise. */
const DIGITS = 14;

/**
 * Follow-up minus baseline of each pair, without the noise that binary fractions leave in their last bits.
 *
 * Ranks and ties need it: 0.3 − 0.2 and 0.2 − 0.1 are one size of change, though their doubles differ. The digits that are
 * kept follow the size of the values, so that no scale is too fine.
 *
 * @example
 * pairedChanges([{ baseline: 0.2, followUp: 0.3 }, { baseline: 0.1, followUp: 0.2 }]); // => [0.1, 0.1]
 */
export function pairedChanges(pairs: readonly PairOfValues[]): readonly number[] {
  return pairs.map(({ baseline, followUp }) => {
    const change = followUp - baseline;
    if (Number.isInteger(change)) return change + 0;
    const places = DIGITS - Math.ceil(Math.log10(Math.max(Math.abs(baseline), Math.abs(followUp))));
    return Number(change.toFixed(Math.min(100, Math.max(0, places)))) + 0;
  });
}
