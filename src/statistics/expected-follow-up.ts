/**
 * What a follow-up is expected to be if nothing but chance is at work, and how closely: slope × baseline + intercept, give
 * or take the standard error. Every method of reliable change is such a line.
 */
export interface ExpectedFollowUp {
  readonly slope: number;
  readonly intercept: number;
  /** In points of the scale, above 0 unless the scale repeats perfectly. */
  readonly standardError: number;
}

/**
 * Reliable change index: how many standard errors a follow-up lies from what its baseline lets one expect.
 *
 * Compared with a normal quantile, it says whether one person's change is more than measurement error. Above 0 is a higher
 * score than expected, whichever way is better.
 *
 * Source: that of the method which made the expectation.
 *
 * @example
 * const expected = jacobsonTruax({ standardDeviation: 7.5, reliability: 0.8 });
 * reliableChangeIndex({ expected, baseline: 32.5, followUp: 47.5 }).toFixed(4); // => '3.1623'
 */
export function reliableChangeIndex({ expected, baseline, followUp }: {
  readonly expected: ExpectedFollowUp;
  readonly baseline: number;
  readonly followUp: number;
}): number {
  return (followUp - expected.slope * baseline - expected.intercept) / expected.standardError;
}
