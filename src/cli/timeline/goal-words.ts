import type { Caseload } from '../../records/caseload.js';
import { NO_DAY, formatDay } from '../../records/day.js';
import { goalHistory } from '../../records/goal-history.js';
import type { GoalEvent } from '../../records/record-types.js';
import { dayAt, textAt, type Table } from '../../records/table.js';

/** What a goal of a caseload was called and where it stood, over time. */
export function goalWordsAt({ goals: { table, person }, persons, goalEvents }: Caseload, goal: number): ReturnType<typeof goalHistory> {
  const setOn = dayAt(table, 'setOn', goal);
  const events = [...goalEvents.goal].flatMap((owner, row) => (owner === goal ? [{ goalId: textAt(table, 'goalId', goal) ?? '', ...eventAt(goalEvents.table, row) }] : []));
  return goalHistory({
    personId: textAt(persons, 'personId', person[goal] ?? -1) ?? '',
    statement: textAt(table, 'statement', goal) ?? '',
    scale: textAt(table, 'scale', goal) ?? '',
    setOn: setOn === NO_DAY ? null : formatDay(setOn),
    setBy: textAt(table, 'setBy', goal),
  }, events);
}

/** An event needs its day and kind to be kept, so that they are there. */
function eventAt(table: Table, row: number): Omit<GoalEvent, 'goalId'> {
  return {
    on: formatDay(dayAt(table, 'on', row)),
    kind: textAt(table, 'kind', row) as GoalEvent['kind'],
    value: textAt(table, 'value', row),
    reason: textAt(table, 'reason', row),
    decidedBy: textAt(table, 'decidedBy', row),
  };
}
