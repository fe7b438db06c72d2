import { describe, expect, it } from 'vitest';
import { statesBetterThan } from '../../src/definitions/state-order.js';
import { housingStatus } from '../../src/generated/housing-status.js';

describe('states that are better than a state', () => {
  const improves = [['a', 'b'], ['b', 'c'], ['a', 'd']] as const;

  it('are reached along the pairs, which chain', () => {
    expect([...statesBetterThan('a', { improves })].sort()).toEqual(['b', 'c', 'd']);
    expect([...statesBetterThan('b', { improves })]).toEqual(['c']);
  });

  it('are none where no pair begins, and for a state that is in no pair', () => {
    expect(statesBetterThan('c', { improves }).size).toBe(0);
    expect(statesBetterThan('elsewhere', { improves }).size).toBe(0);
  });

  it('are found, and the search ends, in an order that runs in a circle', () => {
    expect([...statesBetterThan('a', { improves: [['a', 'b'], ['b', 'a']] })].sort()).toEqual(['a', 'b']);
  });

  it('never lead into or out of hospital, prison, refuge or care home', () => {
    const { value } = housingStatus;
    if (value.kind !== 'state') throw new Error('housing status is a list of states');
    const apart = ['hospital', 'prison', 'refuge', 'care-home'];
    const reached = value.states.flatMap(({ id }) => [...statesBetterThan(id, value)]);
    expect(reached.filter((id) => apart.includes(id))).toEqual([]);
    expect(apart.filter((id) => statesBetterThan(id, value).size > 0)).toEqual([]);
    expect(statesBetterThan('rough-sleeping', value).has('sheltered-or-extra-care')).toBe(true);
  });
});
