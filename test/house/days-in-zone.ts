/** Prints what the day functions say about awkward days; run by zones.test.ts in several time zones. */
import { formatDay, parseDay } from '../../src/records/day.js';

const AWKWARD = ['1900-01-01', '1969-12-31', '1970-01-01', '2011-12-30', '2024-02-29', '2026-03-08', '2026-03-29', '2026-10-25', '2026-12-31'];

const days = AWKWARD.map((text) => {
  const british = text.split('-').reverse().join('/');
  const numbers = [parseDay(text), parseDay(british, 'dd/mm/yyyy'), parseDay(`${text} 23:59:59`), parseDay(`${text}T00:00:00Z`)];
  if (new Set(numbers).size !== 1) throw new Error(`${text} is read as ${numbers.join(', ')}`);
  const number = numbers[0] ?? Number.NaN;
  return [text, [number, formatDay(number)]] as const;
});

// London kept summer time all through 1969, so that on this day every zone of the test differs from UTC.
const offset = new Date(Date.UTC(1969, 0, 1)).getTimezoneOffset();
console.log(JSON.stringify({ offset, days: Object.fromEntries(days) }));
