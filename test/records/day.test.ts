import { differenceInCalendarDays, isValid, parse, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/records/day.js';

const dayNumber = fc.integer({ min: parseDay('1900-01-01') ?? 0, max: parseDay('2200-12-31') ?? 0 });

describe('a day as a number', () => {
  it('counts calendar days as date-fns does', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (one, other) => {
        const days = differenceInCalendarDays(parseISO(formatDay(other)), parseISO(formatDay(one)));
        expect((parseDay(formatDay(other)) ?? NaN) - (parseDay(formatDay(one)) ?? NaN)).toBe(days);
      }),
    );
  });

  it('comes back as the day it was', () => {
    fc.assert(fc.property(dayNumber, (number) => parseDay(formatDay(number)) === number));
  });

  it('exists for exactly the days that the calendar has', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1890, max: 2110 }), part(14), part(33), (year, month, date) => {
        const text = `${date}/${month}/${year}`;
        expect(parseDay(text, 'dd/mm/yyyy') !== undefined).toBe(isValid(parse(text, 'd/M/yyyy', new Date(0))));
      }),
    );
  });

  it.each([
    ['2025-03-31T00:00:00.000Z', 'yyyy-mm-dd', '2025-03-31'],
    ['2025-03-31 14:05', 'yyyy-mm-dd', '2025-03-31'],
    ['1/4/2025 09:30', 'dd/mm/yyyy', '2025-04-01'],
    [' 2024-02-29 ', 'yyyy-mm-dd', '2024-02-29'],
  ] as const)('takes the day of %s (%s) as it is written', (text, format, expected) => {
    expect(formatDay(parseDay(text, format) ?? NaN)).toBe(expected);
  });

  it.each(['2025-02-29', '2025-3-31', '31/03/2025', '0099-01-01', '45747', '', 'today', '2025-03-31x'])('is none of %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
