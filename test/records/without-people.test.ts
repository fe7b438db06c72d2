import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/records/record-types.js';
import { withoutPeople } from '../../src/records/without-people.js';
import { anyRecords } from './arbitrary-records.js';

const person = fc.constantFrom('p0', 'p1', 'p2');

/** Ids of what belongs to a person, directly or through an episode or goal. */
function idsOf(records: Records, id: string): readonly string[] {
  const own = (list: readonly object[] | undefined, key: string) => (list as readonly Readonly<Record<string, string>>[] | undefined)?.flatMap((record) => (record['personId'] === id ? [record[key] ?? ''] : [])) ?? [];
  return [id, ...own(records.episodes, 'episodeId'), ...own(records.goals, 'goalId')];
}

describe('withoutPeople', () => {
  it('leaves no id of the person, of their episodes or of their goals in any list', () => {
    fc.assert(
      fc.property(anyRecords, person, (records, id) => {
        const left = Object.values(withoutPeople(records, [id])).flat() as readonly Readonly<Record<string, unknown>>[];
        const gone = idsOf(records, id);
        for (const key of ['personId', 'episodeId', 'goalId']) expect(left.filter((record) => gone.includes(record[key] as string))).toEqual([]);
      }),
    );
  });

  it('leaves every record of others that names nothing of theirs, in its order', () => {
    fc.assert(
      fc.property(anyRecords, person, (records, id) => {
        const gone = new Set(idsOf(records, id));
        const names = (record: object) => ['personId', 'episodeId', 'goalId'].map((key) => (record as Record<string, unknown>)[key] as string);
        const expected = Object.entries(records).map(([kind, list]) => [kind, (list as readonly object[]).filter((record) => !names(record).some((name) => gone.has(name)))]);
        expect(withoutPeople(records, [id])).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('changes nothing in place, and nothing at all for nobody', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const copy = structuredClone(records);
        withoutPeople(records, ['p0']);
        expect(records).toEqual(copy);
        expect(withoutPeople(records, [])).toEqual(records);
      }),
    );
  });

  it('finds goals and episodes that have no id of their own', () => {
    const goal = { statement: 'sing', scale: 'goal-progress' };
    const records: Records = {
      goals: [{ ...goal, personId: 'p1' }, { ...goal, personId: 'p2' }, { ...goal, personId: 'p1' }],
      goalRatings: [{ goalId: 'p1#2', value: 3 }, { goalId: 'p2#1', value: 4 }],
      contacts: [{ episodeId: 'p1', on: '2024-01-01', attended: 'yes' }],
    };
    const left = withoutPeople(records, ['p1']);
    expect(left).toEqual({ goals: [{ ...goal, personId: 'p2' }], goalRatings: [{ goalId: 'p2#1', value: 4 }], contacts: [] });
  });
});
