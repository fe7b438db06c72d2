import type { Day } from '../records/day.js';
import { formatDay, parseDay } from '../records/day.js';

/** A run of days; both ends are in it. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

export type PeriodPart = 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Record<PeriodPart, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The whole period, and its parts by month, quarter or year counted from its first day. The last part may be shorter.
 *
 * @throws {RangeError} if the period has an end that is no day, or the part is not known
 * @example
 * periodsOf({ start: '2024-04-01', end: '2024-09-30' }, 'quarter');
 * // => [{ start: '2024-04-01', end: '2024-09-30' }, { start: '2024-04-01', end: '2024-06-30' }, { start: '2024-07-01', end: '2024-09-30' }]
 */
export function periodsOf(whole: Period, by?: PeriodPart): readonly Period[] {
  if (by === undefined) return [whole];
  const isKnown = [whole.start, whole.end].every((day) => parseDay(day) !== undefined) && Object.hasOwn(MONTHS, by);
  if (!isKnown) throw new RangeError('periodsOf: expected two days and month, quarter or year');
  const parts: Period[] = [];
  let start = whole.start;
  while (start <= whole.end) {
    const next = monthsAfter(whole.start, (parts.length + 1) * MONTHS[by]);
    const end = dayBefore(next);
    parts.push({ start, end: end < whole.end ? end : whole.end });
    start = next;
  }
  return parts.length === 1 ? [whole] : [whole, ...parts];
}

function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const pad = (number: number) => String(number).padStart(2, '0');
  const first = `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
  // A period may begin on a day that a later month does not have; the part then begins on that month's last day.
  for (let candidate = date; candidate > 0; candidate -= 1) {
    const made = `${first}-${pad(candidate)}`;
    if (parseDay(made) !== undefined) return made as Day;
  }
  return day;
}

function dayBefore(day: Day): Day {
  return formatDay((parseDay(day) ?? 0) - 1);
}
