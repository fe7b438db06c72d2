import { toNumber } from './to-number.js';

/**
 * A number as people write it on a scale: `7`, `07`, or `7/10` where 10 is the highest there is.
 *
 * @example
 * numberOnScale('7/10', 10); // => 7
 * numberOnScale('7/12', 10); // => undefined
 */
export function numberOnScale(cell: unknown, maximum: number): number | undefined {
  const [, number, of] = typeof cell === 'string' ? (/^(\d+(?:\.\d+)?) ?\/ ?(\d+)$/.exec(cell) ?? []) : [];
  return number !== undefined && Number(of) === maximum ? Number(number) : toNumber(cell);
}

/** 7-Oct, Oct-07, 07/10/2024, 2024-10-07 with or without a time, 45572: how spreadsheets write what they take for a day. */
const AS_DAY = /^\d{1,2}[- ][A-Za-z]{3}([- ]\d{2,4})?$|^[A-Za-z]{3}[- ]\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}( .*)?$|^\d{4}-\d{2}-\d{2}([T ].*)?$|^[2-5]\d{4}$/;

/** What is said of a text where a score belongs: a day, a percentage, or anything else. The score is not guessed, and no answer is shown. */
export function noScore(cell: unknown, code: string, expected: string): { readonly code: string; readonly message: string; readonly hint?: string } {
  const text = String(cell);
  if (AS_DAY.test(text)) return { code: 'score-as-day', message: `expected ${expected}; found a day`, hint: 'a spreadsheet turns 7/10 into 7 October: format the column as text and enter the scores again' };
  return { code, message: `expected ${expected}; found ${text.endsWith('%') ? 'a percentage' : 'something else'}` };
}
