import { checkIds, checkKnown, checkUnique } from './check-ids.js';
import { faultUnless, listed, type Path } from './fault.js';
import type { Issue } from './issue.js';
import { statesBetterThan } from './state-order.js';
import type { StateValue } from './value-kind.js';

/** A sound list of states: known names throughout, and an order that contradicts neither itself nor `lateral`. */
export function checkStates(value: StateValue, path: Path): readonly Issue[] {
  const { states } = value;
  const unknown = checkStatesKnown(value, path);
  const order = unknown.length > 0 ? [] : [...checkCircles(value, path), ...checkLateral(value, path)];
  const enough = states.length > 1;
  return [
    ...faultUnless(enough, { code: 'states-too-few', path: [...path, 'states'], expected: 'two or more states', found: states.length }),
    ...checkIds(states, [...path, 'states']),
    ...unknown,
    ...order,
    ...checkCodes(value, path),
  ];
}

function checkStatesKnown({ states, improves, lateral = [], achieved }: StateValue, path: Path): readonly Issue[] {
  const known = states.map((state) => state.id);
  const check = (names: readonly string[], at: Path) =>
    checkKnown(names, { known, code: 'state-unknown', pathOf: (index) => [...path, ...at, index] });
  return [
    ...improves.flatMap((pair, index) => check(pair, ['improves', index])),
    ...lateral.flatMap((group, index) => check(group, ['lateral', index])),
    ...check(achieved, ['achieved']),
  ];
}

/** A state must not be better than itself. One issue: the pairs of a circle cannot be told apart. */
function checkCircles(value: StateValue, path: Path): readonly Issue[] {
  const circle = value.states.map(({ id }) => id).filter((id) => statesBetterThan(id, value).has(id));
  return faultUnless(circle.length === 0, {
    code: 'state-order-circular',
    path: [...path, 'improves'],
    expected: 'no state better than itself',
    found: listed(circle),
  });
}

function checkLateral(value: StateValue, path: Path): readonly Issue[] {
  return (value.lateral ?? []).flatMap((group, index) => {
    const ranked = group.filter((id) => group.some((other) => statesBetterThan(id, value).has(other)));
    return faultUnless(ranked.length === 0, {
      code: 'lateral-contradicts-order',
      path: [...path, 'lateral', index],
      expected: 'states of which none is better',
      found: listed(ranked),
    });
  });
}

/** A code that stood for two states could not be read. */
function checkCodes({ states }: StateValue, path: Path): readonly Issue[] {
  const codes = states.flatMap((state, index) =>
    Object.entries(state.codes ?? {}).flatMap(([system, list]) =>
      list.map((code, place) => ({ name: `${system} ${code}`, at: ['states', index, 'codes', system, place] })),
    ),
  );
  return checkUnique(codes.map(({ name }) => name), (index) => [...path, ...(codes[index]?.at ?? [])]);
}
