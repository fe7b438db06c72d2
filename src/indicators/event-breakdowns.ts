import type { Caseload } from '../records/caseload.js';
import { textAt } from '../records/table.js';
import { eventTable, type EventUnit } from './event-tables.js';
import type { Member } from './member.js';

/** Breakdowns of figures about events by what the events themselves say, as themes are of goals. */
export const EVENT_BREAKDOWNS: ReadonlyMap<string, { readonly unit: EventUnit; readonly field: string }> = new Map([
  ['contact_mode', { unit: 'contact', field: 'mode' }],
  ['connection_type', { unit: 'connection', field: 'type' }],
  ['need', { unit: 'need', field: 'need' }],
]);

/** Reads the category of an event. */
export function eventBreakdown(caseload: Caseload, breakdown: string): (member: Member) => string | undefined {
  const own = EVENT_BREAKDOWNS.get(breakdown);
  const events = own && eventTable(caseload, own.unit);
  return ({ event }) => own && events && textAt(events.table, own.field, event);
}
