import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/definitions/outcome.js';
import { observeOutcome } from '../../src/records/observe-outcome.js';
import { changeOver, daysOut, firstJob, fourWeeks, hasKey, hours, skills, tenancies, valuesOf, visits, weight } from './made-up.js';

const answers = (found: ReturnType<typeof changeOver>) => [found.answers.achieved, found.answers.improved, found.answers.maintained];

describe('a number with a value to reach', () => {
  it.each([
    [10, 12, [false, true, false]], [10, 11, [false, false, true]], [16, 16, [true, false, true]], [20, 16, [true, false, false]], [15, 17, [true, true, false]],
  ])('from %i to %i: achieved, improved, maintained %j', (from, to, expected) => {
    expect(answers(changeOver(hours, [{ value: from }, { value: to }]))).toEqual(expected);
  });
});

describe('a flag', () => {
  it.each([['no', 'yes', [true, true, false]], ['yes', 'yes', [true, false, true]], ['yes', 'no', [false, false, false]], ['no', 'no', [false, false, false]]] as const)(
    'from %s to %s', (from, to, expected) => { expect(answers(changeOver(hasKey, [{ value: from }, { value: to }]))).toEqual(expected); });
});

describe('a count', () => {
  it('is a rate of the days it was taken over, so that fewer in less time can be more', () => {
    const found = changeOver(visits, [{ value: 6, exposureDays: 365 }, { value: 4, exposureDays: 122 }]);
    expect([found.baseline, found.followUp]).toEqual([expect.closeTo(6.00411, 5), expect.closeTo(11.97541, 5)]);
    expect(Number(found.followUp) / Number(found.baseline)).toBeCloseTo(1.994536, 6);
    expect(found.minimalImportantChange).toBe('deteriorated');
  });

  it('is judged by its ratio: to or from none whatever the number, and none twice is no change', () => {
    const classOf = (from: number, to: number) => changeOver(visits, [{ value: from, exposureDays: 365.25 }, { value: to, exposureDays: 365.25 }]).minimalImportantChange;
    expect([classOf(6, 4), classOf(6, 5), classOf(4, 6), classOf(1, 0), classOf(0, 1), classOf(0, 0)]).toEqual(['improved', 'no-important-change', 'deteriorated', 'improved', 'deteriorated', 'no-important-change']);
  });

  it('meets its ratio exactly, over whatever days', () => {
    for (let days = 90; days < 400; days += 1) {
      const found = [[2, 3], [3, 2]].map(([from, to]) => changeOver(visits, [{ value: from ?? 0, exposureDays: days }, { value: to ?? 0, exposureDays: days }]).minimalImportantChange);
      expect(found, String(days)).toEqual(['deteriorated', 'improved']);
    }
  });

  it('without days, or with too few, is not usable and says so', () => {
    const found = observeOutcome(visits, [{ value: 6 }, { value: 1, exposureDays: 27 }, { value: null }, { value: 2.5, exposureDays: 365 }, { value: 101, exposureDays: 365 }]);
    expect(found.map(({ value, issue }) => [value, issue?.code])).toEqual([[null, 'exposure-missing'], [null, 'exposure-too-short'], [null, undefined], [null, 'value-off-scale'], [null, 'value-off-scale']]);
  });

  it('may have usual days', () => {
    expect(valuesOf(daysOut, [{ value: 3 }, { value: 2, exposureDays: 4 }, { value: 0 }])).toEqual([3, 3.5, 0]);
  });
});

describe('a range to be in', () => {
  it('is missed on both sides: coming nearer is better, from below and from above', () => {
    const found = (from: number, to: number) => changeOver(weight, [{ value: from }, { value: to }]);
    expect(found(50, 58)).toMatchObject({ change: 8, improvement: 8, minimalImportantChange: 'improved' });
    expect(found(90, 80)).toMatchObject({ change: -10, improvement: 10, minimalImportantChange: 'improved' });
    expect(found(70, 90)).toMatchObject({ change: 20, improvement: -15, minimalImportantChange: 'deteriorated' });
    // From ten below to ten above is a change of the number and no improvement.
    expect(found(50, 85)).toMatchObject({ change: 35, improvement: 0, minimalImportantChange: 'no-important-change' });
    expect([answers(found(60, 75)), answers(found(90, 74)), answers(found(74, 76))]).toEqual([[true, false, true], [true, true, false], [false, false, false]]);
    expect([found(60, 61).flags, found(75, 61).flags, found(76, 61).flags]).toEqual([['at-best-value-at-baseline'], ['at-best-value-at-baseline'], []]);
  });
});

describe('items', () => {
  it('are better when there are more, kept when none is lost, achieved when those required are held', () => {
    const found = (from: Parameters<typeof valuesOf<typeof skills>>[1][number]['value'], to: typeof from) => changeOver(skills, [{ value: from }, { value: to }]);
    expect([found('none', 'call').change, answers(found('none', 'call'))]).toEqual(['improved', [false, true, true]]);
    expect([found('call', 'pay;call').change, answers(found('call', 'pay;call'))]).toEqual(['improved', [true, true, true]]);
    expect([found('call', 'write').change, answers(found('call', 'write'))]).toEqual(['lateral', [false, false, false]]);
    expect([found('call;pay', 'pay;call').change, found('call;pay', 'pay;call').followUp]).toEqual(['unchanged', 'call;pay']);
    expect([found('call;pay', 'none').change, answers(found('call;pay', 'none'))]).toEqual(['worsened', [false, false, false]]);
  });

  it('that are not on the list are not usable', () => {
    expect(observeOutcome(skills, [{ value: 'call;sing' }]).map(({ issue }) => issue?.code)).toEqual(['value-off-scale']);
  });
});

