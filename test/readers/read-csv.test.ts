import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvOptions } from '../../src/readers/index.js';
import { readCsv, readCsvStream } from '../../src/readers/index.js';
import { phq9 } from '../../src/generated/phq-9.js';

const file = 'data.csv';
const said = ({ issues }: ReturnType<typeof readCsv>) =>
  issues.map(({ severity, code, message, hint, line, column, header }) => [`${severity} ${code} ${line ?? '-'}:${column ?? '-'}`, header, message, hint].filter((part) => part !== undefined).join(' | '));
const read = (text: string, options: Partial<CsvOptions> = {}) => readCsv(text, { kind: 'persons', file, ...options });
const answers = 'q1,q2,q3,q4,q5,q6,q7,q8,q9';

describe('a record in the place of the headers', () => {
  const words = 'Walk past the flat without fear';

  it.each([
    ['one of its cells is mapped, another with a slip', `1,${words},goal-progress\n`, { person_id: '1', statement: 'Walk past the flat withot fear' }],
    ['no cell of it looks like a number', `P1,${words},goal-progress\n`, { person_id: 'P1', status: 'Status' }],
    ['most of its cells are mapped', `7,${words},goal-progress\n`, { person_id: '7', scale: 'goal-progress' }],
  ])('is shown to nobody: %s', (_, line, columns) => {
    const { issues } = read(line, { kind: 'goals', columns });
    expect(issues.map(({ code }) => code)).toEqual(['missing-column']);
    expect(JSON.stringify(issues)).not.toContain(words);
  });

  it('is told from headers by one that is ours, or by most of them', () => {
    expect(said(read('person_id,My aim\n', { kind: 'goals' }))[0]).toContain('"My aim"');
    expect(said(read('Client,My aim,Scoring\n', { kind: 'goals', columns: { person_id: 'Client', statement: 'My aim' } }))[0]).toContain('"Scoring"');
  });
});

