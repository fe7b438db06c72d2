import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/records/day.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { dayAt, textAt } from '../../src/records/table.js';
import { definitions } from './arbitrary-records.js';

const made = (records: Records, asAt?: '2024-06-30') => caseload({ records, definitions, ...(asAt && { asAt }) });
const goal = { personId: 'p1', statement: 'walk to the shop', scale: 'goal-progress' } as const;

/** Each made episode as person, first day, last day. */
function episodes({ caseload: held }: ReturnType<typeof made>) {
  const { table, person } = held.episodes;
  return [...person].map((owner, row) => [
    textAt(held.persons, 'personId', owner),
    ...(['referredOn', 'lastRecordOn'] as const).map((field) => formatDay(dayAt(table, field, row))),
  ]);
}

describe('without an episode file', () => {
  it('each person has one episode, from their first to their last record of any kind', () => {
    const result = made({
      goals: [{ ...goal, goalId: 'g1', setOn: '2024-03-01' }],
      goalRatings: [{ goalId: 'g1', on: '2024-05-20', value: 4 }],
      goalEvents: [{ goalId: 'g1', on: '2024-05-21', kind: 'status', value: 'achieved' }],
      outcomes: [{ personId: 'p1', outcome: 'leaving-the-house', on: '2024-02-02', value: 1 }],
      assessments: [{ personId: 'p2', instrument: 'phq-9', on: '2024-04-04', responses: { q1: 1 } }],
    });
    expect(result.issues).toEqual([]);
    expect(result.caseload.madeEpisodes).toBe(true);
    expect(episodes(result)).toEqual([['p2', '2024-04-04', '2024-04-04'], ['p1', '2024-02-02', '2024-05-21']]);
    expect([...result.caseload.goals.episode]).toEqual([1]);
  });

  it('the days of a goal are when it was set and when it came to its status', () => {
    const result = made({ goals: [{ ...goal, setOn: '2024-03-01', statusOn: '2024-06-01' }] });
    expect(episodes(result)).toEqual([['p1', '2024-03-01', '2024-06-01']]);
  });

  it('records set aside move neither end', () => {
    const outcome = { personId: 'p1', outcome: 'leaving-the-house' } as const;
    const result = made({ outcomes: [{ ...outcome, on: '2024-03-01', value: 1 }, { ...outcome, on: '2024-01-01', value: 1, recordedOn: '2024-12-01' }] }, '2024-06-30');
    expect(episodes(result)).toEqual([['p1', '2024-03-01', '2024-03-01']]);
  });

  it('nor do ratings and events of a goal that is set aside, as they are then too', () => {
    const goals = [{ ...goal, goalId: 'g1', setOn: '2024-03-01' }, { ...goal, goalId: 'g2', setOn: '2024-03-02', recordedOn: '2024-12-01' }] as const;
    const of = (goalId: string) => made({ goals, goalRatings: [{ goalId, on: '2024-05-20', value: 4 }], goalEvents: [{ goalId, on: '2024-01-02', kind: 'status', value: 'active' }] }, '2024-06-30');
    expect(episodes(of('g2'))).toEqual([['p1', '2024-03-01', '2024-03-01']]);
    expect(episodes(of('g1'))).toEqual([['p1', '2024-01-02', '2024-05-20']]);
  });

  it('an episode that a record names is ignored: there is one, whatever it is called', () => {
    const result = made({ goals: [{ ...goal, episodeId: 'e77', setOn: '2024-03-01' }] });
    expect(result.issues).toEqual([]);
    expect([...result.caseload.goals.episode]).toEqual([0]);
  });

  it('people with a list of their own but no records are still there', () => {
    const result = made({ persons: [{ personId: 'p1' }, { personId: 'p2' }], goals: [{ ...goal, setOn: '2024-03-01' }] });
    expect(result.caseload.episodes.table.size).toBe(2);
    expect(dayAt(result.caseload.episodes.table, 'referredOn', 1)).toBeLessThan(-1e9);
  });

  it('a goal with only words and a status is a full goal', () => {
    const result = made({ goals: [{ ...goal, status: 'achieved' }] });
    expect(result.issues).toEqual([]);
    expect(result.caseload.goals.table.size).toBe(1);
    expect([...result.caseload.goals.episode]).toEqual([0]);
  });

  it('a person known only from what was recorded later is not known yet', () => {
    const result = made({ outcomes: [{ personId: 'p1', outcome: 'leaving-the-house', on: '2024-03-01', value: 1, recordedOn: '2024-07-01' }] }, '2024-06-30');
    expect(result.caseload.persons.size).toBe(0);
    expect(result.issues).toEqual([]);
  });
});

describe('goals without an id', () => {
  it('are called by person and position, which ratings may name, and the caseload says so', () => {
    const result = made({ goals: [goal, { ...goal, personId: 'p2' }, goal], goalRatings: [{ goalId: 'p1#2', on: '2024-05-01', value: 4 }] });
    expect(result.issues).toEqual([]);
    expect(result.caseload.madeGoalIds).toBe(true);
    expect([...result.caseload.goalRatings.goal]).toEqual([2]);
    expect(made({ goals: [{ ...goal, goalId: 'g1' }] }).caseload.madeGoalIds).toBe(false);
  });
});
