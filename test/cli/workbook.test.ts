import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWorkbook, sheetsOf } from '../../src/cli/workbook/workbook-grid.js';
import type { RecordIssue } from '../../src/records/record-issue.js';
import { folderWith, runCli } from './run-cli.js';
import { smallBook } from './small-book.js';

/** Written by LibreOffice: three sheets, a title above the headers of one, days as days and one as text, a score as a day. */
const BOOK = readFileSync('test/fixtures/nasty-exports/workbook.xlsx');

const HEAD = 'service: { name: a }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\n';
const PHQ = '{ file: book.xlsx, sheet: PHQ 2, header_line: 3, instrument: phq-2, dates: dd/mm/yyyy, columns: { person_id: Client ID, on: Date, q1: PHQ1, q2: PHQ2 } }';

interface Checked {
  readonly files: readonly { readonly name: string; readonly rows: number }[];
  readonly issues: readonly RecordIssue[];
  readonly summary: { readonly records: readonly object[] } | null;
}

async function check(data: string, content: Uint8Array = BOOK): Promise<Checked & { readonly status: number }> {
  const cwd = folderWith({ 'book.xlsx': content, 'c.yaml': `${HEAD}data: { ${data} }\n` });
  const { status, stdout } = await runCli(['check', '--config', 'c.yaml', '--json'], { cwd });
  return { status, ...(JSON.parse(stdout) as Checked) };
}

