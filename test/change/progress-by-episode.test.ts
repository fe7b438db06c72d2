import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GoalOutcomes } from '../../src/change/goal-outcomes.js';
import { personProgress } from '../../src/change/person-progress.js';
import { progressByEpisode } from '../../src/change/progress-by-episode.js';
import type { GoalOutcome } from '../../src/definitions/goal-scale.js';
import type { Caseload } from '../../src/records/caseload.js';

const outcome = fc.constantFrom<GoalOutcome>('achieved', 'partly-achieved', 'maintained', 'no-change', 'not-achieved', 'moved-away', 'no-longer-relevant', 'replaced', 'withdrawn', 'not-reviewed');

it('the goals of every episode in one pass come to what those of each come to by themselves', () => {
  fc.assert(fc.property(fc.array(fc.record({ episode: fc.integer({ min: -1, max: 4 }), outcome }), { maxLength: 20 }), (goals) => {
    const caseload = { goals: { table: { size: goals.length }, episode: Int32Array.from(goals, ({ episode }) => episode) }, episodes: { table: { size: 5 } } } as unknown as Caseload;
    const progress = progressByEpisode(caseload, { outcome: goals.map((goal) => goal.outcome) } as unknown as GoalOutcomes);
    for (const scope of ['all', 'standing'] as const) {
      for (const episode of [0, 1, 2, 3, 4]) {
        expect(progress(episode, scope)).toEqual(personProgress(goals.filter((goal) => goal.episode === episode).map((goal) => goal.outcome), scope));
      }
    }
  }));
});
