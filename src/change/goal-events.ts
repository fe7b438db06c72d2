import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { toNumber } from '../records/decode-cell.js';
import { dayAt, textAt } from '../records/table.js';

/** The latest status and target that a caseload's events give its goals, by the goal's row. */
export interface LatestGoalEvents {
  readonly status: ReadonlyMap<number, string>;
  readonly target: ReadonlyMap<number, number>;
}

/**
 * The latest status and target that events give each goal; of several on a day, the last in the file.
 * A status that the goal itself states with a later day stands. A target that is no number is no target.
 */
export function latestGoalEvents({ goals, goalEvents: { table, goal } }: Caseload): LatestGoalEvents {
  const status = new Map<number, Dated<string>>();
  const target = new Map<number, Dated<number>>();
  for (let row = 0; row < table.size; row += 1) {
    const owner = goal[row] ?? -1;
    const day = dayAt(table, 'on', row);
    const kind = textAt(table, 'kind', row);
    const value = textAt(table, 'value', row);
    if (kind === 'status' && day >= statedOn(goals.table, owner)) keepLater(status, owner, { day, value });
    if (kind === 'target') keepLater(target, owner, { day, value: toNumber(value) });
  }
  return { status: valuesOf(status), target: valuesOf(target) };
}

interface Dated<Value> {
  readonly day: number;
  readonly value: Value | undefined;
}

function keepLater<Value>(latest: Map<number, Dated<Value>>, goal: number, event: Dated<Value>): void {
  if (event.value !== undefined && event.day >= (latest.get(goal)?.day ?? NO_DAY)) latest.set(goal, event);
}

/** A day without a status says nothing. */
function statedOn(goals: Caseload['goals']['table'], goal: number): number {
  return textAt(goals, 'status', goal) === undefined ? NO_DAY : dayAt(goals, 'statusOn', goal);
}

function valuesOf<Value>(latest: ReadonlyMap<number, Dated<Value>>): ReadonlyMap<number, Value> {
  return new Map([...latest].flatMap(([goal, { value }]) => (value === undefined ? [] : [[goal, value] as const])));
}
