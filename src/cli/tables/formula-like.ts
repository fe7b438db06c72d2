/**
 * Whether a spreadsheet would take a cell's text for a formula. Numbers with a sign and telephone numbers do not count.
 *
 * @example
 * isFormulaLike('=HYPERLINK("…")'); // => true
 * isFormulaLike('-7'); // => false
 */
export function isFormulaLike(cell: string): boolean {
  if (/^[=@\t\r]/.test(cell)) return true;
  return /^[+-]/.test(cell) && !/^[+-][\d\s().-]*$/.test(cell);
}
