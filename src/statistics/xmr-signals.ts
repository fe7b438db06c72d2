import type { Interval } from './interval.js';
import type { XmrLimits } from './xmr-limits.js';

/** What stands out about a point, the first that applies; `ordinary` for nothing. */
export type XmrSignal = 'outside-limits' | 'trend' | 'near-limit' | 'shift' | 'ordinary';

/** So many points in a row make a trend or a shift. */
const RUN = 7;

/**
 * What stands out about each point of an XmR chart, by four rules in this order: outside the limits; seven points in a
 * row that each rise (or each fall; a tie breaks it); two of three near one limit, all three on its side of the mean;
 * seven in a row on one side of the mean.
 *
 * Source: NHS England, Making Data Count; as in NHSRplotthedots,
 * https://github.com/nhs-r-community/NHSRplotthedots (R/ptd_calculate_point_type.R).
 *
 * @param values in the order of time
 * @returns one signal per value
 * @example
 * const values = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9];
 * xmrSignals({ values, limits: xmrLimits({ values, screen: true }) }).at(-1); // => 'outside-limits'
 */
export function xmrSignals({ values, limits }: { readonly values: readonly number[]; readonly limits: XmrLimits }): readonly XmrSignal[] {
  const side = values.map((value) => Math.sign(value - limits.mean));
  const shift = wholeRuns(sevenOnOneSide(side));
  const trend = wholeRuns(sevenTrend(values));
  const near = twoInThree({ near: values.map((value) => Number(isOutside(value, limits.near))), side });
  return values.map((value, place) => {
    if (isOutside(value, limits)) return 'outside-limits';
    if (trend[place] !== 0) return 'trend';
    if (near[place] !== 0) return 'near-limit';
    return shift[place] === 0 ? 'ordinary' : 'shift';
  });
}

function isOutside(value: number, { lower, upper }: Interval): boolean {
  return value < lower || value > upper;
}

/** 1 at each point that ends seven in a row on one side (1 or −1; 0 is on neither). */
export function sevenOnOneSide(side: readonly number[]): readonly number[] {
  return side.map((_, place) => {
    const run = side.slice(Math.max(0, place - RUN + 1), place + 1);
    return run.length === RUN && Math.abs(run.reduce((sum, one) => sum + one, 0)) === RUN ? 1 : 0;
  });
}

/** 1 at each point that ends seven in a row that each rise, −1 where each falls. */
export function sevenTrend(values: readonly number[]): readonly number[] {
  return values.map((_, place) => {
    const run = values.slice(Math.max(0, place - RUN + 1), place + 1);
    const steps = run.slice(1).reduce((sum, value, step) => sum + Math.sign(value - (run[step] ?? value)), 0);
    return run.length === RUN && Math.abs(steps) === RUN - 1 ? Math.sign(steps) : 0;
  });
}

/** Marks all seven points of each run whose last is marked. */
export function wholeRuns(last: readonly number[]): readonly number[] {
  return last.map((_, place) => last.slice(place, place + RUN).find((mark) => mark !== 0) ?? 0);
}

/** 1 at every point near a limit that is one of two near among three in a row on the same side of the mean. */
export function twoInThree({ near, side }: { readonly near: readonly number[]; readonly side: readonly number[] }): readonly number[] {
  return near.map((own, place) => {
    const windows = [place - 2, place - 1, place].map((start) => [start, start + 1, start + 2]);
    const hit = windows.some((window) => {
      const sides = window.map((one) => side[one]);
      return sides[0] !== undefined && sides[0] !== 0 && sides.every((one) => one === sides[0]) && window.filter((one) => near[one] === 1).length >= 2;
    });
    return own === 1 && hit ? 1 : 0;
  });
}

/** What a process will do about a target as it now runs. */
export type XmrAssurance = 'consistently-passes' | 'consistently-fails' | 'hit-or-miss';

/**
 * Whether a process that varies between its limits will meet a target: always, never, or by chance.
 *
 * Source: NHS England, Making Data Count, as {@link xmrSignals}.
 *
 * @param better which way is better; a measure without a better way has no assurance
 * @example
 * xmrAssurance({ limits: { lower: 1, upper: 3 }, target: 4, better: 'increase' }); // => 'consistently-fails'
 */
export function xmrAssurance({ limits: { lower, upper }, target, better }: {
  readonly limits: Interval;
  readonly target: number;
  readonly better: 'increase' | 'decrease';
}): XmrAssurance {
  if (target > upper) return better === 'increase' ? 'consistently-fails' : 'consistently-passes';
  if (target < lower) return better === 'increase' ? 'consistently-passes' : 'consistently-fails';
  return 'hit-or-miss';
}
