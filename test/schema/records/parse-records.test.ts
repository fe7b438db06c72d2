import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as parsers from '../../../src/schema/records/index.js';
import { parseAssessments, parseGoals, parsePersons, parseRecords, recordSchemas } from '../../../src/schema/records/index.js';
import type { RecordKind } from '../../../src/records/fields.js';
import { FIELDS } from '../../../src/records/fields.js';
import type { Person, Records } from '../../../src/records/record-types.js';
import { anyRecords } from '../../records/arbitrary-records.js';

const KINDS = Object.keys(FIELDS) as RecordKind[];
const said = (result: { readonly issues: readonly { readonly severity: string; readonly code: string; readonly path: readonly (string | number)[]; readonly message: string }[] }) =>
  result.issues.map(({ severity, code, path, message }) => `${severity} ${code} ${path.join('.')}: ${message}`);

describe('sound records', () => {
  it('come through as they are, with nothing said', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(parseRecords(records)).toEqual({ records, issues: [] });
      }),
    );
  });

  it('come through JSON as they are', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(parseRecords(JSON.parse(JSON.stringify(records)))).toEqual({ records, issues: [] });
      }),
    );
  });

  it('come out the same when they are parsed twice', () => {
    const loose = { goals: [{ personId: 7, statement: ' sing ', scale: 'gas', importance: '7.5', setOn: '2025-03-31T00:00:00', target: null, status: '' }] };
    const once = parseRecords(loose);
    expect(once).toEqual({ records: { goals: [{ personId: '7', statement: 'sing', scale: 'gas', importance: 7.5, setOn: '2025-03-31' }] }, issues: [] });
    expect(parseRecords(once.records)).toEqual(once);
  });
});

describe('a record that is not sound', () => {
  it('is left out with its place and reason, and sinks no other', () => {
    const result = parseGoals([
      { personId: 'p1', statement: 'sing', scale: 'gas' },
      { personId: 'p1', scale: 'gas', setOn: new Date(0), status: 'done', importance: 'very' },
      null,
      { personId: { id: 1 }, statement: 'walk', scale: 'gas' },
      { personId: 'p2', statement: 'swim', scale: 'gas' },
    ]);
    expect(result.records.map(({ personId }) => personId)).toEqual(['p1', 'p2']);
    expect(said(result)).toMatchInlineSnapshot(`
      [
        "problem missing-value 1.statement: expected a value; found none",
        "problem date-object 1.setOn: expected a day such as 2025-03-31; found a Date object, whose day depends on the time zone",
        "problem not-a-number 1.importance: expected a number; found something else",
        "problem unknown-code 1.status: expected one of active, on-hold, achieved, partly-achieved, not-achieved, no-longer-relevant, replaced, withdrawn; found text of 4 characters",
        "problem not-an-object 2: expected an object; found something else",
        "problem not-a-single-value 3.personId: expected one text or number; found neither",
      ]
    `);
    expect(result.issues.find(({ code }) => code === 'date-object')?.hint).toContain('dateStrings');
  });

  it('is one whose answers are no numbers', () => {
    const result = parseAssessments([{ personId: 'p1', instrument: 'phq-9', on: '2025-01-06', responses: { q1: '2', q2: null, q3: 'often' }, scores: 5 }]);
    expect(said(result)).toMatchInlineSnapshot(`
      [
        "problem not-a-number 0.responses.q3: expected a number; found something else",
        "problem not-an-object 0.scores: expected an object; found something else",
      ]
    `);
  });

  it('never throws and is never lost without a word, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(fc.anything(), { maxLength: 6 }), (kind, list) => {
        const { records, issues } = parseRecords({ [kind]: list });
        const named = new Set(issues.filter(({ severity }) => severity === 'problem').map(({ path }) => path[1]));
        expect((records[kind]?.length ?? 0) + named.size).toBe(list.length);
      }),
    );
  });
});

describe('keys and lists that are none of ours', () => {
  it('are left out and named once, as a typing mistake would otherwise lose a field of every record', () => {
    const result = parsePersons([{ personId: 'p1', note: 'x' }, { personId: 'p2', note: 'y', reporting_use: 'objected' }]);
    expect(result.records).toEqual([{ personId: 'p1' }, { personId: 'p2' }]);
    expect(said(result)).toMatchInlineSnapshot(`
      [
        "notice unknown-field 0.note: expected fields of persons; found another, which was left out",
        "error unknown-field 1.reporting_use: expected fields of persons; found another, which was left out",
      ]
    `);
  });

  it('stop what holds them when nothing can be read at all', () => {
    expect(said(parsePersons({ personId: 'p1' }))).toMatchInlineSnapshot(`
      [
        "error not-a-list : expected a list of persons; found something else",
      ]
    `);
    expect(said(parseRecords([]))).toMatchInlineSnapshot(`
      [
        "error not-an-object : expected an object with lists of records; found something else",
      ]
    `);
    expect(said(parseRecords({ people: [], persons: null }))).toMatchInlineSnapshot(`
      [
        "error unknown-kind people: expected lists of persons, episodes, contacts, assessments, goals, goalEvents, goalRatings, outcomes, reviews, needs, connections, pauses, lifeEvents; found another, which was left out",
      ]
    `);
  });
});

describe('each kind of record', () => {
  it('has a parser and a Standard Schema that agree', () => {
    const parse = { ...parsers } as unknown as Readonly<Record<string, (value: unknown) => { readonly records: readonly unknown[] }>>;
    const nameOf = (kind: string) => (kind === 'outcomes' ? 'parseOutcomeRecords' : `parse${kind[0]?.toUpperCase()}${kind.slice(1)}`);
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const kind of KINDS) {
          const list = records[kind] ?? [];
          expect(parse[nameOf(kind)]?.(list).records).toEqual(list);
          expect(list.map((record) => recordSchemas[kind]['~standard'].validate(record))).toEqual(list.map((value) => ({ value })));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is typed', () => {
    expectTypeOf(parsePersons([]).records).toEqualTypeOf<readonly Person[]>();
    expectTypeOf(parseRecords({}).records).toEqualTypeOf<Records>();
  });
});
