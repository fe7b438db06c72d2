import { describe, expect, it } from 'vitest';
import { conflictOf, outcomeOf, outcomesOf, rated } from './goals.js';

describe('status by events and by column', () => {
  it('the latest event stands, whatever the file order', () => {
    expect(outcomeOf({ events: [['2025-03-03', 'status', 'achieved'], ['2025-02-03', 'status', 'on-hold']] })).toBe('achieved');
    expect(outcomeOf({ events: [['2025-02-03', 'status', 'achieved'], ['2025-03-03', 'status', 'active']] })).toBe('not-reviewed');
  });

  it('of two events on one day the last in the file stands', () => {
    expect(outcomeOf({ events: [['2025-03-03', 'status', 'achieved'], ['2025-03-03', 'status', 'withdrawn']] })).toBe('withdrawn');
  });

  it('a status with a later day than any event stands', () => {
    const events = [['2025-03-03', 'status', 'achieved']] as const;
    expect(outcomeOf({ status: 'withdrawn', statusOn: '2025-03-04', events })).toBe('withdrawn');
    expect(outcomeOf({ status: 'withdrawn', statusOn: '2025-03-03', events })).toBe('achieved');
    expect(outcomeOf({ status: 'withdrawn', statusOn: '2025-03-02', events })).toBe('achieved');
    expect(outcomeOf({ status: 'active', events })).toBe('achieved');
  });

  it('a status day without a status hides no event', () => {
    expect(outcomeOf({ statusOn: '2025-12-31', events: [['2025-03-03', 'status', 'achieved']] })).toBe('achieved');
  });

  it('other words are no other status', () => {
    expect(outcomeOf({ status: 'achieved', events: [['2025-03-03', 'reworded', 'withdrawn']] })).toBe('achieved');
  });

  it('an event belongs to its own goal', () => {
    const found = outcomesOf([{ status: 'active' }, { events: [['2025-03-03', 'status', 'achieved']] }, {}]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['not-reviewed', 'achieved', 'not-reviewed']);
  });
});

describe('a status that its ratings contradict', () => {
  it.each([
    ['achieved', 5, 2, true],
    ['achieved', 5, 6, true],
    ['achieved', 2, 5, false],
    ['achieved', 2, 10, false],
    ['partly-achieved', 5, 2, true],
    ['partly-achieved', 5, 6, false],
    ['partly-achieved', 2, 10, false],
    ['not-achieved', 2, 10, true],
    ['not-achieved', 2, 5, false],
    ['not-achieved', 5, 2, false],
    ['no-longer-relevant', 2, 10, false],
    ['replaced', 5, 2, false],
    ['active', 5, 2, false],
  ] as const)('%s from %i to %i: flagged %o, and the status stands', (status, from, to, expected) => {
    expect(conflictOf({ status, ...rated(from, to) })).toBe(expected);
    if (status !== 'active') expect(outcomeOf({ status, ...rated(from, to) })).toBe(status);
  });

  it('is flagged for what was to be kept and for what is said in words', () => {
    expect(conflictOf({ status: 'not-achieved', intent: 'maintain', ...rated(6, 6) })).toBe(true);
    expect(conflictOf({ status: 'achieved', scale: 'attainment', ratings: [['2025-04-07', 'not']] })).toBe(true);
    expect(conflictOf({ status: 'achieved', scale: 'attainment', ratings: [['2025-04-07', 'attained']] })).toBe(false);
  });

  it('is none where there are no ratings, or no status', () => {
    expect(conflictOf({ status: 'achieved' })).toBe(false);
    expect(conflictOf(rated(5, 2))).toBe(false);
  });

  it('is one that an event gives it, too', () => {
    expect(conflictOf({ status: 'active', ...rated(5, 2), events: [['2025-05-05', 'status', 'achieved']] })).toBe(true);
  });
});
