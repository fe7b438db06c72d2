import { describe, expect, it } from 'vitest';
import { indicatorSets } from '../../src/indicators/index.js';
import type { Records } from '../../src/records/index.js';
import { figuresOf, levelsOf, numbersOf, rowOf, total } from './support.js';

/*
 * Invented. A service that keeps questionnaires and goals, and no episodes: an episode runs from first to last record.
 *
 * p1: PHQ-9 16 on 10 January, 12 in February, 8 on 1 March. Last record in the quarter. Better by 8.
 * p2: PHQ-9 of 10 on 5 January and 12 on 20 January. No reliable change.
 * p3: one PHQ-9, on 3 February. A baseline and no follow-up.
 * p4: not measured (declined) on 3 March, and so no baseline: nobody knows that one was due.
 * p5: PHQ-9 in January and on 2 April: the last record is in the next quarter.
 * p6: both in 2024.
 * p7: two on one day, 4 February: no follow-up.
 */
const records: Records = {
  persons: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((personId) => ({ personId })),
  assessments: [
    total('phq-9', 'p1', '2025-01-10', 16), total('phq-9', 'p1', '2025-02-10', 12), total('phq-9', 'p1', '2025-03-01', 8),
    total('phq-9', 'p2', '2025-01-05', 10), total('phq-9', 'p2', '2025-01-20', 12),
    total('phq-9', 'p3', '2025-02-03', 20),
    { personId: 'p4', instrument: 'phq-9', on: '2025-03-03', absentReason: 'asked-declined' },
    total('phq-9', 'p5', '2025-01-10', 9), total('phq-9', 'p5', '2025-04-02', 3),
    total('phq-9', 'p6', '2024-01-10', 9), total('phq-9', 'p6', '2024-04-02', 3),
    total('phq-9', 'p7', '2025-02-04', 9), total('phq-9', 'p7', '2025-02-04', 3),
  ],
  goals: [
    { goalId: 'g1', personId: 'p1', statement: 'Plant beans', scale: 'goal-progress', setOn: '2025-01-10', status: 'achieved', statusOn: '2025-02-10' },
    { goalId: 'g2', personId: 'p5', statement: 'Paint again', scale: 'goal-progress', setOn: '2025-01-10', status: 'achieved', statusOn: '2025-04-02' },
  ],
};

const table = figuresOf(records, { indicators: [...indicatorSets.core.indicators, ...indicatorSets.wellbeing.indicators], pairing: 'closure-window' });
const phq = { measure: 'phq-9/total' };

describe('without an episode file', () => {
  it('a period holds those whose last record is in it, and everybody with a valid baseline is eligible', () => {
    // p1 p2 p3 p4 p7; p4 has no baseline.
    expect(numbersOf(table, { indicatorId: 'w2-paired-completeness', ...phq })).toEqual({ numerator: 2, denominator: 4, initialPopulation: 5, excluded: 1, exclusions: { 'no-baseline': 1 } });
  });

  it('change is from first to last, though the run asked for the closure window', () => {
    const row = rowOf(table, { indicatorId: 'w4-reliably-better', ...phq });
    expect(row).toMatchObject({ numerator: 1, denominator: 2, exclusions: { 'no-baseline': 1, 'no-follow-up': 2 }, method: 'Wilson; pairing: first-last' });
    expect(rowOf(table, { indicatorId: 'w3-mean-change', ...phq }).value).toBe((-8 + 2) / 2);
    expect(table.settings.pairing).toBe('first-last');
  });

  it('completeness is of those with a baseline: two of four', () => {
    expect(rowOf(table, { indicatorId: 'w4-reliably-better', ...phq }).completeness).toBe(0.5);
  });

  it('the attribution and the caution say so', () => {
    const row = rowOf(table, { indicatorId: 'w4-reliably-better', ...phq });
    expect(row.attribution).toBe('last-record');
    expect(row.caution.split(';')).toContain('no-episodes');
    expect(row.caution).not.toContain('engagement-not-known');
  });

  it('goals belong to the period of the last record, and nobody is asked for contacts', () => {
    expect(levelsOf(table, { indicatorId: 'g4-goal-status' })).toMatchObject({ achieved: 1, 'not-reviewed': 0 });
    expect(table.goals).toEqual({ given: 2, counts: { 'episode-open-at-period-end': 1, 'outcome: achieved': 1 } });
  });

  it('the waterfall accounts for every person', () => {
    expect(table.waterfall.filter(({ kind }) => kind === 'episodes').map(({ step, count }) => [step, count]))
      .toEqual([['made', 7], ['outside-the-period', 2], ['used', 5]]);
  });
});

it('whose goals were rated is no matter of the order in which goals stand', () => {
  const goals = [
    { goalId: 'g1', personId: 'p1', statement: 'invented', scale: 'goal-progress', setOn: '2025-01-10' },
    { goalId: 'g2', personId: 'p2', statement: 'invented', scale: 'gas', setOn: '2025-01-10' },
  ] as const;
  const goalRatings = goals.flatMap(({ goalId }) => [{ goalId, on: '2025-01-10', value: 0 }, { goalId, on: '2025-03-10', value: 1 }] as const);
  for (const own of [goals, goals.toReversed()]) {
    const table = figuresOf({ persons: [{ personId: 'p1' }, { personId: 'p2' }], goals: own, goalRatings }, { indicators: indicatorSets.goals.indicators });
    for (const measure of ['goal-progress', 'gas']) {
      expect(rowOf(table, { indicatorId: 'g9-own-scale-change', measure, level: 'p50' })).toMatchObject({ value: 1, denominator: 1, exclusions: { 'no-goal-rated-twice': 1 } });
    }
  }
});
