import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GOAL_OUTCOMES, outcomeBits, type GoalOutcomes } from '../../src/change/goal-outcomes.js';
import { goalsByEpisode, progressAt } from '../../src/change/goals-by-episode.js';
import { personProgress } from '../../src/change/person-progress.js';
import type { Caseload } from '../../src/records/caseload.js';

const ENDINGS = ['no-longer-relevant', 'replaced', 'withdrawn'];
const outcome = fc.constantFrom(...GOAL_OUTCOMES);

it('the goals of every episode in one pass come to what those of each come to by themselves', () => {
  fc.assert(fc.property(fc.array(fc.record({ episode: fc.integer({ min: -1, max: 4 }), outcome }), { maxLength: 20 }), (goals) => {
    const caseload = { goals: { table: { size: goals.length }, episode: Int32Array.from(goals, ({ episode }) => episode) }, episodes: { table: { size: 5 } } } as unknown as Caseload;
    const outcomes = { outcome: Uint8Array.from(goals, (goal) => GOAL_OUTCOMES.indexOf(goal.outcome) + 1) } as unknown as GoalOutcomes;
    for (const scope of ['all', 'standing'] as const) {
      const found = goalsByEpisode(caseload, outcomes, scope);
      for (const episode of [0, 1, 2, 3, 4]) {
        const own = goals.filter((goal) => goal.episode === episode).map((goal) => goal.outcome);
        expect({ goals: found.goals[episode], reviewed: found.reviewed[episode], progress: progressAt(found, episode) }).toEqual(personProgress(own, scope));
        expect(found.outcomes[episode]).toBe(outcomeBits(own.filter((one) => scope === 'all' || !ENDINGS.includes(one))));
      }
    }
  }));
});
