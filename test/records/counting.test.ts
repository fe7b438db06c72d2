import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../src/records/fields.js';
import { FIELDS } from '../../src/records/fields.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Records } from '../../src/records/record-types.js';
import { anyRecords, definitions } from './arbitrary-records.js';

const KINDS = Object.keys(FIELDS) as RecordKind[];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What is wrong must not hide what was read: every record is used, or set aside for one reason. */
function expectAllCounted(records: Records): void {
  const { caseload: held } = caseload({ records, definitions, asAt: '2024-06-30' });
  for (const kind of KINDS) {
    const count = held.counts.find((candidate) => candidate.kind === kind);
    expect(count?.read, kind).toBe(records[kind]?.length);
    expect((count?.used ?? 0) + sum(Object.values(count?.setAside ?? {})), kind).toBe(count?.read);
  }
  expect(held.goals.table.size + held.setAsideGoals.length).toBe(records.goals?.length);
  expect(held.goals.table.size).toBe(held.counts.find(({ kind }) => kind === 'goals')?.used);
}

describe('every record that is read is used or set aside, once', () => {
  it('of a service whose records mostly fit together', () => {
    fc.assert(fc.property(anyRecords, expectAllCounted), { numRuns: 100 });
  });

  it('of records with any junk in any of their fields', () => {
    const junk = fc.oneof(fc.anything(), fc.date(), fc.constantFrom('', ' ', '2025-02-30', 'Infinity', Number.NaN, null, undefined, Symbol('s'), Object.create(null)));
    const place = fc.record({ kind: fc.constantFrom(...KINDS), row: fc.nat({ max: 7 }), field: fc.nat({ max: 30 }), junk });
    fc.assert(
      fc.property(anyRecords, fc.array(place, { minLength: 1, maxLength: 20 }), (records, places) => {
        const spoilt = structuredShallow(records);
        for (const { kind, row, field, junk: value } of places) {
          const names = Object.keys(FIELDS[kind]);
          const record = spoilt[kind]?.[row];
          if (record) record[names[field % names.length] ?? ''] = value;
        }
        expectAllCounted(spoilt);
      }),
      { numRuns: 100 },
    );
  });

  it('of lists that hold no records at all', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (list) => {
        expectAllCounted(Object.fromEntries(KINDS.map((kind) => [kind, list])));
      }),
      { numRuns: 100 },
    );
  });
});

function structuredShallow(records: Records): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, (list as readonly object[]).map((record) => ({ ...record }))]));
}

describe('the order of records', () => {
  it('changes no count', () => {
    const shuffledToo = anyRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.record(Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, fc.shuffledSubarray([...(list as readonly unknown[])], { minLength: (list as readonly unknown[]).length })]))),
      ));
    fc.assert(
      fc.property(shuffledToo, ([records, shuffled]) => {
        const before = caseload({ records, definitions });
        const after = caseload({ records: shuffled, definitions });
        expect(after.caseload.counts).toEqual(before.caseload.counts);
        expect(after.caseload.objected).toBe(before.caseload.objected);
        expect(codes(after.issues)).toEqual(codes(before.issues));
      }),
      { numRuns: 100 },
    );
  });
});

const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code).sort();
