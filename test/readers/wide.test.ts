import { describe, expect, it } from 'vitest';
import type { CsvOptions, TimePoint } from '../../src/readers/index.js';
import { readCsv } from '../../src/readers/index.js';
import { caseload } from '../../src/records/make-caseload.js';
import { leavingTheHouse } from '../../src/generated/leaving-the-house.js';
import { ons4 } from '../../src/generated/ons4.js';
import { formatDay } from '../../src/records/day.js';
import { dayAt, numberAt, textAt } from '../../src/records/table.js';

const timePoints: readonly TimePoint[] = [
  { prefix: 'pre_', on: 'pre_date', occasion: 'baseline' },
  { prefix: 'post_', occasion: 'final' },
];
const options: CsvOptions = { kind: 'assessments', instrument: ons4, timePoints, file: 'wide.csv', dates: 'dd/mm/yyyy' };
const items = (prefix: string) => ['q1', 'q2', 'q3', 'q4'].map((id) => prefix + id).join(',');
const header = `person_id,pre_date,${items('pre_')},${items('post_')}`;

function read(text: string, own: CsvOptions = options) {
  const { tables, issues } = readCsv(text, own);
  const result = caseload({ tables, definitions: [ons4, leavingTheHouse] });
  return { ...result, tables, issues: [...issues, ...result.issues] };
}

describe('a wide sheet', () => {
  it('gives one record for each administration of each row, with its day or its occasion', () => {
    const { caseload: held, issues } = read(`${header}\np1,01/02/2024,1,2,3,4,5,6,7,8\np2,02/02/2024,0,0,0,0,,,,\n`);
    expect(issues).toEqual([]);
    const [{ table, person } = { table: held.persons, person: new Int32Array() }] = held.assessments;
    const rows = [...person].map((owner, row) => {
      const day = dayAt(table, 'on', row);
      return [textAt(held.persons, 'personId', owner), textAt(table, 'occasion', row), day < 0 ? undefined : formatDay(day), numberAt(table, 'q4', row)];
    });
    expect(rows).toEqual([
      ['p1', 'baseline', '2024-02-01', 4],
      ['p2', 'baseline', '2024-02-02', 0],
      ['p1', 'final', undefined, 8],
    ]);
  });

  it('counts a row without any administration once, knows its person, and finds nothing wrong with it', () => {
    const { caseload: held, issues } = read(`${header}\np1,,,,,,,,,\np2,,,,,,5,6,7,8\n`);
    expect(issues).toEqual([]);
    expect(held.counts).toEqual([{ kind: 'assessments', read: 2, used: 1, setAside: { 'no-answers': 1 } }]);
    expect(held.persons.size).toBe(2);
  });

  it('counts a row whose cells cannot be told apart once', () => {
    const { caseload: held, issues } = read(`${header}\np1,01/02/2024,1,2,3,4,5,6,7,8,9\n`);
    expect(held.counts).toEqual([{ kind: 'assessments', read: 1, used: 0, setAside: { 'ragged-row': 1 } }]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['ragged-row', 2]]);
  });

  it('names the line and header of a cell in any administration', () => {
    const { issues } = read(`${header}\n\np1,01/02/2024,1,2,3,4,5,6,77,8\n`);
    expect(issues).toMatchObject([{ code: 'answer-out-of-range', line: 3, column: 9, header: 'post_q3' }]);
  });

  it('may tell administrations apart by a suffix, and items by the sheet’s own names', () => {
    const { tables, issues } = read('Client,Sat T1,Worth T1,Happy T1,Anx T1,mode T1\np1,1,2,3,4,phone\n', {
      kind: 'assessments',
      instrument: ons4,
      columns: { person_id: 'Client', q1: 'Sat', q2: 'Worth', q3: 'Happy', q4: 'Anx' },
      timePoints: [{ suffix: ' T1', occasion: '1' }],
    });
    expect(issues).toEqual([]);
    expect(tables[0]?.columns.map(({ field, header: own }) => `${field}=${own}`)).toEqual(['personId=Client', 'q1=Sat T1', 'q2=Worth T1', 'q3=Happy T1', 'q4=Anx T1', 'mode=mode T1']);
  });

  it('shares ids between administrations, and nothing that may be of one only', () => {
    const { tables } = read(`episode_id,mode,on,${header}\ne1,phone,05/05/2024,p1,01/02/2024,1,2,3,4,5,6,7,8\n`);
    expect(tables.map((table) => table.columns.map(({ field }) => field).filter((field) => !field.startsWith('q')))).toEqual([
      ['personId', 'on', 'episodeId'],
      ['personId', 'episodeId'],
    ]);
  });

  it('says which columns of which administration are missing', () => {
    const { issues } = read(`person_id,${items('pre_')}\np1,1,2,3,4\n`);
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toMatchInlineSnapshot(`
      [
        "missing-column: expected a column "pre_date" for on; found "person_id", "pre_q1", "pre_q2", "pre_q3", "pre_q4"",
        "missing-column: expected columns "post_q1" for q1, "post_q2" for q2, "post_q3" for q3, "post_q4" for q4, or, in place of items, a score of ons4; found "person_id", "pre_q1", "pre_q2", "pre_q3", "pre_q4"",
      ]
    `);
    const undated = readCsv('person_id,T1_value\np1,3\n', { kind: 'outcomes', outcome: 'leaving-the-house', timePoints: [{ prefix: 'T1_' }] });
    expect(undated.issues.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "expected a column "T1_on" for on or "T1_occasion" for occasion; found "person_id", "T1_value"",
      ]
    `);
  });
});
