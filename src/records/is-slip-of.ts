import { editDistance } from './edit-distance.js';
import { lettersOf, sameLetters } from './same-letters.js';

/** One letter of a shorter name makes another word of it: `mode`, `code`. */
const LONG = 6;

/**
 * Whether a name is another but for a slip of the pen: capitals and signs, or one letter of a long one. A number at its end is no slip.
 *
 * @example
 * ['reportng_use', 'Reporting-Use', 'reported_by', 'worker2'].map((name) => isSlipOf(name, 'reporting_use')); // => [true, true, false, false]
 */
export function isSlipOf(name: string, other: string): boolean {
  return sameLetters(name, other) || (other.length >= LONG && !/\d/.test(name) && editDistance(lettersOf(name), lettersOf(other)) === 1);
}