describe('a CSV file of records', () => {
  it('needs no mapping where its headers are ours', () => {
    const { tables, issues } = read(' contact_id , episode_id,on,attended\nc1,e1,2024-01-02,yes\n', { kind: 'contacts' });
    expect(tables[0]).toEqual({
      kind: 'contacts',
      file,
      columns: [{ field: 'episodeId', header: 'episode_id', position: 2 }, { field: 'on', header: 'on', position: 3 }, { field: 'attended', header: 'attended', position: 4 }],
      rows: [['e1', '2024-01-02', 'yes']],
      lines: [2],
    });
    expect(issues.map(({ code }) => code)).toEqual(['column-not-read']);
  });

  it('is mapped header by header, with its days and codes', () => {
    const { tables, issues } = read('ID,Seen,Came,Seen\tagain\n7,1/2/2024,Y,x\n', {
      kind: 'contacts',
      columns: { episode_id: ' ID ', on: 'Seen', attended: 'Came' },
      codes: { attended: { Y: 'yes' } },
      dates: 'dd/mm/yyyy',
    });
    expect(tables[0]?.columns[2]).toEqual({ field: 'attended', header: 'Came', position: 3, dates: 'dd/mm/yyyy', codes: { Y: 'yes' } });
    expect(issues.map(({ severity }) => severity)).toEqual(['notice']);
  });

  it('of people: every other column is an attribute, whatever its header', () => {
    const { tables, issues } = read('__proto__,person_id,constructor,Age band,,attribute.person_id\n1,p1,2,30-39,,x\n');
    expect(issues).toEqual([]);
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(['personId', 'attribute.__proto__', 'attribute.constructor', 'attribute.Age band', 'attribute.person_id']);
    expect(tables[0]?.rows).toEqual([['p1', '1', '2', '30-39', 'x']]);
  });

  it('of people: a mapped attribute is called as the mapping says', () => {
    const { tables } = read('person_id,Age,Home postcode\np1,30,AB1 2CD\n', { columns: { age_band: 'Age', area: 'Home postcode' } });
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual(['attribute.age_band', 'attribute.area', 'personId']);
  });

  it('of people: a second column of the same thing is left out, and named', () => {
    const { tables, issues } = read('person_id,Client,Sex,attribute.Sex\np1,c1,f,m\n', { columns: { person_id: 'Client' } });
    expect(tables[0]?.rows).toEqual([['c1', 'f']]);
    expect(issues.map(({ severity, code, column }) => [severity, code, column])).toEqual([['notice', 'column-again', 1], ['notice', 'column-again', 4]]);
  });

  it('of assessments: items and scores are taken by their ids', () => {
    const { tables, issues } = read(`person_id,on,${answers},total\np1,2024-01-01,0,1,2,3,0,1,2,3,0,12\n`, { kind: 'assessments', instrument: phq9 });
    expect(issues).toEqual([]);
    expect(tables[0]?.instrument).toBe('phq-9');
    expect(tables[0]?.columns.map(({ field }) => field)).toEqual([...answers.split(','), 'total', 'personId', 'on']);
  });

  it('of assessments: totals alone will do', () => {
    expect(read('person_id,on,total\np1,2024-01-01,12\n', { kind: 'assessments', instrument: phq9 }).issues).toEqual([]);
  });

  it('of several instruments leaves the rows of others to other readings, and says so', () => {
    const { tables, issues } = read('person_id,on,instrument,total\np1,2024-01-01,PHQ,12\np2,2024-01-01,gad-7,3\np3,2024-01-01,,4\n', {
      kind: 'assessments',
      instrument: phq9,
      codes: { instrument: { PHQ: 'phq-9' } },
    });
    expect(tables[0]?.lines).toEqual([2, 4]);
    expect(tables[0]?.places).toEqual([0, 2]);
    expect(said({ tables, issues })).toMatchInlineSnapshot(`
      [
        "notice rows-not-read -:- | expected rows of what was asked for; found 1 of something else, which were left to other readings",
      ]
    `);
  });

  it('may hold one outcome, or one occasion, for all its rows', () => {
    const { tables, issues } = read('person_id,Days out\np1,3\n', { kind: 'outcomes', outcome: 'leaving-the-house', occasion: 'baseline', columns: { value: 'Days out' } });
    expect(issues).toEqual([]);
    expect(tables[0]).toMatchObject({ outcome: 'leaving-the-house', occasion: 'baseline' });
  });

  it('with headers only has no rows, and nothing is wrong', () => {
    expect(read('person_id,sex\r\n\r\n')).toMatchObject({ tables: [{ rows: [] }], issues: [] });
  });

  it('may have blank rows and surplus blank cells anywhere', () => {
    const { tables, issues } = read('\n\nperson_id,sex\n,\np1,f,,\n , \np2\n,,,\n');
    expect(issues).toEqual([]);
    expect(tables[0]).toMatchObject({ rows: [['p1', 'f'], ['p2', undefined]], lines: [5, 7] });
    expect(tables[0]?.faults).toBeUndefined();
  });
});

describe('a row whose cells cannot be told apart', () => {
  it('keeps its place and says why', () => {
    const { tables } = read('person_id,sex\np1,f,x\np2,m\n"p3 "x" y",f\n');
    expect(tables[0]?.rows).toHaveLength(3);
    expect(tables[0]?.faults).toMatchInlineSnapshot(`
      [
        {
          "code": "ragged-row",
          "hint": "a comma inside a text needs quotation marks around the text",
          "message": "expected 2 cells, one under each header; found 3",
          "row": 0,
        },
        {
          "code": "malformed-quote",
          "message": "expected a quotation mark inside a quoted cell to be doubled; found a single one",
          "row": 2,
        },
      ]
    `);
  });
});

