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
  return sameLetters(name, other) || (other.length >= LONG && !/\d/.test(name) && differInOne(lettersOf(name), lettersOf(other)));
}

/** Whether no more than one letter is left between what two words begin and end with alike. */
function differInOne(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let [start, end] = [0, 0];
  while (start < shorter && one[start] === other[start]) start += 1;
  while (start + end < shorter && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end < 2;
}
