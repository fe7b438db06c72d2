/**
 * Whether the last digit of a number fits the others by Verhoeff's scheme, by which SNOMED CT identifiers are made
 * (J. Verhoeff, Error Detecting Decimal Codes, 1969; SNOMED CT Release File Specification, 5.5 Check-digit).
 *
 * @example
 * hasCheckDigit('1034351000000101'); // => true
 * hasCheckDigit('1034351000000100'); // => false
 */
export function hasCheckDigit(digits: string): boolean {
  const last = Array.from(digits).reverse().reduce((sum, digit, place) => times(sum, permuted(Number(digit), place % PERIOD)), 0);
  return last === 0;
}

const PERIOD = 8;
const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const HALF = 5;

/** The permutation of a digit that stands at a place, from the right: the first one as often as its place says. */
function permuted(digit: number, place: number): number {
  return place === 0 ? digit : permuted(STEP[digit] ?? 0, place - 1);
}

/** Multiplication in the dihedral group of the pentagon: 0 to 4 turn it, 5 to 9 turn and flip it. */
function times(one: number, other: number): number {
  const turned = one < HALF ? one + (other % HALF) : one - (other % HALF) + HALF;
  return (turned % HALF) + (one < HALF === other < HALF ? 0 : HALF);
}

const KEPT = 15;

/**
 * Whether a number of more than fifteen digits looks as if a spreadsheet had kept fifteen and put zeros for the rest.
 *
 * @example
 * looksRounded('1034351000000100'); // => true
 * looksRounded('871731000000106'); // => false
 */
export function looksRounded(text: string): boolean {
  return /^\d{16,18}$/.test(text) && /^0+$/.test(text.slice(KEPT)) && !hasCheckDigit(text);
}

/**
 * The one number with the same first fifteen digits that has a fitting last digit; a suggestion, never a correction.
 *
 * @example
 * siblingOf('1034351000000100'); // => '1034351000000101'
 */
export function siblingOf(text: string): string | undefined {
  if (text.length !== KEPT + 1) return undefined;
  return Array.from({ length: 10 }, (_, digit) => `${text.slice(0, KEPT)}${digit}`).find(hasCheckDigit);
}
