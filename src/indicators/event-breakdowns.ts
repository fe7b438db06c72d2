import type { Caseload } from '../records/caseload.js';
import { eventTable, type EventUnit } from './event-tables.js';
import type { Members } from './member.js';
import type { Seen } from './seen.js';

/** Breakdowns of figures about events by what the events themselves say, as themes are of goals. */
export const EVENT_BREAKDOWNS: ReadonlyMap<string, { readonly unit: EventUnit; readonly field: string }> = new Map([
  ['contact_mode', { unit: 'contact', field: 'mode' }],
  ['connection_type', { unit: 'connection', field: 'type' }],
  ['need', { unit: 'need', field: 'need' }],
]);

/** The categories of events. */
export function eventBreakdown(caseload: Caseload, breakdown: string, { event }: Members): Seen {
  const { unit = '', field = '' } = EVENT_BREAKDOWNS.get(breakdown) ?? {};
  return { column: eventTable(caseload, unit)?.table.columns[field], rows: event };
}
