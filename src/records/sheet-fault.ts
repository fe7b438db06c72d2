/** Stands in a cell of a workbook whose formula was saved without its result. */
export const NOT_STORED = '#formula-not-stored';

/** What spreadsheets show for a formula that failed, or for a day that is none: #N/A, #REF!, ########. */
const ERROR = /^#(N\/A|NAME\?|#+|[A-Z/0]+!)$/;

/**
 * What is wrong with a text that a spreadsheet shows in place of a value; nothing for any other text. Read as an id, it would
 * make one person of many.
 *
 * @example
 * sheetFault('#N/A')?.message; // => 'expected a value; found an error of a spreadsheet'
 * sheetFault('#1'); // => undefined
 */
export function sheetFault(text: string): { readonly code: string; readonly message: string; readonly hint: string } | undefined {
  if (text === NOT_STORED) return { code: 'formula-not-stored', message: 'expected a value; found a formula whose result is not stored', hint: 'open and save the workbook, and run this again' };
  if (!ERROR.test(text)) return undefined;
  return { code: 'spreadsheet-error', message: 'expected a value; found an error of a spreadsheet', hint: 'mend the cell, or map it with `codes:`' };
}
