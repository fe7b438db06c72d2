import { harmlessText } from '../../report/csv/harmless-text.js';

/**
 * Whether a spreadsheet would take a cell's text for a formula. Numbers with a sign and telephone numbers do not count.
 *
 * @example
 * isFormulaLike('=HYPERLINK("…")'); // => true
 * isFormulaLike('-7'); // => false
 */
export function isFormulaLike(cell: string): boolean {
  return harmlessText(cell) !== cell && !/^[+-][\d\s().-]*$/.test(cell);
}
