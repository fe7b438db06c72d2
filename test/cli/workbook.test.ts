import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWorkbook, sheetsOf } from '../../src/cli/workbook/workbook-grid.js';
import type { RecordIssue } from '../../src/records/record-issue.js';
import { folderWith, runCli } from './run-cli.js';

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
