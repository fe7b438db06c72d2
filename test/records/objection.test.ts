import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { anyRecords, definitions } from './arbitrary-records.js';

/** Caseloads hold typed arrays and sets, which JSON would leave out. */
const everything = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) => (ArrayBuffer.isView(inner) || inner instanceof Set ? [...(inner as unknown as Iterable<unknown>)] : inner));

const objector: Records = {
  persons: [{ personId: 'p1' }, { personId: 'OBJECTOR', reportingUse: 'objected', attributes: { area: 'OBJECTOR' } }],
  episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2024-01-01' }, { episodeId: 'OBJECTOR-e', personId: 'OBJECTOR', referredOn: '2024-01-01', worker: 'OBJECTOR' }],
  contacts: [{ episodeId: 'OBJECTOR-e', on: '2024-01-02', attended: 'yes' }],
  assessments: [{ personId: 'OBJECTOR', instrument: 'phq-9', on: '2024-01-02', responses: { q9: 3 }, answeredBy: 'OBJECTOR' }],
  goals: [{ personId: 'OBJECTOR', statement: 'OBJECTOR', scale: 'goal-progress', setOn: '2024-01-02' }, { personId: 'p1', statement: 'kept', scale: 'goal-progress', setOn: '2024-01-02' }],
  goalEvents: [{ goalId: 'OBJECTOR#1', on: '2024-01-03', kind: 'reworded', value: 'OBJECTOR' }],
  goalRatings: [{ goalId: 'OBJECTOR#1', on: '2024-01-03', value: 4, ratedBy: 'OBJECTOR' }],
  outcomes: [{ personId: 'OBJECTOR', outcome: 'leaving-the-house', on: '2024-01-02', value: 3, answeredBy: 'OBJECTOR' }],
  reviews: [{ episodeId: 'OBJECTOR-e', dueOn: '2024-02-01', reason: 'OBJECTOR' }],
  needs: [{ episodeId: 'OBJECTOR-e', on: '2024-02-01', need: 'OBJECTOR' }],
  connections: [{ episodeId: 'OBJECTOR-e', on: '2024-02-01', type: 'OBJECTOR' }],
  pauses: [{ episodeId: 'OBJECTOR-e', from: '2024-02-01', reason: 'OBJECTOR' }],
  lifeEvents: [{ personId: 'OBJECTOR', on: '2024-02-01', kind: 'OBJECTOR' }],
};

describe('people who object', () => {
  const { caseload: held, issues } = caseload({ records: objector, definitions });

  it('are in one count and nowhere else: not their words, not their ids', () => {
    expect(held.objected).toBe(1);
    expect(everything({ held, issues })).not.toContain('OBJECTOR');
  });

  it('take their records with them, each counted', () => {
    const counts = Object.fromEntries(held.counts.map(({ kind, setAside }) => [kind, setAside]));
    expect(Object.values(counts)).toEqual(Object.keys(objector).map(() => ({ objected: 1 })));
    expect(held.goals.table.size).toBe(1);
    expect(held.setAsideGoals).toEqual([{ reason: 'objected' }]);
  });

  it('are not asked to be put right', () => {
    const broken = { ...objector, outcomes: [{ personId: 'OBJECTOR', outcome: 'leaving-the-house', on: '31/02/2024' as never, value: 300 }] };
    expect(caseload({ records: broken, definitions }).issues).toEqual([]);
  });

  it('object wherever their row stands, and whenever it was recorded', () => {
    const persons = [{ personId: 'p1' }, { personId: 'p1', reportingUse: 'objected', recordedOn: '2025-01-01' }] as const;
    const { caseload: late } = caseload({ records: { persons, outcomes: [] }, definitions, asAt: '2024-06-30' });
    expect(late.persons.size).toBe(0);
  });

  it('change nothing about anybody else', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const used = (own: Records) => caseload({ records: own, definitions }).caseload.counts.map(({ kind, used: count }) => [kind, count]);
        const extra = Object.fromEntries(Object.entries(objector).map(([kind, list]) => [kind, (list as readonly object[]).filter((record) => JSON.stringify(record).includes('OBJECTOR'))]));
        const both = Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, [...(list as readonly object[]), ...((extra[kind] ?? []) as readonly object[])]]));
        expect(used(both)).toEqual(used(records));
      }),
      { numRuns: 50 },
    );
  });
});
