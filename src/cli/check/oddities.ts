import type { Caseload } from '../../records/caseload.js';
import { type Day, NO_DAY, parseDay } from '../../records/day.js';
import { columnName, type RecordKind } from '../../records/fields.js';
import type { Table } from '../../records/table.js';
import { dayAt, daysIn, textAt } from '../../records/table.js';
import { rowsWithAnswers } from './gaps.js';

/** How many days of a column are hard to believe. */
export interface OddDays {
  readonly kind: RecordKind;
  readonly column: string;
  /** After the as-at day, of days that cannot be planned. */
  readonly later: number;
  /** Before the year 2000, such as the first day that a spreadsheet knows. */
  readonly longAgo: number;
}

/** Records that say the same as one before them, though nothing names them the same. */
export interface Twins {
  readonly kind: RecordKind;
  readonly count: number;
}

/** People whose first and last answers to an instrument came in another way, or from somebody else. */
export interface ModeChanges {
  readonly instrument: string;
  readonly people: number;
  readonly of: number;
}

/** Days of plans lie ahead. */
const PLANNED: ReadonlySet<string> = new Set(['targetOn', 'dueOn', 'until']);
/** Our choice: what this is made for is younger, and the default days of programs (1900, 1970) are older. */
const LONG_AGO = parseDay('2000-01-01') ?? 0;

export function oddDays(caseload: Caseload, asAt: Day): readonly OddDays[] {
  const end = parseDay(asAt) ?? NO_DAY;
  return tablesOf(caseload).flatMap(({ kind, table }) =>
    Object.entries(table.columns).flatMap(([field, column]) => {
      if (column.type !== 'day') return [];
      const days = daysIn(table, field).filter((day) => day !== NO_DAY);
      const later = PLANNED.has(field) ? 0 : days.filter((day) => day > end).length;
      const longAgo = days.filter((day) => day < LONG_AGO).length;
      return later + longAgo === 0 ? [] : [{ kind, column: columnName(field), later, longAgo }];
    }));
}

/** Episodes that end before they start. */
export function closedBeforeStart({ episodes: { table } }: Caseload): number {
  return rowsOf(table).filter((row) => {
    const [start, end] = [dayAt(table, 'startedOn', row), dayAt(table, 'closedOn', row)];
    return start !== NO_DAY && end !== NO_DAY && end < start;
  }).length;
}

/** The same answers of a person on one day, the same contact, the same goal: most are one record that was exported twice. */
export function twins(caseload: Caseload): readonly Twins[] {
  const { assessments, contacts, goals } = caseload;
  const answers = assessments.flatMap((own) => rowsWithAnswers(own).map((row) => [own.instrument.id, own.person[row], ...cellsOf(own.table, row, SAME_ANSWERS)]));
  const meetings = rowsOf(contacts.table).map((row) => [contacts.episode[row], ...cellsOf(contacts.table, row, [])]);
  const wishes = rowsOf(goals.table).map((row) => [goals.person[row], textAt(goals.table, 'statement', row)]);
  const counts: readonly Twins[] = [{ kind: 'assessments', count: repeated(answers) }, { kind: 'contacts', count: repeated(meetings) }, { kind: 'goals', count: repeated(wishes) }];
  return counts.filter(({ count }) => count > 0);
}

/** An id of its own does not make a form another one. */
const SAME_ANSWERS = ['assessmentId', 'recordedOn', 'alertHandledOn'];

function cellsOf(table: Table, row: number, without: readonly string[]): readonly unknown[] {
  return Object.keys(table.columns).filter((field) => !without.includes(field)).map((field) => textAt(table, field, row));
}

function repeated(records: readonly (readonly unknown[])[]): number {
  return records.length - new Set(records.map((record) => JSON.stringify(record))).size;
}

export function modeChanges({ assessments }: Caseload): readonly ModeChanges[] {
  return assessments.flatMap((own) => {
    const rows = new Map<number, number[]>();
    for (const row of rowsWithAnswers(own).filter((one) => dayAt(own.table, 'on', one) !== NO_DAY)) rows.set(own.person[row] ?? -1, [...(rows.get(own.person[row] ?? -1) ?? []), row]);
    const pairs = [...rows.values()].filter((list) => list.length > 1).map((list) => list.sort((one, other) => dayAt(own.table, 'on', one) - dayAt(own.table, 'on', other)));
    const people = pairs.filter((list) => (['mode', 'answeredBy'] as const).some((field) => isOther(textAt(own.table, field, list[0] ?? -1), textAt(own.table, field, list.at(-1) ?? -1)))).length;
    return people === 0 ? [] : [{ instrument: own.instrument.id, people, of: pairs.length }];
  });
}

/** What nobody wrote down is not known to have changed. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function rowsOf({ size }: Table): readonly number[] {
  return Array.from({ length: size }, (_, row) => row);
}

function tablesOf(caseload: Caseload): readonly { readonly kind: RecordKind; readonly table: Table }[] {
  const { persons, episodes, contacts, assessments, goals, goalEvents, goalRatings, outcomes, others, madeEpisodes } = caseload;
  return [
    { kind: 'persons', table: persons },
    // Made from the days of the other records, which are looked at themselves.
    ...(madeEpisodes ? [] : [{ kind: 'episodes' as const, table: episodes.table }]),
    { kind: 'contacts', table: contacts.table },
    ...assessments.map(({ table }) => ({ kind: 'assessments' as const, table })),
    { kind: 'goals', table: goals.table },
    { kind: 'goalEvents', table: goalEvents.table },
    { kind: 'goalRatings', table: goalRatings.table },
    ...outcomes.map(({ table }) => ({ kind: 'outcomes' as const, table })),
    ...Object.entries(others).map(([kind, { table }]) => ({ kind: kind as RecordKind, table })),
  ];
}
