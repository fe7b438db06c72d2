import { describe, expect, it } from 'vitest';
import { readJson, readNdjson } from '../../src/readers/index.js';
import { numberAt } from '../../src/records/table.js';
import { caseload } from '../../src/records/make-caseload.js';
import { phq9 } from '../../src/generated/phq-9.js';

const lines = (...values: readonly unknown[]) => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\r\n');

describe('NDJSON', () => {
  it('may name fields as ours, as our columns, or as mapped', () => {
    const text = lines({ personId: 'p1', attributes: { Sex: 'f', __proto__x: 'y' } }, { person_id: 'p2', Sex: 'm' }, { ID: 'p3' });
    expect(readNdjson(text, { kind: 'persons' }).tables[0]).toMatchObject({ columns: [{ field: 'personId' }, { field: 'attribute.Sex' }, { field: 'attribute.__proto__x' }, { field: 'attribute.ID' }] });
    expect(readNdjson('{"ID":"p3"}', { kind: 'persons', columns: { person_id: 'ID' } }).tables[0]?.rows).toEqual([['p3']]);
  });

  it('holds answers and scores in objects of their own, or beside the rest', () => {
    const text = lines({ personId: 'p1', instrument: 'phq-9', on: '2024-01-01', responses: { q1: 2 }, scores: { total: 4 } }, { person_id: 'p2', on: '2024-01-01', q1: '1' });
    const { tables, issues } = readNdjson(text, { kind: 'assessments', instrument: phq9 });
    expect(issues).toEqual([]);
    const { caseload: held } = caseload({ tables, definitions: [phq9] });
    const table = held.assessments[0]?.table;
    expect(table && [0, 1].map((row) => numberAt(table, 'q1', row))).toEqual([2, 1]);
  });

  it('sets aside, with its line, what is no object, and nothing else', () => {
    const { tables } = readNdjson(lines({ personId: 'p1' }, '', '{"personId":', '[1]', 'null', { personId: 'p2' }), { kind: 'persons', file: 'p.ndjson' });
    const { caseload: held, issues } = caseload({ tables, definitions: [] });
    expect(held.counts).toEqual([{ kind: 'persons', read: 5, used: 2, setAside: { 'not-json': 1, 'not-an-object': 2 } }]);
    expect(issues.map(({ line, message }) => `${line}: ${message}`)).toMatchInlineSnapshot(`
      [
        "3: expected one JSON object on the line; found something else",
        "4: expected an object with the fields of a record; found something else",
        "5: expected an object with the fields of a record; found something else",
      ]
    `);
  });

  it('needs no header that nobody has a value for', () => {
    const { issues } = readNdjson('{"personId":"p1","on":"2024-01-01","q1":1}', { kind: 'assessments', instrument: phq9 });
    expect(issues).toEqual([]);
    expect(readNdjson('', { kind: 'goals' })).toMatchObject({ tables: [{ rows: [] }], issues: [] });
  });

  it('takes no parts for a value', () => {
    const { tables } = readNdjson('{"personId":{"id":1}}', { kind: 'persons' });
    expect(caseload({ tables, definitions: [] }).issues.map(({ code }) => code)).toEqual(['not-a-single-value']);
  });
});

describe('a JSON list', () => {
  it('is read like its objects', () => {
    expect(readJson('\uFEFF[{"personId":"p1"},{"personId":"p2"}]', { kind: 'persons' }).tables[0]).toEqual({ kind: 'persons', columns: [{ field: 'personId', header: 'person_id', position: 1 }], rows: [['p1'], ['p2']] });
  });

  it.each(['{"personId":"p1"}', '[{"personId":', '', '5'])('%j is none', (text) => {
    expect(readJson(text, { kind: 'persons', file: 'p.json' })).toEqual({
      tables: [],
      issues: [{ severity: 'error', code: 'not-a-json-list', path: [], message: 'expected a JSON list of objects; found something else', file: 'p.json' }],
    });
  });
});
