import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairingPolicy } from '../../src/definitions/indicator.js';
import { bySubject } from '../../src/change/by-subject.js';
import { latest, pair } from '../../src/change/pairing.js';
import { OBSERVATION_STATUSES } from '../../src/records/observations.js';
import { type Course, daysOf, FINAL_OCCASION, type Observed, observationsOf, pairOf } from './observations.js';

const POLICIES: readonly PairingPolicy[] = ['first-last', 'closure-window', 'by-occasion', 'latest-review'];

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
      policy === 'closure-window' || policy === 'latest-review' ? time >= referred && time <= started + 28 : policy !== 'by-occasion' || time < FINAL_OCCASION;
    const baseline = usable.filter(mayBeBaseline).sort((one, other) => one.time - other.time || one.place - other.place)[0];
    const distance = ({ time }: Candidate) => (policy === 'closure-window' ? Math.abs(time - (closed ?? Infinity)) : 0);
    const after = policy === 'latest-review' ? 13 : 0;
    const later = usable.filter((candidate) => baseline && candidate.time > baseline.time + after && distance(candidate) <= 28);
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
      pairs.followUp.forEach((place, subject) => {
        const last = latest(pairs, subject);
        if (place >= 0) expect(last).toBe(place);
        expect(last >= 0).toBe((pairs.baseline[subject] ?? -1) >= 0);
      });
    }));
  });

  it('that another of the same person and day stands in for are counted, each once', () => {
    fc.assert(fc.property(anyObserved, (list) => {
      const times = list.flatMap(({ subject = 0, day: on, occasion, status }) =>
        subject >= 0 && (status === 'complete' || status === 'prorated') ? [`${subject} ${on === undefined ? `at ${occasion}` : on}`] : []);
      expect(bySubject(observationsOf(list)).sameDay).toBe(times.length - new Set(times).size);
    }));
  });
});
