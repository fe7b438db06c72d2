import type { Caseload } from '../records/caseload.js';
import { formatDay, NO_DAY, type Day } from '../records/day.js';
import { rowsOf } from '../records/rows-of.js';
import { dayAt, textAt, type Table } from '../records/table.js';

/** Something that happened to a goal: a rating of it, a new status, new words, or a new target. */
export interface GoalHistoryEntry {
  readonly on: Day | undefined;
  readonly kind: 'rating' | 'status' | 'reworded' | 'target';
  readonly value: string | undefined;
}

/** Everything that happened to a goal, in the order of days: ratings, and changes of its status, words and target. */
export function historyOfGoal(caseload: Caseload, goal: number): readonly GoalHistoryEntry[] {
  const { goal: goals, table } = caseload.goalRatings;
  const ratings = rowsOf(goals, goal).map((row) => entryAt(table, row, 'rating'));
  return inOrder([...eventsOfGoal(caseload, goal), ...ratings]);
}

/** Changes of a goal's status, words and target, in the order of days. */
export function eventsOfGoal({ goalEvents: { goal: goals, table } }: Caseload, goal: number): readonly GoalHistoryEntry[] {
  return inOrder(rowsOf(goals, goal).map((row) => entryAt(table, row, textAt(table, 'kind', row) as GoalHistoryEntry['kind'])));
}

function inOrder(entries: readonly GoalHistoryEntry[]): readonly GoalHistoryEntry[] {
  return entries.length < 2 ? entries : [...entries].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : Number(sortKey(one) > sortKey(other))));
}

function entryAt(table: Table, row: number, kind: GoalHistoryEntry['kind']): GoalHistoryEntry {
  return { on: dayOf(dayAt(table, 'on', row)), kind, value: textAt(table, 'value', row) };
}

function sortKey({ on }: GoalHistoryEntry): string {
  return on ?? '9999-12-31';
}

/** A day number as a day, or `undefined` for none. */
export function dayOf(day: number): Day | undefined {
  return day === NO_DAY ? undefined : formatDay(day);
}
