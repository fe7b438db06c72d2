import type { Unit } from '../definitions/indicator.js';
import type { Caseload } from '../records/caseload.js';
import type { Table } from '../records/table.js';

/** Events of one kind, each with the episode it belongs to. */
export interface EventTable {
  readonly table: Table;
  readonly episode: Int32Array;
}

/** The file of each kind of event that is counted. */
export const EVENT_FILES = { contact: 'contacts', connection: 'connections', need: 'needs' } as const satisfies Partial<Record<Unit, string>>;

export type EventUnit = keyof typeof EVENT_FILES;

export function isEventUnit(unit: string): unit is EventUnit {
  return Object.hasOwn(EVENT_FILES, unit);
}

/** The records of a kind of event; `undefined` where there are none. */
export function eventTable({ contacts, others }: Caseload, unit: string): EventTable | undefined {
  if (unit === 'contact') return contacts;
  const own = isEventUnit(unit) ? others[EVENT_FILES[unit]] : undefined;
  return own;
}
