import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalOutcome } from '../../src/definitions/goal-scale.js';
import { personProgress } from '../../src/change/person-progress.js';
import cases from './cases.json' with { type: 'json' };

const FORWARD = ['achieved', 'partly-achieved', 'maintained'] as const;
const BACK = ['moved-away'] as const;
const NEITHER = ['not-achieved', 'no-change'] as const;
const ENDED = ['no-longer-relevant', 'replaced', 'withdrawn'] as const;
const OUTCOMES: readonly GoalOutcome[] = [...FORWARD, ...BACK, ...NEITHER, ...ENDED, 'not-reviewed'];

const among = (list: readonly GoalOutcome[], outcome: GoalOutcome) => list.includes(outcome);

/** The four answers in full, as a table over what is there at all. */
function byTable(outcomes: readonly GoalOutcome[]): string | undefined {
  const key = [
    outcomes.some((outcome) => among(FORWARD, outcome)) ? 'F' : '-',
    outcomes.some((outcome) => among(BACK, outcome)) ? 'B' : '-',
    outcomes.some((outcome) => among([...NEITHER, ...ENDED], outcome)) ? 'N' : '-',
  ].join('');
  return { 'F--': 'forward', 'F-N': 'forward', 'FB-': 'mixed', FBN: 'mixed', '-B-': 'back', '-BN': 'back', '--N': 'no-change', '---': undefined }[key];
}

/** Every set of the ten outcomes that a person's goals can have between them. */
const everySet = Array.from({ length: 2 ** OUTCOMES.length }, (_, mask) => OUTCOMES.filter((_outcome, bit) => mask & (1 << bit)));

describe('the progress of a person', () => {
  it('over all goals follows the table, for every set of outcomes', () => {
    for (const outcomes of everySet) {
      expect(personProgress(outcomes, 'all'), outcomes.join()).toEqual({
        goals: outcomes.length,
        reviewed: outcomes.filter((outcome) => outcome !== 'not-reviewed').length,
        progress: byTable(outcomes),
      });
    }
    expect(everySet).toHaveLength(1024);
  });

  it('over goals that still stood is the same with those that ended left out, for every set of outcomes', () => {
    for (const outcomes of everySet) {
      const standing = outcomes.filter((outcome) => !among(ENDED, outcome));
      expect(personProgress(outcomes, 'standing'), outcomes.join()).toEqual(personProgress(standing, 'all'));
      expect(personProgress(outcomes, 'standing').progress, outcomes.join()).toBe(byTable(standing));
    }
  });

  it('does not depend on the order of the goals, nor on how many there are of a kind', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 8 }), fc.constantFrom('all', 'standing'), (outcomes, scope) => {
      expect(personProgress([...outcomes].reverse(), scope)).toEqual(personProgress(outcomes, scope));
      expect(personProgress([...outcomes, ...outcomes], scope).progress).toBe(personProgress(outcomes, scope).progress);
    }));
  });

  it('is unknown, and not "no change", while nothing was reviewed', () => {
    expect(personProgress([], 'all')).toEqual({ goals: 0, reviewed: 0, progress: undefined });
    expect(personProgress(['not-reviewed', 'not-reviewed'], 'all')).toEqual({ goals: 2, reviewed: 0, progress: undefined });
    expect(personProgress(['replaced', 'not-reviewed'], 'standing')).toEqual({ goals: 1, reviewed: 0, progress: undefined });
  });

  it('counts goals over people as the worked case does', () => {
    const { people, goals, standing, reviewedAndStanding, peopleWithAReviewedStandingGoal } = cases.goalCounts;
    const all = people.map((outcomes) => personProgress(outcomes as GoalOutcome[], 'all'));
    const stood = people.map((outcomes) => personProgress(outcomes as GoalOutcome[], 'standing'));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(all.map((one) => one.goals))).toBe(goals);
    expect(sum(stood.map((one) => one.goals))).toBe(standing);
    expect(sum(stood.map((one) => one.reviewed))).toBe(reviewedAndStanding);
    expect(stood.filter(({ reviewed }) => reviewed > 0)).toHaveLength(peopleWithAReviewedStandingGoal);
  });
});
