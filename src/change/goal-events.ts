import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { toNumber } from '../records/to-number.js';
import { dayAt, textAt } from '../records/table.js';

/** What a state of its scale means for one goal: the state, and the outcome it stands for. */
export type Overrides = ReadonlyMap<string, string>;

/** The latest status and target that a caseload's events give its goals, and what they override, by the goal's row. */
export interface LatestGoalEvents {
  readonly status: ReadonlyMap<number, string>;
  readonly target: ReadonlyMap<number, number>;
  readonly override: ReadonlyMap<number, Overrides>;
}

/**
 * The latest status and target that events give each goal; of several on a day, the last in the file.
 * A status that the goal itself states with a later day stands. A target that is no number is no target.
 */
export function latestGoalEvents({ goals, goalEvents: { table, goal } }: Caseload): LatestGoalEvents {
  const status = new Map<number, Dated<string>>();
  const target = new Map<number, Dated<number>>();
  const override = new Map<string, Dated<string>>();
  for (let row = 0; row < table.size; row += 1) {
    const owner = goal[row] ?? -1;
    const day = dayAt(table, 'on', row);
    const kind = textAt(table, 'kind', row);
    const value = textAt(table, 'value', row);
    if (kind === 'status' && day >= statedOn(goals.table, owner)) keepLater(status, owner, { day, value });
    if (kind === 'target') keepLater(target, owner, { day, value: toNumber(value) });
    if (kind === 'override') keepLater(override, `${owner}=${value?.split('=')[0]}`, { day, value });
  }
  return { status: valuesOf(status), target: valuesOf(target), override: byGoal(valuesOf(override)) };
}

interface Dated<Value> {
  readonly day: number;
  readonly value: Value | undefined;
}

function keepLater<Key, Value>(latest: Map<Key, Dated<Value>>, goal: Key, event: Dated<Value>): void {
  if (event.value !== undefined && event.day >= (latest.get(goal)?.day ?? NO_DAY)) latest.set(goal, event);
}

/** A day without a status says nothing. */
function statedOn(goals: Caseload['goals']['table'], goal: number): number {
  return textAt(goals, 'status', goal) === undefined ? NO_DAY : dayAt(goals, 'statusOn', goal);
}

function valuesOf<Key, Value>(latest: ReadonlyMap<Key, Dated<Value>>): ReadonlyMap<Key, Value> {
  return new Map([...latest].flatMap(([goal, { value }]) => (value === undefined ? [] : [[goal, value] as const])));
}

/** Overrides are kept by goal and state, since each state has its own latest. */
function byGoal(latest: ReadonlyMap<string, string>): ReadonlyMap<number, Overrides> {
  const found = new Map<number, Map<string, string>>();
  for (const [key, value] of latest) {
    const goal = Number(key.split('=')[0]);
    const [state = '', outcome = ''] = value.split('=');
    found.set(goal, (found.get(goal) ?? new Map<string, string>()).set(state, outcome));
  }
  return found;
}
