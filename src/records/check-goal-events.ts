import { GOAL_STATUSES } from './record-types.js';
import { setAside } from './stack.js';
import type { RecordDefinitions, Stacks } from './stacks.js';

/** What a state may be said to mean for one goal. */
const OVERRIDING = ['achieved', 'partly-achieved', 'maintained', 'no-change', 'moved-away'];

/** An event that names no status, or overrides a rule without its reason, would change figures in silence. */
export function checkGoalEvents({ goalEvents, goals }: Stacks, { goalScales }: RecordDefinitions, goalOf: Int32Array | undefined): void {
  const column = (field: string) => goalEvents.values.get(field);
  const statesOf = (row: number): readonly string[] => {
    const scale = goalScales.find(({ id }) => id === goals.values.get('scale')?.[goalOf?.[row] ?? -1]);
    return scale?.value.kind === 'state' ? scale.value.states.map(({ id }) => id) : [];
  };
  column('kind')?.forEach((kind, row) => {
    const value = String(column('value')?.[row] ?? '');
    if (kind === 'status' && !(GOAL_STATUSES as readonly string[]).includes(value)) {
      setAside(goalEvents, row, 'value', { code: 'unknown-status', message: `expected one of ${GOAL_STATUSES.join(', ')}; found something else` });
    }
    if (kind !== 'override') return;
    const [state = '', outcome = ''] = value.split('=');
    if (!statesOf(row).includes(state) || !OVERRIDING.includes(outcome)) {
      const states = statesOf(row).join(', ') || 'none, as its scale has numbers: give the goal a target';
      setAside(goalEvents, row, 'value', { code: 'override-unknown', message: `expected state=outcome, with a state of the goal's scale (${states}) and one of ${OVERRIDING.join(', ')}; found something else` });
    }
    if (column('reason')?.[row] === undefined) setAside(goalEvents, row, 'reason', { code: 'override-without-reason', message: 'expected the reason why a state means something else for this goal; found none' });
  });
}
