import { normalQuantile } from './normal-quantile.js';
import { aboveZero, betweenZeroAndOne, fromZeroToOne, type Requirement, requireAll } from './requirements.js';

/** How much a scale varies between people and how well it repeats, both from one named population. */
export interface ScaleReliability {
  /** In scale points, above 0. */
  readonly standardDeviation: number;
  /** From 0 to 1, such as a test-retest correlation or Cronbach's alpha. */
  readonly reliability: number;
}

/**
 * Standard error of measurement: the standard deviation of one person's scores if nothing had changed.
 *
 * Turns a reliability, which has no unit, into scale points.
 *
 * Source: Jacobson NS, Truax P (1991). Clinical significance: a statistical approach to defining meaningful change in
 * psychotherapy research. Journal of Consulting and Clinical Psychology 59(1), 12-19,
 * https://doi.org/10.1037/0022-006X.59.1.12. Worked values: https://www.psyctc.org/stats/rcsc1.htm.
 *
 * @throws {RangeError} if an argument is outside its range
 * @example
 * standardErrorOfMeasurement({ standardDeviation: 7.5, reliability: 0.8 }).toFixed(6); // => '3.354102'
 */
export function standardErrorOfMeasurement({ standardDeviation, reliability }: ScaleReliability): number {
  requireAll('standardErrorOfMeasurement', scaleRequirements({ standardDeviation, reliability }));
  return standardDeviation * Math.sqrt(1 - reliability);
}

/**
 * Standard error of the difference between two scores of one person.
 *
 * What the difference of two measurements varies by when only measurement error is at work: √2 times the standard
 * error of measurement.
 *
 * Source: as for {@link standardErrorOfMeasurement}, with the √2 of Christensen L, Mendoza JL (1986). Behavior Therapy
 * 17(3), 305-308, https://doi.org/10.1016/S0005-7894(86)80060-0.
 *
 * @throws {RangeError} if an argument is outside its range
 * @example
 * standardErrorOfDifference({ standardDeviation: 7.5, reliability: 0.8 }).toFixed(6); // => '4.743416'
 */
export function standardErrorOfDifference({ standardDeviation, reliability }: ScaleReliability): number {
  requireAll('standardErrorOfDifference', scaleRequirements({ standardDeviation, reliability }));
  return Math.SQRT2 * standardErrorOfMeasurement({ standardDeviation, reliability });
}

/**
 * Reliable change criterion: the number of points a change must reach to be more than measurement error.
 *
 * Sorts one person's change into reliable or not. The normal quantile is exact (1.95996… at 95%), where hand
 * calculations often take 1.96.
 *
 * Source: as for {@link standardErrorOfMeasurement}.
 *
 * @param confidence two-sided, strictly between 0 and 1
 * @returns points of the scale, 0 or more; whether a change of exactly this size counts is for the caller's tie rule
 * @throws {RangeError} if an argument is outside its range
 * @example
 * reliableChangeCriterion({ standardDeviation: 7.5, reliability: 0.8 }).toFixed(6); // => '9.296925'
 */
export function reliableChangeCriterion({ standardDeviation, reliability, confidence = 0.95 }: ScaleReliability & {
  readonly confidence?: number;
}): number {
  requireAll('reliableChangeCriterion', [
    ...scaleRequirements({ standardDeviation, reliability }),
    betweenZeroAndOne({ name: 'confidence', value: confidence }),
  ]);
  return -normalQuantile((1 - confidence) / 2) * standardErrorOfDifference({ standardDeviation, reliability });
}

/** What every method of reliable change requires of its scale. */
export function scaleRequirements({ standardDeviation, reliability }: ScaleReliability): readonly Requirement[] {
  return [aboveZero({ name: 'standard deviation', value: standardDeviation }), fromZeroToOne({ name: 'reliability', value: reliability })];
}
