import { DATE_FORMATS, parseDay, type DateFormat } from './day.js';

/**
 * What may be the matter with a text that is no day as it was declared, as a hint; `undefined` where nobody can tell.
 * What it may be is only ever named: a source is read as it was declared.
 */
export function hintOfDay(text: string, declared: readonly DateFormat[]): string | undefined {
  const readable = DATE_FORMATS.filter((format) => !declared.includes(format) && parseDay(text, format) !== undefined);
  const [first] = readable;
  if (first === undefined) return SHORT_YEAR.test(text) ? YEARS_IN_FULL : undefined;
  if (first === 'excel-serial') return 'if a spreadsheet counted these days, declare `dates: excel-serial`';
  if (first === 'dmmyyyy') return 'if a spreadsheet cut off a zero, declare `dates: [ ddmmyyyy, dmmyyyy ]`';
  if (readable.includes('dd/mm/yyyy') && readable.includes('mm/dd/yyyy')) return `${SET_DATES}: dd/mm/yyyy, or mm/dd/yyyy where the month stands first`;
  return first === 'mm/dd/yyyy' ? 'if the month stands first in all of them, declare `dates: mm/dd/yyyy`' : SET_DATES;
}

/** 28/02/25, 28-Feb-25, 28.2.25 09:30. */
const SHORT_YEAR = /^\d\d?([-/. ])\w+\1\d\d\b/;

/** Why no way of writing days has a short year. */
export const YEARS_IN_FULL = 'a year of two digits is never guessed: export all four';

const SET_DATES = 'if all days in this file look like this, set `dates:` for it';

/**
 * Formats of a list under which one text could be two days; a declaration may not hold both.
 *
 * @example
 * ambiguousFormats(['dd/mm/yyyy', 'excel-serial', 'mm/dd/yyyy']); // => ['dd/mm/yyyy', 'mm/dd/yyyy']
 */
export function ambiguousFormats(formats: readonly DateFormat[]): readonly DateFormat[] {
  const both: readonly DateFormat[] = ['dd/mm/yyyy', 'mm/dd/yyyy'];
  return both.every((format) => formats.includes(format)) ? both : [];
}
