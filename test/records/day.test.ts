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

describe('a day as it was declared', () => {
  it.each([
    ['28.02.2025', 'dd.mm.yyyy'],
    ['28-02-2025', 'dd-mm-yyyy'],
    ['02/28/2025 08:15', 'mm/dd/yyyy'],
    ['28-Feb-2025', 'dd-mmm-yyyy'],
    ['28 February 2025', 'dd-mmm-yyyy'],
    ['28022025', 'ddmmyyyy'],
    // As LibreOffice writes that day into a workbook.
    ['45716', 'excel-serial'],
    ['45716.75', 'excel-serial'],
    ['Fri Feb 28 2025 01:00:00 GMT+0100 (Central European Standard Time)', 'yyyy-mm-dd'],
    ['Fri Feb 28 2025 23:30:00 GMT-0500', 'dd/mm/yyyy'],
  ] as const)('%s as %s is the last day of February 2025', (text, format) => {
    expect(formatDay(parseDay(text, format) ?? NaN)).toBe('2025-02-28');
  });

  it('may have lost the zero at its beginning, where that is declared', () => {
    expect(parseDay('1042024', 'ddmmyyyy')).toBeUndefined();
    expect(formatDay(parseDay('1042024', 'dmmyyyy') ?? NaN)).toBe('2024-04-01');
    expect(parseDay('1042024')).toBeUndefined();
  });

  it.each([
    ['31/04/2025', 'dd/mm/yyyy'],
    ['31042025', 'ddmmyyyy'],
    ['13/13/2025', 'mm/dd/yyyy'],
    ['28-Foo-2025', 'dd-mmm-yyyy'],
    ['19999', 'excel-serial'],
    ['60000', 'excel-serial'],
    ['Foo Feb 28 2025', 'yyyy-mm-dd'],
    ['28.02.2025', 'dd/mm/yyyy'],
  ] as const)('%s as %s is none', (text, format) => {
    expect(parseDay(text, format)).toBeUndefined();
  });
});
