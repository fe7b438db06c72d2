import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingPolicy } from '../../src/definitions/indicator.js';
import { countSameDay, isValid, latest, pair } from '../../src/change/pairing.js';
import { gad7 } from '../../src/generated/gad-7.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { caseload } from '../../src/records/make-caseload.js';
import { OBSERVATION_STATUSES } from '../../src/records/observations.js';
import { observe } from '../../src/scores/observe.js';
import cases from './cases.json' with { type: 'json' };
import { type Course, day, daysOf, FINAL_OCCASION, type Observed, observationsOf } from './observations.js';

const POLICIES: readonly PairingPolicy[] = ['first-last', 'closure-window', 'by-occasion'];

/** Places in the file of the baseline and follow-up of one person, or −1. */
function pairOf(policy: PairingPolicy, list: readonly Observed[], course: Course = {}): readonly [number | undefined, number | undefined] {
  const { baseline, followUp } = pair(observationsOf(list), policy, daysOf([course]));
  return [baseline[0], followUp[0]];
}

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

describe('any observations', () => {
  const near = fc.integer({ min: 0, max: 120 });
  const anyObserved = fc.array(
    fc.record({
      subject: fc.integer({ min: -1, max: 2 }),
      day: fc.option(near, { nil: undefined, freq: 8 }),
      occasion: fc.option(fc.constantFrom(0, 1, 2, FINAL_OCCASION - 1, FINAL_OCCASION), { nil: undefined, freq: 4 }),
      status: fc.constantFrom('complete' as const, 'complete' as const, 'prorated' as const, ...OBSERVATION_STATUSES),
    }).map(({ subject, day: on, occasion, status }): Observed => ({ subject, status, ...(on !== undefined && { day: on }), ...(occasion !== undefined && { occasion }) })),
    { maxLength: 30, size: 'max' },
  );
  const anyCourse = fc.record({ referred: fc.integer({ min: 0, max: 20 }), wait: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 0, max: 90 }), started: fc.boolean(), closed: fc.boolean() })
    .map(({ referred, wait, length, started, closed }): Course => ({ referred, ...(started && { started: referred + wait }), ...(closed && { closed: referred + wait + length }) }));
  const anyCourses = fc.tuple(anyCourse, anyCourse, anyCourse);
  const anyPolicy = fc.constantFrom(...POLICIES);

  interface Candidate {
    readonly place: number;
    readonly time: number;
  }

  /** The contract read aloud: sort what may be chosen, and take the first. */
  function bruteForce(list: readonly Observed[], policy: PairingPolicy, { referred = 0, started = referred, closed }: Course, subject: number) {
    const usable = list.flatMap((observed, place): readonly Candidate[] => {
      const time = policy === 'by-occasion' ? observed.occasion : observed.day;
      const valid = observed.status === 'complete' || observed.status === 'prorated';
      return valid && observed.subject === subject && time !== undefined ? [{ place, time }] : [];
    });
    const mayBeBaseline = ({ time }: Candidate) =>
      policy === 'closure-window' ? time >= referred && time <= started + 28 : policy !== 'by-occasion' || time < FINAL_OCCASION;
    const baseline = usable.filter(mayBeBaseline).sort((one, other) => one.time - other.time || one.place - other.place)[0];
    const distance = ({ time }: Candidate) => (policy === 'closure-window' ? Math.abs(time - (closed ?? Infinity)) : 0);
    const later = usable.filter((candidate) => baseline && candidate.time > baseline.time && distance(candidate) <= 28);
    const followUp = later.sort((one, other) => distance(one) - distance(other) || other.time - one.time || other.place - one.place)[0];
    return [baseline?.place ?? -1, followUp?.place ?? -1];
  }

  it('are paired as the contract read aloud pairs them', () => {
    const pairs = new Map<PairingPolicy, number>();
    fc.assert(fc.property(anyObserved, anyCourses, anyPolicy, (list, courses, policy) => {
      const { baseline, followUp } = pair(observationsOf(list), policy, daysOf(courses));
      courses.forEach((course, subject) => {
        expect([baseline[subject], followUp[subject]]).toEqual(bruteForce(list, policy, course, subject));
        if ((followUp[subject] ?? -1) >= 0) pairs.set(policy, (pairs.get(policy) ?? 0) + 1);
      });
    }), { numRuns: 2000 });
    for (const policy of POLICIES) expect(pairs.get(policy), policy).toBeGreaterThan(100);
  });

  it('in another file order give the same pairs, where no two are of one time', () => {
    const distinct = fc.uniqueArray(near, { minLength: 2, maxLength: 12 }).chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length })));
    fc.assert(fc.property(distinct, anyCourse, anyPolicy, ([days, shuffled], course, policy) => {
      const timesOf = (order: readonly number[]) =>
        pairOf(policy, order.map((time) => ({ day: time, occasion: time })), course).map((place) => (place === undefined || place < 0 ? undefined : order[place]));
      expect(timesOf(shuffled)).toEqual(timesOf(days));
    }));
  });

  it('of other people never change a pair', () => {
    fc.assert(fc.property(anyObserved, anyObserved, anyCourses, anyPolicy, (list, others, courses, policy) => {
      const more = [...list.filter(({ subject }) => subject === 0), ...others.map((observed) => ({ ...observed, subject: 1 }))];
      const own = list.filter(({ subject }) => subject === 0);
      const sidesOf = (observed: readonly Observed[]) => {
        const { baseline, followUp } = pair(observationsOf(observed), policy, daysOf(courses));
        return [baseline[0], followUp[0]];
      };
      expect(sidesOf(more)).toEqual(sidesOf(own));
    }));
  });

  it('have a latest one, which is the follow-up of every first-last pair', () => {
    fc.assert(fc.property(anyObserved, anyCourses, (list, courses) => {
      const pairs = pair(observationsOf(list), 'first-last', daysOf(courses));
      const last = latest(pairs);
      pairs.followUp.forEach((place, subject) => {
        if (place >= 0) expect(last[subject]).toBe(place);
        expect((last[subject] ?? -1) >= 0).toBe((pairs.baseline[subject] ?? -1) >= 0);
      });
    }));
  });

  it('that another of the same person and day stands in for are counted, each once', () => {
    fc.assert(fc.property(anyObserved, (list) => {
      const times = list.flatMap(({ subject = 0, day: on, occasion, status }) =>
        subject >= 0 && (status === 'complete' || status === 'prorated') ? [`${subject} ${on === undefined ? `at ${occasion}` : on}`] : []);
      expect(countSameDay(observationsOf(list))).toBe(times.length - new Set(times).size);
    }));
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
      return [own.value[baseline[0] ?? -1], own.value[followUp[0] ?? -1]];
    };
    expect(valuesOf('phq-9/total')).toEqual([18, undefined]);
    expect(valuesOf('gad-7/total')).toEqual([21, 7]);
  });
});
