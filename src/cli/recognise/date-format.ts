import type { DateFormat } from '../../records/day.js';
import type { Sureness } from './items.js';

/** How the days of a column are written, and how much speaks for it; or why that cannot be said. */
export type RecognisedDates =
  | { readonly dates: DateFormat; readonly sureness: Sureness }
  | { readonly dates?: undefined; readonly why: string };

const ISO = /^\d{4}-\d{2}-\d{2}([T ].*)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/\d{4}( .*)?$/;

/**
 * Tells the format of days from all cells of a column: day and month are told apart by a number above 12.
 *
 * @example
 * recogniseDates(['03/04/2024', '28/04/2024']); // => { dates: 'dd/mm/yyyy', sureness: 'sure' }
 */
export function recogniseDates(cells: readonly string[]): RecognisedDates {
  const days = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (days.length === 0) return { why: 'no day was found in it' };
  if (days.every((day) => ISO.test(day))) return { dates: 'yyyy-mm-dd', sureness: 'sure' };
  const slashed = days.flatMap((day) => {
    const match = SLASHED.exec(day);
    return match ? [{ first: Number(match[1]), second: Number(match[2]) }] : [];
  });
  // A single slip of the pen does not change how the rest is written.
  if (slashed.length * 2 < days.length) return { why: 'its days are written neither as yyyy-mm-dd nor as dd/mm/yyyy' };
  if (slashed.some(({ second }) => second > 12)) return { why: 'its days put the month first; export them as yyyy-mm-dd' };
  return { dates: 'dd/mm/yyyy', sureness: slashed.some(({ first }) => first > 12) ? 'sure' : 'a guess' };
}
