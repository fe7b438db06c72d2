/** A value computed here beside the one it should be. */
export interface Compared {
  readonly what: string;
  readonly actual: number | undefined;
  readonly expected: number | undefined;
}

/**
 * The comparison with the largest error relative to the expected value, for one assertion over many values.
 * An error in an expected value smaller than `unit` counts relative to `unit`. A value that is not a number is infinitely wrong.
 */
export function worstError(compared: readonly Compared[], { unit = 0 } = {}): Compared & { readonly error: number } {
  const [worst] = compared
    .map((one) => ({ ...one, error: errorOf(one, unit) }))
    .sort((a, b) => b.error - a.error);
  if (worst === undefined) throw new Error('nothing to compare');
  return worst;
}

function errorOf({ actual = NaN, expected = NaN }: Compared, unit: number): number {
  if (actual === expected) return 0;
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), unit);
  return Number.isNaN(error) ? Infinity : error;
}
