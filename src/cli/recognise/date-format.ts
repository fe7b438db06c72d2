import type { ReadOptions } from '../../readers/read-options.js';
import type { Dates } from '../../records/cell-table.js';
import { DATE_FORMATS, parseDay, type DateFormat } from '../../records/day.js';
import { hintOfDay, YEARS_IN_FULL } from '../../records/day-hints.js';
import type { Sureness } from './items.js';

/** How the days of a column are written, and how much speaks for it; or why that cannot be said. */
export type RecognisedDates =
  | Judged<NonNullable<ReadOptions['dates']>>
  | { readonly dates?: undefined; readonly why: string };

interface Judged<Declared> {
  readonly dates: Declared;
  readonly sureness: Sureness;
  /** What somebody must look at. */
  readonly confirm?: string;
}

/**
 * Tells the format of days from all cells of a column. Day and month are told apart by a number above 12; where there
 * is none, nobody can, and the proposal is a guess.
 *
 * @example
 * recogniseDates(['03/04/2024', '28/04/2024']); // => { dates: 'dd/mm/yyyy', sureness: 'sure' }
 */
export function recogniseDates(cells: readonly string[]): RecognisedDates {
  const days = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (days.length === 0) return { why: 'no day was found in it' };
  const counts = DATE_FORMATS.map((format) => ({ format, count: days.filter((day) => parseDay(day, format) !== undefined).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  // A single slip of the pen does not change how the rest is written.
  const hint = hintOfDay(days[0] ?? '', []);
  if (most * 2 < days.length) return { why: hint === YEARS_IN_FULL ? hint : `its days are written in none of the ways that can be declared (${DATE_FORMATS.join(', ')}), or in several` };
  const [first, ...others] = counts.filter(({ count }) => count === most).map(({ format }) => format);
  return first === undefined ? { why: 'no day was found in it' } : judged(first, others, days);
}

export const BOTH_WAYS = 'no day is above 12, so that day and month cannot be told apart';

function judged(first: DateFormat, others: readonly DateFormat[], days: readonly string[]): RecognisedDates {
  if (first === 'dd/mm/yyyy' && others.includes('mm/dd/yyyy')) return { dates: first, sureness: 'a guess', confirm: BOTH_WAYS };
  if (first === 'excel-serial') return { dates: first, sureness: 'a guess', confirm: 'these look like days as a spreadsheet counts them' };
  if (first !== 'ddmmyyyy' && first !== 'dmmyyyy') return { dates: first, sureness: 'sure' };
  const isShort = days.some((day) => parseDay(day, 'dmmyyyy') !== undefined);
  return isShort ? { dates: ['ddmmyyyy', 'dmmyyyy'], sureness: 'a guess', confirm: 'some days seem to have lost a zero at their beginning' } : { dates: first, sureness: 'likely' };
}

/** One way of writing for all columns where it reads every day; else each column by itself. */
export function recogniseColumnDates(columns: readonly { readonly ours: string; readonly cells: readonly string[] }[]): RecognisedDates {
  const all = columns.flatMap(({ cells }) => cells);
  const together = recogniseDates(all);
  const names = new Set(columns.map(({ ours }) => ours));
  if (readsAll(together, all) || names.size < columns.length) return together;
  const apart = columns.flatMap(({ ours, cells }) => (cells.length === 0 ? [] : [{ ours, own: recogniseDates(cells) }]));
  const known = apart.flatMap(({ ours, own }) => (own.dates === undefined || typeof own.dates === 'object' && !Array.isArray(own.dates) ? [] : [{ ours, own, dates: own.dates as Dates }]));
  const confirm = [...new Set(known.flatMap(({ own }) => own.confirm ?? []))].join('; ');
  if (known.length < apart.length || known.length < 2) return together;
  return { dates: Object.fromEntries(known.map(({ ours, dates }) => [ours, dates])), sureness: confirm === '' ? 'likely' : 'a guess', ...(confirm !== '' && { confirm }) };
}

function readsAll({ dates }: RecognisedDates, cells: readonly string[]): boolean {
  const formats = typeof dates === 'string' ? [dates] : [];
  return cells.every((cell) => formats.some((format) => parseDay(cell, format) !== undefined));
}