const said = (issues: readonly RecordIssue[]) => issues.map(({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`);

describe('a workbook', () => {
  test('is read sheet by sheet, days as days, and lines are the rows of the sheet', async () => {
    const { status, files, issues, summary } = await check(`persons: { file: book.xlsx, sheet: People }, assessments: ${PHQ}, goals: { file: book.xlsx, sheet: Goals }`);
    expect(status).toBe(0);
    expect(files).toEqual([{ name: 'book.xlsx', rows: 8 }]);
    expect(said(issues)).toEqual(['book.xlsx[PHQ 2]:3:undefined notice column-not-read', 'book.xlsx[PHQ 2]:6:4 problem score-as-day']);
    expect(summary?.records).toEqual([
      { kind: 'persons', read: 2, used: 2, setAside: {} },
      { kind: 'assessments', read: 4, used: 2, setAside: { 'score-as-day': 1, 'totals-row': 1 } },
      { kind: 'goals', read: 2, used: 2, setAside: {} },
    ]);
  });

  test.each([
    ['no sheet is named', 'persons: { file: book.xlsx }', 'sheet-not-named', 'its sheets are "People", "PHQ 2", "Goals": say sheet: …'],
    ['a sheet is not there', 'persons: { file: book.xlsx, sheet: people }', 'missing-sheet', 'its sheets are "People", "PHQ 2", "Goals": say sheet: …'],
  ])('is refused where %s', async (_, data, code, hint) => {
    const { status, issues } = await check(data);
    expect(status).toBe(1);
    expect(issues).toMatchObject([{ severity: 'error', code, hint }]);
  });

  test.each([
    ['text', Buffer.from('person_id\nA1\n')],
    ['half a workbook', BOOK.subarray(0, 3000)],
    ['nothing', new Uint8Array()],
  ])('that is %s is refused', async (_, content) => {
    const { status, issues } = await check('persons: { file: book.xlsx }', content);
    expect(status).toBe(1);
    expect(issues).toMatchObject([{ severity: 'error', code: 'not-a-workbook' }]);
  });

  test('keeps the line breaks in a cell', async () => {
    const sheets = await sheetsOf(BOOK);
    expect(sheets?.[2]?.rows[1]?.[1]).toBe('Walk to the pond,\nand feed the ducks');
    expect(isWorkbook('a.XLSX')).toBe(true);
    expect(isWorkbook('a.xlsx.csv')).toBe(false);
  });

  test('is the only file that has sheets', async () => {
    const cwd = folderWith({ 'c.yaml': `${HEAD}data: { persons: { file: people.csv, sheet: People } }\n` });
    const { status, stderr } = await runCli(['check', '--config', 'c.yaml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('data.persons.sheet: expected a sheet only of an Excel workbook (.xlsx); found it beside another file');
  });
});

/** An error as programs write it, and formulas without a result: of most programs, of openpyxl, and of a text. */
const FAILED = { is: ' t="e"', inner: '<f>VLOOKUP(A3,X:Y,2,0)</f><v>#N/A</v>' };
const UNSTORED = [{ is: '', inner: '<f>1+1</f>' }, { is: '', inner: '<f>1+1</f><v />' }, { is: ' t="str"', inner: '<f>A1</f>' }, { is: ' t="b"', inner: '<f>TRUE()</f>' }];

describe('a cell of a workbook', () => {
  test.each<readonly [what: string, cell: { readonly is: string; readonly inner?: string }, shown: string]>([
    ['an error', FAILED, '#N/A'],
    ['an error with a day\'s format', { is: " s='1' t='e'", inner: '<v>#REF!</v>' }, '#REF!'],
    ['an error that is not stored', { is: ' t="e"', inner: '<f>1/0</f>' }, '#formula-not-stored'],
    ...UNSTORED.map((cell) => ['a formula without its result', cell, '#formula-not-stored'] as const),
    ['a formula whose result is no text', { is: ' t="str"', inner: '<f>IF(A1="","","x")</f><v></v>' }, ''],
    ['another way to write that', { is: ' t="str"', inner: '<f>A1</f><v/>' }, ''],
    ['a formula with its result', { is: '', inner: '<f>1+1</f><v>2</v>' }, '2'],
    ['a percentage', { is: ' s="2"', inner: '<v>0.07</v>' }, '7%'],
    ['a percentage of an own format', { is: ' t="n" s="3"', inner: '<v>0.325</v>' }, '32.5%'],
    ['a percentage by formula', { is: ' s="2"', inner: '<f>A1/100</f><v>7.0000000000000007E-2</v>' }, '7%'],
    ['a number with a percent sign that stands for itself', { is: ' s="4"', inner: '<v>32</v>' }, '32'],
    ['nothing, in the format of a percentage', { is: ' s="2"' }, ''],
    ['a day', { is: ' s="1"', inner: '<v>45400</v>' }, '2024-04-18'],
    ['a number that is no day, in the format of one', { is: ' s="1"', inner: '<v>99999999999</v>' }, '########'],
    ['a number after the last day there is', { is: ' s="1"', inner: '<v>2958466</v>' }, '########'],
    ['a number before the first', { is: ' s="1"', inner: '<v>-5</v>' }, '########'],
  ])('with %s is read as it is shown', async (_, cell, shown) => {
    const sheets = await sheetsOf(smallBook([['a', 'b', 'c'], ['before', cell, 'after']]));
    expect(sheets?.[0]?.rows[1]).toEqual(['before', shown, 'after']);
  });

  test('that cannot be read is never consent', async () => {
    const rows = [FAILED, ...UNSTORED, 'yes'].map((use, place) => [`A${place}`, use]);
    const { issues, summary } = await check('persons: { file: book.xlsx }', smallBook([['person_id', 'reporting_use'], ...rows]));
    expect(said(issues)[0]).toBe('book.xlsx:2:2 problem spreadsheet-error');
    expect(summary?.records).toEqual([{ kind: 'persons', read: 6, used: 1, setAside: { 'spreadsheet-error': 1, 'formula-not-stored': 4 } }]);
  });

  test('that is an error makes no person of many, and a category of its own among attributes', async () => {
    const { issues } = await check('persons: { file: book.xlsx }', smallBook([['person_id', 'sex'], [FAILED, 'F'], ['A1', FAILED], [{ is: ' s="1"', inner: '<v>-5</v>' }, 'M']]));
    expect(said(issues)).toEqual(['book.xlsx:2:1 problem spreadsheet-error', 'book.xlsx:4:1 problem spreadsheet-error']);
  });

  test('that is a percentage is no score', async () => {
    const { issues } = await check('assessments: { file: book.xlsx, instrument: who-5 }', smallBook([['person_id', 'on', 'percentage'], ['A1', '2024-05-01', { is: ' s="2"', inner: '<v>0.32</v>' }]]));
    expect(issues).toMatchObject([{ code: 'score-out-of-range', message: 'expected a score from 0 to 100; found a percentage' }]);
  });
});
