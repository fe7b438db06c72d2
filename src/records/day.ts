/** A calendar day as ISO text, such as `2025-03-31`. Never a time, never a `Date`. */
export type Day = `${number}-${number}-${number}`;

/** How days are written in a source. */
export type DateFormat = 'yyyy-mm-dd' | 'dd/mm/yyyy';

/** Stands for "no day" in day columns. */
export const NO_DAY = -0x80000000;

const PATTERNS: Readonly<Record<DateFormat, RegExp>> = {
  'yyyy-mm-dd': /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/,
  'dd/mm/yyyy': /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}.*)?$/,
};

/**
 * The number of a calendar day (days since 1 January 1970), or `undefined` when the text is no such day.
 * Days are compared and subtracted as these numbers in bulk work; a test holds them equal to date-fns.
 *
 * @example
 * parseDay('1970-01-02'); // => 1
 * parseDay('31/02/2025', 'dd/mm/yyyy'); // => undefined
 */
export function parseDay(text: string, format: DateFormat = 'yyyy-mm-dd'): number | undefined {
  const match = PATTERNS[format].exec(text.trim());
  if (!match) return undefined;
  const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return format === 'yyyy-mm-dd'
    ? dayNumber({ year: first, month: second, day: third })
    : dayNumber({ year: third, month: second, day: first });
}

/**
 * A day number as ISO text.
 *
 * @example
 * formatDay(19813); // => '2024-03-31'
 */
export function formatDay(number: number): Day {
  return new Date(number * MILLISECONDS_IN_DAY).toISOString().slice(0, 10) as Day;
}

const MILLISECONDS_IN_DAY = 86_400_000;

function dayNumber({ year, month, day }: { year: number; month: number; day: number }): number | undefined {
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  // Date.UTC rolls 31 February over into March; a day that moved was never a day.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCFullYear() !== year) return undefined;
  return milliseconds / MILLISECONDS_IN_DAY;
}
