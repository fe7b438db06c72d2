/** Stands in a cell of a workbook whose formula was saved without its result. */
export const NOT_STORED = '#formula-not-stored';

/** What spreadsheets show for a formula that failed, or for a day that is none: #N/A, #REF!, ########. */
const ERROR = /^#(N\/A|NAME\?|GETTING_DATA|##+|(REF|VALUE|DIV\/0|NULL|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|EXTERNAL|PYTHON|TIMEOUT)!)$/;

/**
 * What is wrong with a text that a spreadsheet shows in place of a value; nothing for any other text. Read as an id, it would
 * make one person of many.
 *
 * @example
 * sheetFault('#N/A')?.message; // => 'expected a value; found #N/A, which a spreadsheet shows in place of one'
 * sheetFault('#1'); // => undefined
 */
export function sheetFault(text: string): { readonly code: string; readonly message: string; readonly hint: string } | undefined {
  if (text === NOT_STORED) return { code: 'formula-not-stored', message: 'expected a value; found a formula whose result is not stored', hint: 'open the workbook in a spreadsheet program, save it, and run this again' };
  if (!ERROR.test(text)) return undefined;
  return { code: 'spreadsheet-error', message: `expected a value; found ${text}, which a spreadsheet shows in place of one`, hint: 'mend the cell, or say with `codes:` in the config what it means' };
}
