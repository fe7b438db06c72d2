import { remembered } from '../definitions/remembered.js';
import type { Caseload } from '../records/caseload.js';
import type { Column } from '../records/column.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { rowsOf } from '../records/rows-of.js';
import { dayAt, textAt, textReader, type Table } from '../records/table.js';

/** Observations as they were known on a day: later ones are nobody's. */
export function observationsAsOf(observations: Observations, day: number): Observations {
  return { ...observations, subject: observations.subject.map((subject, place) => ((observations.day[place] ?? NO_DAY) > day ? -1 : subject)) };
}

/** A caseload whose goals are as they were on a day: no goal set later, and no event, status or replacement of later. Rows keep their places. */
export function goalsAsOf(caseload: Caseload, day: number): Caseload {
  const { goals, goalEvents } = caseload;
  return {
    ...caseload,
    goals: {
      ...goals,
      table: { ...goals.table, columns: withoutLaterStatus(caseload, day) },
      episode: goals.episode.map((episode, goal) => (dayAt(goals.table, 'setOn', goal) > day ? -1 : episode)),
    },
    goalEvents: { ...goalEvents, goal: goalEvents.goal.map((goal, event) => (dayAt(goalEvents.table, 'on', event) > day ? -1 : goal)) },
  };
}

/** A status or a replacement that is not dated may be of any day, and stays. */
function withoutLaterStatus(caseload: Caseload, day: number): Table['columns'] {
  const { table } = caseload.goals;
  const replacedOn = replacementDays(caseload);
  const isReplacedLater = (goal: number) => (replacedOn[goal] ?? NO_DAY) > day;
  const isLater = (goal: number) => {
    const on = dayAt(table, 'statusOn', goal);
    return on > day || (on === NO_DAY && isReplacedLater(goal) && textAt(table, 'status', goal) === 'replaced');
  };
  return without(table, { status: isLater, supersededBy: isReplacedLater });
}

/** Episodes as they were known on a day: nobody knows how one will close. Rows keep their places. */
export function episodesAsOf({ episodes }: Caseload, day: number): Caseload['episodes'] {
  const { table } = episodes;
  const isLater = (episode: number) => dayAt(table, 'closedOn', episode) > day;
  return { ...episodes, table: { ...table, columns: without(table, { closedOn: isLater, closure: isLater }) } };
}

/** The columns of a table, without some cells of some of them. */
function without({ columns }: Table, cells: Readonly<Record<string, (row: number) => boolean>>): Table['columns'] {
  const own = Object.assign(Object.create(null) as Record<string, Column>, columns);
  for (const [field, is] of Object.entries(cells)) {
    const column = columns[field];
    if (column) own[field] = { ...column, codes: column.codes.map((code, row) => (is(row) ? 0 : code)) };
  }
  return own;
}

/** Until when a goal that names its successor was not replaced: it had a status later, or the successor was not set. `NO_DAY` where nothing says. */
const replacementDays = remembered(({ goals: { table, person }, goalEvents: { table: events, goal: owners } }: Caseload): Int32Array => {
  const named = textReader(table, 'supersededBy');
  return new Int32Array(table.size).map((_, goal) => {
    const successor = named(goal);
    if (successor === undefined) return NO_DAY;
    const next = rowsOf(person, person[goal] ?? -1).filter((other) => textAt(table, 'goalId', other) === successor);
    const told = rowsOf(owners, goal).filter((event) => textAt(events, 'kind', event) === 'status');
    return Math.max(dayAt(table, 'statusOn', goal), ...next.map((other) => dayAt(table, 'setOn', other)), ...told.map((event) => dayAt(events, 'on', event)));
  });
});
