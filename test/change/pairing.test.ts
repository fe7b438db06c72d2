import { describe, expect, it } from 'vitest';
import { isValid, pair } from '../../src/change/pairing.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { caseload } from '../../src/records/make-caseload.js';
import { valueIn } from '../../src/records/valued.js';
import { observe } from '../../src/scores/observe.js';
import cases from './cases.json' with { type: 'json' };
import { day, daysOf, FINAL_OCCASION, type Observed, observationsOf, pairOf } from './observations.js';

const onDays = (...days: readonly number[]): readonly Observed[] => days.map((number) => ({ day: number }));

describe('first-last', () => {
  const pairOn = (...days: readonly number[]) => pairOf('first-last', onDays(...days));

  it('takes the first and the last day, whatever the order of the file', () => {
    expect(pairOn(10, 40, 90)).toEqual([0, 2]);
    expect(pairOn(90, 10, 40)).toEqual([1, 0]);
  });

  it('needs two different days', () => {
    expect(pairOn(10)).toEqual([0, -1]);
    expect(pairOn(10, 10, 10)).toEqual([0, -1]);
    expect(pairOn()).toEqual([-1, -1]);
  });

  it('of several on one day takes the first in the file as baseline and the last as follow-up', () => {
    expect(pairOn(10, 10, 40, 40, 40)).toEqual([0, 4]);
    expect(pairOn(40, 10, 40, 10)).toEqual([1, 2]);
  });

  it('asks neither for a referral nor for a closure', () => {
    expect(pairOf('first-last', onDays(10, 900), { referred: 500, closed: 600 })).toEqual([0, 1]);
  });
});

describe('what is not valid is never paired', () => {
  it.each(['insufficient', 'invalid', 'absent'] as const)('%s', (status) => {
    const list = [{ day: 5, status }, { day: 10 }, { day: 40 }, { day: 90, status }];
    expect(pairOf('first-last', list)).toEqual([1, 2]);
    expect(pairOf('by-occasion', list.map(({ day: occasion, ...rest }) => ({ ...rest, occasion })))).toEqual([1, 2]);
    expect(pairOf('closure-window', list, { referred: 0, closed: 90 })).toEqual([1, -1]);
    expect(list.map((_, place) => isValid(observationsOf(list), place))).toEqual([false, true, true, false]);
  });

  it('while a prorated score is paired like a complete one', () => {
    expect(pairOf('first-last', [{ day: 10, status: 'prorated' }, { day: 40, status: 'prorated' }])).toEqual([0, 1]);
  });

  it('nor what has no day, where the policy measures in days', () => {
    expect(pairOf('first-last', [{ occasion: 0 }, { day: 10 }, { occasion: 1 }])).toEqual([1, -1]);
    expect(pairOf('closure-window', [{ occasion: 0 }, { occasion: 1 }], { referred: 0, closed: 10 })).toEqual([-1, -1]);
  });

  it('nor what belongs to nobody', () => {
    expect(pairOf('first-last', [{ day: 1, subject: -1 }, { day: 10 }, { day: 99, subject: -1 }])).toEqual([1, -1]);
  });
});

