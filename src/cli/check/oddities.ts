import type { Caseload, LinkedAssessments } from '../../records/caseload.js';
import type { Codes } from '../../records/cells.js';
import { valueOf, type Column } from '../../records/column.js';
import { type Day, NO_DAY, parseDay } from '../../records/day.js';
import { columnName, type RecordKind } from '../../records/fields.js';
import type { Table } from '../../records/table.js';
import { daysIn, textAt } from '../../records/table.js';
import { rowsWithAnswers } from './gaps.js';
import { countRepeated } from './repeated-rows.js';

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
      const counts = countsOf(column.codes, column.days.length);
      const count = (isOdd: (day: number) => boolean) => counts.reduce((sum, own, code) => (isOdd(column.days[code] ?? NO_DAY) ? sum + own : sum), 0);
      const later = PLANNED.has(field) ? 0 : count((day) => day > end);
      const longAgo = count((day) => day !== NO_DAY && day < LONG_AGO);
      return later + longAgo === 0 ? [] : [{ kind, column: columnName(field), later, longAgo }];
    }));
}

function countsOf(codes: Codes, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < codes.length; row += 1) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
  return counts;
}

/** Episodes that end before they start. */
export function closedBeforeStart({ episodes: { table } }: Caseload): number {
  const [start, end] = [daysIn(table, 'startedOn'), daysIn(table, 'closedOn')];
  return end.filter((day, row) => day !== NO_DAY && start[row] !== NO_DAY && day < (start[row] ?? NO_DAY)).length;
}

/** The same answers of a person on one day, the same contact, the same goal: most are one record that was exported twice. */
export function twins({ assessments, contacts, goals }: Caseload): readonly Twins[] {
  const { statement } = goals.table.columns;
  const answers = assessments.reduce((sum, own) => sum + countRepeated({ rows: rowsWithAnswers(own), columns: [own.person, ...columnsOf(own.table, SAME_ANSWERS)] }), 0);
  const meetings = countRepeated({ rows: rowsOf(contacts.table), columns: [contacts.episode, ...columnsOf(contacts.table)] });
  const wishes = countRepeated({ rows: rowsOf(goals.table), columns: [goals.person, ...(statement ? [onceEach(statement)] : [])] });
  const counts: readonly Twins[] = [{ kind: 'assessments', count: answers }, { kind: 'contacts', count: meetings }, { kind: 'goals', count: wishes }];
  return counts.filter(({ count }) => count > 0);
}

/** An id of its own does not make a form another one; whose it is, is compared by the person. */
const SAME_ANSWERS = ['assessmentId', 'recordedOn', 'alertHandledOn', 'personId'];

function columnsOf(table: Table, without: readonly string[] = []): readonly Int32Array[] {
  return Object.entries(table.columns).filter(([field]) => !without.includes(field)).map(([, column]) => onceEach(column));
}

/** The first code of each row's value: what was written in two ways may be one value. */
function onceEach(column: Column): Int32Array {
  const [known, firsts] = [new Map<string | number | undefined, number>(), new Int32Array(sizeOf(column))];
  for (let code = 0; code < firsts.length; code += 1) {
    const value = valueOf(column, code);
    if (!known.has(value)) known.set(value, code);
    firsts[code] = known.get(value) ?? code;
  }
  const own = new Int32Array(column.codes.length);
  for (let row = 0; row < own.length; row += 1) own[row] = firsts[column.codes[row] ?? 0] ?? 0;
  return own;
}

function sizeOf(column: Column): number {
  return column.type === 'day' ? column.days.length : column.type === 'number' ? column.numbers.length : column.names.size;
}

export function modeChanges({ assessments, persons }: Caseload): readonly ModeChanges[] {
  return assessments.flatMap((own) => {
    const fields = ['mode', 'answeredBy'].filter((field) => own.table.columns[field]);
    const pairs = fields.length > 0 ? firstAndLast(own, persons.size) : [];
    const people = pairs.filter(([first, last]) => fields.some((field) => isOther(textAt(own.table, field, first), textAt(own.table, field, last)))).length;
    return people === 0 ? [] : [{ instrument: own.instrument.id, people, of: pairs.length }];
  });
}

/** Of each person with several dated assessments the rows of the earliest, the first in the file on its day, and of the latest, the last on its. */
// eslint-disable-next-line complexity -- one pass; most of what is counted are fallbacks for places out of range
function firstAndLast(own: LinkedAssessments, size: number): readonly (readonly [first: number, last: number])[] {
  const [days, first, last] = [daysIn(own.table, 'on'), new Int32Array(size + 1).fill(-1), new Int32Array(size + 1).fill(-1)];
  const several = new Uint8Array(size + 1);
  for (const row of rowsWithAnswers(own)) {
    const day = days[row] ?? NO_DAY;
    if (day === NO_DAY) continue;
    // The last place is that of nobody in the data.
    const person = (own.person[row] ?? -1) < 0 ? size : (own.person[row] ?? size);
    if ((first[person] ?? -1) >= 0) several[person] = 1;
    if ((first[person] ?? -1) < 0 || day < (days[first[person] ?? -1] ?? NO_DAY)) first[person] = row;
    if ((last[person] ?? -1) < 0 || day >= (days[last[person] ?? -1] ?? NO_DAY)) last[person] = row;
  }
  return Array.from(several.keys()).flatMap((person) => (several[person] === 1 ? [[first[person] ?? -1, last[person] ?? -1] as const] : []));
}

/** What nobody wrote down is not known to have changed. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function rowsOf({ size }: Table): Int32Array {
  return Int32Array.from(new Uint8Array(size).keys());
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
