import { DATE_FORMATS, parseDay, type DateFormat } from './day.js';

/**
 * What may be the matter with a text that is no day as it was declared, as a hint; `undefined` where nobody can tell.
 * What it may be is only ever named: a source is read as it was declared.
 */
export function hintOfDay(text: string, declared: readonly DateFormat[]): string | undefined {
  const readable = DATE_FORMATS.filter((format) => !declared.includes(format) && parseDay(text, format) !== undefined);
  const [first] = readable;
  if (first === undefined) return undefined;
  if (first === 'excel-serial') return 'if a spreadsheet counted these days, declare `dates: excel-serial`';
  if (first === 'dmmyyyy') return 'if a spreadsheet cut off a zero, declare `dates: [ ddmmyyyy, dmmyyyy ]`';
  if (readable.includes('dd/mm/yyyy') && readable.includes('mm/dd/yyyy')) return `${SET_DATES}: dd/mm/yyyy, or mm/dd/yyyy where the month stands first`;
  return first === 'mm/dd/yyyy' ? 'if the month stands first in all of them, declare `dates: mm/dd/yyyy`' : SET_DATES;
}

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
