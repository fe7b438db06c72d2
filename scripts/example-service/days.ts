/** A day as a whole number, counted from 1970-01-01. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const day = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;

export const isoDay = (value: Day): string => new Date(value * MILLISECONDS).toISOString().slice(0, 10);

/** As spreadsheets in Britain write it: 31/01/2025. */
export const britishDay = (value: Day): string => isoDay(value).split('-').reverse().join('/');

/** Nobody was referred before this day. */
export const FIRST_DAY = day('2024-01-01');

/** The day of the export: nothing was recorded after it. */
export const LAST_DAY = day('2025-06-30');
