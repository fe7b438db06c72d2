/** What a spreadsheet may take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet cannot take for a formula: an apostrophe stands before what looks like one.
 *
 * @example
 * harmlessText('=HYPERLINK("x")'); // => '\'=HYPERLINK("x")'
 * harmlessText('Sleep'); // => 'Sleep'
 */
export function harmlessText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
