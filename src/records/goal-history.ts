import type { Day } from './day.js';
import { goalStatusReason, type GoalStatusReason } from './goal-reasons.js';
import type { Goal, GoalEvent } from './record-types.js';

/** One set of words of a goal. They are never changed: other words are another version. */
export interface GoalWords {
  readonly version: number;
  /** `null` where the day the goal was set is not known. */
  readonly from: Day | null;
  readonly words: string;
  readonly reason: string | null;
  readonly decidedBy: string | null;
}

export interface GoalStatusChange {
  readonly on: Day;
  readonly status: string;
  readonly code: GoalStatusReason | null;
  readonly words: string | null;
  readonly decidedBy: string | null;
}

/**
 * What a goal was called and where it stood, over time: every version of its words, and every status with its reason.
 *
 * @param events of this goal, in any order; of one day, in the order of the file
 * @example
 * const goal = { personId: 'p1', statement: 'Get out', scale: 'goal-progress', setOn: '2025-01-06' } as const;
 * const { words } = goalHistory(goal, [{ goalId: 'g1', on: '2025-02-03', kind: 'reworded', value: 'Walk to the shop' }]);
 * words.map(({ version, words }) => `${version} ${words}`); // => ['1 Get out', '2 Walk to the shop']
 */
export function goalHistory(goal: Goal, events: readonly GoalEvent[]): { readonly words: readonly GoalWords[]; readonly statuses: readonly GoalStatusChange[] } {
  const inOrder = [...events].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
  const saying = (kind: GoalEvent['kind']) => inOrder.flatMap((event) => (event.kind === kind && event.value ? [{ ...event, value: event.value }] : []));
  const first = { from: goal.setOn ?? null, words: goal.statement, reason: null, decidedBy: goal.setBy ?? null };
  const later = saying('reworded').map(({ on, value, reason, decidedBy }) => ({ from: on, words: value, reason: reason ?? null, decidedBy: decidedBy ?? null }));
  const statuses = saying('status').map(({ on, value, reason, decidedBy }) => {
    const why = goalStatusReason(reason ?? '');
    return { on, status: value, code: why.code ?? null, words: why.words || null, decidedBy: decidedBy ?? null };
  });
  return { words: [first, ...later].map((one, place) => ({ version: place + 1, ...one })), statuses };
}
