import type { Caseload } from '../records/caseload.js';
import type { Column } from '../records/column.js';
import { NO_DAY } from '../records/day.js';
import type { Observations } from '../records/observations.js';
import { dayAt } from '../records/table.js';

/** Observations as they were known on a day: later ones are nobody's. */
export function observationsAsOf(observations: Observations, day: number): Observations {
  return { ...observations, subject: observations.subject.map((subject, place) => ((observations.day[place] ?? NO_DAY) > day ? -1 : subject)) };
}

/** A caseload whose goals are as they were on a day: no goal set later, and no event or status of later. Rows keep their places. */
export function goalsAsOf(caseload: Caseload, day: number): Caseload {
  const { goals, goalEvents } = caseload;
  return {
    ...caseload,
    goals: {
      ...goals,
      table: { ...goals.table, columns: withoutLaterStatus(goals.table, day) },
      episode: goals.episode.map((episode, goal) => (dayAt(goals.table, 'setOn', goal) > day ? -1 : episode)),
    },
    goalEvents: { ...goalEvents, goal: goalEvents.goal.map((goal, event) => (dayAt(goalEvents.table, 'on', event) > day ? -1 : goal)) },
  };
}

/** A status that is not dated may be of any day, and stays. */
function withoutLaterStatus(table: Caseload['goals']['table'], day: number): Readonly<Record<string, Column>> {
  const { status } = table.columns;
  if (status?.type !== 'code') return table.columns;
  const codes = status.codes.map((code, goal) => (dayAt(table, 'statusOn', goal) > day ? 0 : code));
  return Object.assign(Object.create(null) as Record<string, Column>, table.columns, { status: { ...status, codes } });
}