describe('closure-window', () => {
  const course = { referred: 100, started: 120, closed: 300 };
  const pairOn = (...days: readonly number[]) => pairOf('closure-window', onDays(...days), course);

  it('takes the earliest from referral to 28 days after the start as baseline, both days included', () => {
    expect(pairOn(100, 300)).toEqual([0, 1]);
    expect(pairOn(148, 300)).toEqual([0, 1]);
    expect(pairOn(149, 300)).toEqual([-1, -1]);
    expect(pairOn(99, 300)).toEqual([-1, -1]);
    expect(pairOn(148, 101, 300)).toEqual([1, 2]);
  });

  it('counts from the referral where nobody wrote down a start', () => {
    const notStarted = { referred: 100, closed: 300 };
    expect(pairOf('closure-window', onDays(128, 300), notStarted)).toEqual([0, 1]);
    expect(pairOf('closure-window', onDays(129, 300), notStarted)).toEqual([-1, -1]);
  });

  it('takes a follow-up up to 28 days before or after closure, both days included', () => {
    expect(pairOn(120, 272)).toEqual([0, 1]);
    expect(pairOn(120, 271)).toEqual([0, -1]);
    expect(pairOn(120, 328)).toEqual([0, 1]);
    expect(pairOn(120, 329)).toEqual([0, -1]);
  });

  it('takes the nearest to closure, and of two equally near the later', () => {
    expect(pairOn(120, 280, 295, 310)).toEqual([0, 2]);
    expect(pairOn(120, 310, 290)).toEqual([0, 1]);
    expect(pairOn(120, 290, 310)).toEqual([0, 2]);
    expect(pairOn(120, 290, 309)).toEqual([0, 2]);
  });

  it('of several on the day nearest to closure takes the last in the file', () => {
    expect(pairOn(120, 298, 298, 290)).toEqual([0, 2]);
  });

  it('has no follow-up while the episode is open', () => {
    expect(pairOf('closure-window', onDays(120, 300), { referred: 100, started: 120 })).toEqual([0, -1]);
  });

  it('compares two days of a short episode, though both lie in both windows, and never one with itself', () => {
    const short = { referred: 100, started: 102, closed: 112 };
    expect(pairOf('closure-window', onDays(103, 111), short)).toEqual([0, 1]);
    expect(pairOf('closure-window', onDays(111), short)).toEqual([0, -1]);
  });

  it('takes the day of the worked case', () => {
    const { referredOn, startedOn, closedOn, days, baseline, followUp } = cases.pairing;
    const found = pairOf('closure-window', onDays(...days.map(day)), { referred: day(referredOn), started: day(startedOn), closed: day(closedOn) });
    expect(found).toEqual([days.indexOf(baseline), days.indexOf(followUp)]);
  });
});

describe('by-occasion', () => {
  const at = (...occasions: readonly number[]) => pairOf('by-occasion', occasions.map((occasion) => ({ occasion })));

  it('takes the first and the last occasion, whatever the days', () => {
    expect(at(0, 1, 2)).toEqual([0, 2]);
    expect(at(FINAL_OCCASION, 0, FINAL_OCCASION - 1)).toEqual([1, 0]);
    expect(pairOf('by-occasion', [{ occasion: 0, day: 90 }, { occasion: 1, day: 10 }])).toEqual([0, 1]);
  });

  it('never takes a final answer as a baseline: who has no other has no baseline', () => {
    expect(at(FINAL_OCCASION)).toEqual([-1, -1]);
    expect(at(FINAL_OCCASION, FINAL_OCCASION)).toEqual([-1, -1]);
  });

  it('does not use what has only a day', () => {
    expect(pairOf('by-occasion', [{ day: 1 }, { occasion: 0 }, { day: 99 }])).toEqual([1, -1]);
  });

  it('of several at one occasion takes the first as baseline and the last as follow-up', () => {
    expect(at(0, 0, 1, 1)).toEqual([0, 3]);
  });
});

describe('a caseload', () => {
  const form = (instrument: typeof phq9 | typeof gad7, answer: number) => Object.fromEntries(instrument.items.map(({ id }) => [id, answer]));

  it('pairs each instrument with itself', () => {
    const assessments = [
      { personId: 'p1', instrument: 'phq-9', on: '2025-01-13', responses: form(phq9, 2) },
      { personId: 'p1', instrument: 'gad-7', on: '2025-01-13', responses: form(gad7, 3) },
      { personId: 'p1', instrument: 'gad-7', on: '2025-04-14', responses: form(gad7, 1) },
    ] as const;
    const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] as const;
    const observations = observe(caseload({ records: { persons: [{ personId: 'p1' }], episodes, assessments }, definitions: [phq9, gad7] }).caseload);
    const valuesOf = (measure: string) => {
      const own = observations.get(measure) ?? observationsOf([]);
      const { baseline, followUp } = pair(own, 'first-last', daysOf([{}]));
      return [baseline, followUp].map(([place = -1]) => (place < 0 ? undefined : valueIn(own.values, place)));
    };
    expect(valuesOf('phq-9/total')).toEqual([18, undefined]);
    expect(valuesOf('gad-7/total')).toEqual([21, 7]);
  });
});
