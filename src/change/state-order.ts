import type { Measure } from '../definitions/measure.js';
import { remembered } from '../definitions/remembered.js';
import { statesBetterThan } from '../definitions/state-order.js';
import type { StateValue } from '../definitions/value-kind.js';
import { countItems } from './read-value.js';

/** Where a move between two states leads. Incomparable is not "no change". */
export type StateMove = 'improved' | 'worsened' | 'lateral' | 'unchanged' | 'incomparable';

/** Moves between the places of states, worked out once per definition. */
export interface StateOrder {
  readonly move: (from: number, to: number) => StateMove;
}

/** The partial order of a state measure: pairs chain, lateral groups are equals, and the rest is incomparable. */
export const stateOrder = remembered((value: StateValue): StateOrder => {
  const places = new Map(value.states.map((state, place) => [state.id, place]));
  const better = value.states.map(({ id }) => new Set([...statesBetterThan(id, value)].map((state) => places.get(state))));
  const equals = (value.lateral ?? []).map((group) => new Set(group.map((id) => places.get(id))));
  return {
    move: (from, to) => {
      if (from === to) return 'unchanged';
      if (better[from]?.has(to)) return 'improved';
      if (better[to]?.has(from)) return 'worsened';
      return equals.some((group) => group.has(from) && group.has(to)) ? 'lateral' : 'incomparable';
    },
  };
});

/** The order of a measure whose values are no numbers, or `undefined` for one of numbers. */
export function orderOf({ value, direction }: Measure): StateOrder | undefined {
  if (value.kind === 'state') return stateOrder(value);
  if (value.kind === 'multi-select') return ITEMS_ORDER;
  return value.kind === 'flag' ? flagOrder(direction) : undefined;
}

/** Yes and no are two states in the order that the direction gives; without a direction, neither is better. */
function flagOrder(direction: Measure['direction']): StateOrder {
  const better = { increase: 1, decrease: 0 }[direction as string];
  const moved = (to: number) => (better === undefined ? 'incomparable' : to === better ? 'improved' : 'worsened');
  return { move: (from, to) => (from === to ? 'unchanged' : moved(to)) };
}

/** More items are better, whichever they are; as many others are a lateral move. */
const ITEMS_ORDER: StateOrder = {
  move: (from, to) => {
    if (from === to) return 'unchanged';
    const more = countItems(to) - countItems(from);
    return more === 0 ? 'lateral' : more > 0 ? 'improved' : 'worsened';
  },
};
