/** A calendar day as ISO text, such as `2025-03-31`. Never a time, never a `Date`. */
export type Day = `${number}-${number}-${number}`;

/** A day in the words of a message. */
export const A_DAY = 'a day such as 2025-03-31';

/** Stands for "no day" in day columns. */
export const NO_DAY = -0x80000000;

/** A way of writing days: its pattern, and which of its parts are year, month and day. */
interface Pattern {
  readonly written: RegExp;
  readonly order: 'ymd' | 'dmy' | 'mdy';
}

/**
 * How days may be written in a source; which one it is, is declared and never guessed. `dmmyyyy` is `ddmmyyyy` whose
 * leading zero a spreadsheet took off; `excel-serial` counts days as spreadsheets do.
 */
const PATTERNS = {
  'yyyy-mm-dd': { written: /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/, order: 'ymd' },
  'dd/mm/yyyy': { written: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}.*)?$/, order: 'dmy' },
  'dd.mm.yyyy': { written: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: \d{1,2}:\d{2}.*)?$/, order: 'dmy' },
  'dd-mm-yyyy': { written: /^(\d{1,2})-(\d{1,2})-(\d{4})(?: \d{1,2}:\d{2}.*)?$/, order: 'dmy' },
  'mm/dd/yyyy': { written: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}.*)?$/, order: 'mdy' },
  'dd-mmm-yyyy': { written: /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})(?: \d{1,2}:\d{2}.*)?$/, order: 'dmy' },
  ddmmyyyy: { written: /^(\d{2})(\d{2})(\d{4})$/, order: 'dmy' },
  dmmyyyy: { written: /^(\d)(\d{2})(\d{4})$/, order: 'dmy' },
  'excel-serial': { written: /^([2-5]\d{4})(?:\.\d+)?$/, order: 'ymd' },
} as const satisfies Readonly<Record<string, Pattern>>;

/** How days are written in a source. */
export type DateFormat = keyof typeof PATTERNS;

export const DATE_FORMATS = Object.keys(PATTERNS) as readonly DateFormat[];

/** What a program's own text of a date looks like; it can be read in one way only, so that nobody need declare it. */
const AS_JAVASCRIPT: Pattern = { written: /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) \d{2}:\d{2}:\d{2} GMT/, order: 'mdy' };

/**
 * The number of a calendar day (days since 1 January 1970), or `undefined` when the text is no such day. A time after
 * the day is left out: the day is taken as it is written.
 * Days are compared and subtracted as these numbers in bulk work; a test holds them equal to date-fns.
 *
 * @example
 * parseDay('1970-01-02'); // => 1
 * parseDay('31/02/2025', 'dd/mm/yyyy'); // => undefined
 */
export function parseDay(text: string, format: DateFormat = 'yyyy-mm-dd'): number | undefined {
  const trimmed = text.trim();
  const { written, order }: Pattern = PATTERNS[format];
  const match = written.exec(trimmed);
  if (match) return format === 'excel-serial' ? Number(match[1]) - SERIAL_OF_1970 : dayOf(match, order);
  const other = AS_JAVASCRIPT.written.exec(trimmed);
  return other ? dayOf(other, AS_JAVASCRIPT.order) : undefined;
}

/** The first of January 1970 in the workbooks of every spreadsheet but those of old Macintosh computers. */
const SERIAL_OF_1970 = 25_569;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayOf(match: RegExpExecArray, order: Pattern['order']): number | undefined {
  const part = (letter: string): number => {
    const text = match[order.indexOf(letter) + 1] ?? '';
    return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase()) + 1;
  };
  return dayNumber({ year: part('y'), month: part('m'), day: part('d') });
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
