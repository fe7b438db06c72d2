import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../src/records/fields.js';
import { FIELDS } from '../../src/records/fields.js';
import type { RecordOf } from '../../src/records/row.js';
import { fromRow, toRow } from '../../src/records/row.js';
import { phq9 } from '../../src/generated/phq-9.js';
import { anyAssessment, anyEpisode, anyPerson, anyRecord } from './arbitrary-records.js';

const KINDS = Object.keys(FIELDS) as RecordKind[];

function expectRoundTrip<Kind extends RecordKind>(kind: Kind, arbitrary: fc.Arbitrary<RecordOf<Kind>>): void {
  const instrument = kind === 'assessments' ? phq9 : undefined;
  fc.assert(
    fc.property(arbitrary, (record) => {
      const row = toRow(kind, record);
      expect(Object.values(row).every((cell) => ['string', 'number'].includes(typeof cell))).toBe(true);
      expect(fromRow(kind, row, instrument)).toStrictEqual(record);
    }),
  );
}

describe('a record comes back from its row', () => {
  it.each(KINDS.filter((kind) => !['persons', 'episodes', 'assessments'].includes(kind)))('%s', (kind) => expectRoundTrip(kind, anyRecord(kind)));
  it('persons, with attributes of any name', () => expectRoundTrip('persons', anyPerson));
  it('episodes, with attributes of any name', () => expectRoundTrip('episodes', anyEpisode));
  it('assessments, with answers and scores', () => expectRoundTrip('assessments', anyAssessment));
});

describe('a row', () => {
  it('has our snake-case columns, and no column for what has no value', () => {
    const goal = { personId: 'p1', statement: 'sing', scale: 'gas', levelMinus2: 'none', level0: 'once', levelPlus1: null, quoteConsentOn: undefined };
    expect(toRow('goals', goal)).toEqual({ person_id: 'p1', statement: 'sing', scale: 'gas', level_minus_2: 'none', level_0: 'once' });
  });

  it('keeps an attribute apart from the column of the same name', () => {
    expect(toRow('persons', { personId: 'p1', attributes: { person_id: 'x', instrument: 'violin' } })).toEqual({ person_id: 'p1', 'attribute.person_id': 'x', instrument: 'violin' });
  });

  it('of a database may hold more columns than ours: attributes of people, nothing elsewhere', () => {
    expect(fromRow('persons', { person_id: 'p1', created_at: '2025' })).toEqual({ personId: 'p1', attributes: { created_at: '2025' } });
    expect(fromRow('contacts', { episode_id: 'e1', created_at: '2025' })).toEqual({ episodeId: 'e1' });
    expect(fromRow('assessments', { person_id: 'p1', q1: 2, q10: 1, total: 5 }, phq9)).toEqual({ instrument: 'phq-9', personId: 'p1', responses: { q1: 2 }, scores: { total: 5 } });
  });
});
