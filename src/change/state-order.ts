import { statesBetterThan } from '../definitions/state-order.js';
import type { StateValue } from '../definitions/value-kind.js';

/** Where a move between two states leads. Incomparable is not "no change". */
export type StateMove = 'improved' | 'worsened' | 'lateral' | 'unchanged' | 'incomparable';

/** Moves between the places of states, worked out once per definition. */
export interface StateOrder {
  readonly move: (from: number, to: number) => StateMove;
}

const orders = new WeakMap<StateValue, StateOrder>();

/** The partial order of a state measure: pairs chain, lateral groups are equals, and the rest is incomparable. */
export function stateOrder(value: StateValue): StateOrder {
  const known = orders.get(value);
  if (known) return known;
  const places = new Map(value.states.map((state, place) => [state.id, place]));
  const better = value.states.map(({ id }) => new Set([...statesBetterThan(id, value)].map((state) => places.get(state))));
  const equals = (value.lateral ?? []).map((group) => new Set(group.map((id) => places.get(id))));
  const order: StateOrder = {
    move: (from, to) => {
      if (from === to) return 'unchanged';
      if (better[from]?.has(to)) return 'improved';
      if (better[to]?.has(from)) return 'worsened';
      return equals.some((group) => group.has(from) && group.has(to)) ? 'lateral' : 'incomparable';
    },
  };
  orders.set(value, order);
  return order;
}