describe('a file that cannot be used says why', () => {
  it.each<[string, string, Partial<CsvOptions>]>([
    ['nothing in it', '', {}],
    ['only blanks', '\r\n ,\r\n', {}],
    ['semicolons', 'person_id;sex\np1;f\n', {}],
    ['tabs', '"person_id"\t"sex"\n"p1"\t"f"\n', {}],
    ['commas where semicolons are declared', 'person_id,sex\np1,f\n', { delimiter: ';' }],
    ['semicolons, and a comma in a header', 'person_id;place, or area\np1;x, y\n', {}],
    ['a capital', 'Person_ID,sex\np1,f\n', {}],
    ['a mapped header that is not there', 'ID,sex\np1,f\n', { columns: { person_id: 'Client ID', age_band: 'Age' } }],
    ['no headers, so that the first line may be a record', 'p1,30,2024-01-01\n', {}],
    ['no headers on somebody’s words', 'p1,I want to sing,goal-progress\n', { kind: 'goals' }],
    ['headers twice', 'person_id,sex,,sex,,person_id\np1,f,,,\n', {}],
    ['a quotation mark that never closes', 'person_id,note\np1,"x\np2,y\n', {}],
    ['no day and no occasion', 'person_id,outcome,value\np1,x,1\n', { kind: 'outcomes' }],
    ['an item that is not there', `person_id,on,${answers.replace(',q9', '')}\n`, { kind: 'assessments', instrument: phq9 }],
    ['a mapping of a column we do not have', 'episode_id,on,attended\n', { kind: 'contacts', columns: { came: 'attended' }, codes: { outcome: { a: 'b' } } }],
  ])('%s', (_, text, options) => {
    const result = read(text, options);
    expect(result.tables).toEqual([]);
    expect(said(result)).toMatchSnapshot();
  });
});

describe('a last row that begins with a total', () => {
  const goals = 'statement,person_id,scale,target\nwalk,p1,goal-progress,8\n';
  const asideOf = (row: string) => read(`${goals}${row}\n`, { kind: 'goals' }).tables[0]?.faults ?? [];

  it.each(['Total abstinence,p2,goal-progress,', 'Total abstinence,002,,10', 'Total peace,,,', 'Printed poems of mine,,,', 'Total,7,,', 'Total,p2,,', 'total,,goal-progress,3'])('is a record where it says whose it is, or what matters: %s', (row) => {
    expect(asideOf(row)).toEqual([]);
  });

  it.each(['Total,,,8', 'Grand total:,,,"£1,008.50"', ',Total,,8', ',Total number of goals,-,12.5%', ',Exported on 03/05/2024,,', ',Exported on,03/05/2024,', ',Average,,5'])('is none where it says neither: %s', (row) => {
    expect(asideOf(row)).toEqual([{ row: 1, code: 'totals-row' }]);
  });
});

describe('a stream', () => {
  const text = 'person_id,note\r\np1,"a, ""b""\r\nc"\r\n\r\np2,é\r\n';

  it('gives what the whole text gives, as text or bytes, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.boolean(), async (size, asBytes) => {
        const whole = asBytes ? new TextEncoder().encode(text) : text;
        const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, place) => whole.slice(place * size, (place + 1) * size));
        expect(await readCsvStream(pieces, { kind: 'persons', file })).toEqual(read(text));
      }),
    );
  });

  it('may be a web stream or any async iterable, and is let go when it turns out to be no text', async () => {
    const webStream = new ReadableStream<string>({ start: (controller) => {
      controller.enqueue(text);
      controller.close();
    } });
    expect(await readCsvStream(webStream, { kind: 'persons', file })).toEqual(read(text));
    let asked = 0;
    function* endless() {
      for (;;) yield Uint8Array.of(0x70, 0, (asked += 1));
    }
    expect((await readCsvStream(endless(), { kind: 'persons' })).issues[0]?.code).toBe('not-text');
    expect(asked).toBe(1);
  });
});