describe('an event', () => {
  it('happens once and stays; what competes with it cannot be compared', () => {
    expect(valuesOf(firstJob, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-02-01', value: 'happened' }, { on: '2025-03-01', value: 'happened' }])).toEqual(['not-yet', 'happened', 'happened']);
    expect(changeOver(firstJob, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-02-01', value: 'happened' }])).toMatchObject({ change: 'improved', answers: { achieved: true } });
    expect(changeOver(firstJob, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-02-01', value: 'retired' }])).toMatchObject({ change: 'incomparable', answers: { achieved: false, improved: null } });
    expect(changeOver(firstJob, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-02-01', value: 'not-yet' }])).toMatchObject({ change: 'unchanged', answers: { achieved: false, improved: false } });
  });

  it('cannot be undone by a later record', () => {
    const found = observeOutcome(firstJob, [{ on: '2025-03-01', value: 'not-yet' }, { on: '2025-02-01', value: 'happened' }, { on: '2025-04-01', value: 'retired' }]);
    expect(found.map(({ value, issue }) => issue?.code ?? value)).toEqual(['event-undone', 'happened', 'happened']);
    expect(found[0]?.issue?.message).toBe('expected no other value once the waiting is over; found one');
  });

  it.each([[24, 'outside-window'], [25, 'happened'], [42, 'happened'], [43, 'outside-window']])('with a window of days 25 to 42 is on day %i %s', (day, expected) => {
    const on = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10) as '2025-01-01';
    const records = [{ on: '2025-01-01', value: 'not-yet' }, { on, value: 'happened' }] as const;
    expect(valuesOf(fourWeeks, records)).toEqual(['not-yet', expected]);
    expect(changeOver(fourWeeks, records).answers.achieved).toBe(expected === 'happened');
  });

  it('seen too early may be seen again in its window', () => {
    expect(valuesOf(fourWeeks, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-01-10', value: 'happened' }, { on: '2025-02-01', value: 'happened' }])).toEqual(['not-yet', 'outside-window', 'happened']);
    expect(valuesOf(fourWeeks, [{ on: '2025-01-01', value: 'not-yet' }, { on: '2025-02-01', value: 'moved' }])).toEqual(['not-yet', 'moved']);
    expect(observeOutcome(fourWeeks, [{ value: 'happened' }])[0]?.issue?.code).toBe('day-missing');
  });
});

describe('what must be sustained for 13 weeks', () => {
  const over = (policy: keyof typeof tenancies, ...days: readonly (readonly [on: string, value: 'yes' | 'no' | null])[]) =>
    valuesOf(tenancies[policy], days.map(([on, value]) => ({ on: on as '2025-01-01', value })));

  it('counts from an observation on or after the day it is due, and not before', () => {
    expect(over('reset', ['2026-01-10', 'yes'], ['2026-02-10', 'yes'], ['2026-04-01', 'yes'], ['2026-04-10', 'yes'], ['2026-04-11', 'yes'])).toEqual(['held', 'held', 'held', 'held', 'sustained']);
  });

  it('begins again after a lapse', () => {
    expect(over('reset', ['2026-01-10', 'yes'], ['2026-04-01', 'no'], ['2026-04-11', 'yes'], ['2026-07-10', 'yes'], ['2026-07-11', 'yes'], ['2026-07-12', 'no'])).toEqual(['held', 'not-held', 'held', 'held', 'sustained', 'not-held']);
  });

  it('is over after a lapse where the policy says so, but not after the weeks were reached', () => {
    expect(over('fail', ['2026-01-01', 'no'], ['2026-01-10', 'yes'], ['2026-04-01', 'no'], ['2026-04-11', 'yes'])).toEqual(['not-held', 'held', 'failed', 'failed']);
    expect(over('fail', ['2026-01-10', 'yes'], ['2026-05-01', 'yes'], ['2026-05-11', 'no'], ['2026-05-12', 'yes'])).toEqual(['held', 'sustained', 'not-held', 'held']);
  });

  it('goes on over a lapse of a few days where the policy says so', () => {
    expect(over('grace', ['2026-01-10', 'yes'], ['2026-03-01', 'no'], ['2026-03-15', 'yes'], ['2026-04-11', 'yes'])).toEqual(['held', 'not-held', 'held', 'sustained']);
    expect(over('grace', ['2026-01-10', 'yes'], ['2026-03-01', 'no'], ['2026-03-05', 'no'], ['2026-03-16', 'yes'], ['2026-04-11', 'yes'])).toEqual(['held', 'not-held', 'not-held', 'held', 'held']);
  });

  it('leaves out days on which nobody looked, and needs days', () => {
    expect(over('reset', ['2026-01-10', 'yes'], ['2026-03-01', null], ['2026-04-11', 'yes'])).toEqual(['held', null, 'sustained']);
    expect(observeOutcome(tenancies.reset, [{ value: 'yes' }])[0]?.issue?.code).toBe('day-missing');
  });
});

it('a blank is no answer, and neither none nor no', () => {
  expect(valuesOf(skills, [{ value: null }, { value: undefined }, {}])).toEqual([null, null, null]);
  expect(observeOutcome(skills as Outcome, [{ value: ' ' }, { value: 'none' }])).toEqual([{ on: undefined, answeredBy: undefined, value: null }, { on: undefined, answeredBy: undefined, value: 'none' }]);
});
