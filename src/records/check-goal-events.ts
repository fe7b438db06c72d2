import { FORWARD_OUTCOMES } from '../definitions/goal-scale.js';
import { GOAL_STATUSES } from './record-types.js';
import { setAside, valueAt, type Stack } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';

/** What a state may be said to mean for one goal. */
const OVERRIDING = [...FORWARD_OUTCOMES, 'no-change', 'moved-away'];

/** An event that names no status, or overrides a rule without its reason, would change figures in silence. */
export function checkGoalEvents(stacks: Stacks, definitions: RecordDefinitions, goalOf: Int32Array | undefined): void {
  const { goalEvents } = stacks;
  for (let row = 0; row < goalEvents.size; row += 1) {
    const kind = valueAt(goalEvents, 'kind', row);
    const value = String(valueAt(goalEvents, 'value', row) ?? '');
    if (kind === 'status') checkStatus(goalEvents, row, value);
    if (kind === 'override') checkOverride(goalEvents, row, { value, states: statesOf(stacks, definitions, goalOf?.[row] ?? -1) });
  }
}

function checkStatus(events: Stack, row: number, status: string): void {
  if ((GOAL_STATUSES as readonly string[]).includes(status)) return;
  setAside(events, row, 'value', { code: 'unknown-status', message: `expected one of ${GOAL_STATUSES.join(', ')}; found something else` });
}

function checkOverride(events: Stack, row: number, { value, states }: { readonly value: string; readonly states: readonly string[] }): void {
  const [state = '', outcome = ''] = value.split('=');
  if (!states.includes(state) || !OVERRIDING.includes(outcome)) {
    const known = states.join(', ') || 'none: give the goal a target';
    setAside(events, row, 'value', { code: 'override-unknown', message: `expected state=outcome, with a state of the goal's scale (${known}) and one of ${OVERRIDING.join(', ')}; found something else` });
  }
  if (valueAt(events, 'reason', row) !== undefined) return;
  setAside(events, row, 'reason', { code: 'override-without-reason', message: 'expected the reason of an override; found none' });
}

function statesOf({ goals }: Stacks, { goalScales }: RecordDefinitions, goal: number): readonly string[] {
  const scale = goalScales.find(({ id }) => id === valueAt(goals, 'scale', goal));
  return scale?.value.kind === 'state' ? scale.value.states.map(({ id }) => id) : [];
}
