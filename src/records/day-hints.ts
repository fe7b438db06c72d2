import { DATE_FORMATS, parseDay, type DateFormat } from './day.js';

/**
 * What may be the matter with a text that is no day as it was declared, as a hint; `undefined` where nobody can tell.
 * What it may be is only ever named: a source is read as it was declared.
 */
export function hintOfDay(text: string, declared: readonly DateFormat[]): string | undefined {
  const readable = DATE_FORMATS.filter((format) => !declared.includes(format) && parseDay(text, format) !== undefined);
  const [first] = readable;
  if (first === undefined) return undefined;
  if (first === 'excel-serial') return 'this may be a day as a spreadsheet counts: save the column as dates, or declare `dates: excel-serial`';
  if (first === 'dmmyyyy') return 'a spreadsheet may have cut off a zero: if so, declare `dates: [ ddmmyyyy, dmmyyyy ]`';
  if (readable.includes('dd/mm/yyyy') && readable.includes('mm/dd/yyyy')) return `${SET_DATES}: dd/mm/yyyy, or mm/dd/yyyy where the month stands first`;
  return first === 'mm/dd/yyyy' ? 'the month seems to stand first: if it does in the whole column, declare `dates: mm/dd/yyyy`' : SET_DATES;
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
