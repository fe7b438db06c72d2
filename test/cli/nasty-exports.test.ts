import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordIssue } from '../../src/records/record-issue.js';
import { folderWith, runCli } from './run-cli.js';

const FOLDER = 'test/fixtures/nasty-exports';
const ONS = 'instrument: ons4';

/** `workbook.test.ts` reads the workbook. */
const TRIED_ELSEWHERE: ReadonlySet<string> = new Set(['README.md', 'workbook.xlsx']);

interface Nasty {
  readonly file: string;
  readonly kind: string;
  /** What the config says of the file. */
  readonly says: string;
  /** Exit status. */
  readonly status: number;
  readonly read?: number;
  readonly setAside?: Readonly<Record<string, number>>;
  /** `LINE:COLUMN severity code`, and words that its message or hint must hold. */
  readonly issues?: readonly (readonly [place: string, words: string])[];
}

const assessments = (file: string, says: string, rest: Omit<Nasty, 'file' | 'kind' | 'says'>): Nasty => ({ file, kind: 'assessments', says: `${ONS}${says && `, ${says}`}`, ...rest });
const episodes = (file: string, says: string, rest: Omit<Nasty, 'file' | 'kind' | 'says'>): Nasty => ({ file, kind: 'episodes', says, ...rest });

const CASES: readonly Nasty[] = [
  assessments('semicolon.csv', 'delimiter: ";"', { status: 0, read: 2 }),
  assessments('semicolon.csv', '', { status: 1, issues: [['1: error wrong-delimiter', 'semicolon']] }),
  assessments('byte-order-mark.csv', '', { status: 0, read: 1 }),
  { file: 'windows-1252.csv', kind: 'persons', says: 'encoding: windows-1252', status: 0, read: 2 },
  { file: 'windows-1252.csv', kind: 'persons', says: '', status: 1, issues: [['error not-text', 'encoding: windows-1252']] },
  assessments('utf-16.csv', '', { status: 1, issues: [['error not-text', 'UTF-16']] }),
  { file: 'quoted-newlines.csv', kind: 'goals', says: '', status: 0, read: 2 },
  { file: 'quotation-marks.csv', kind: 'goals', says: '', status: 0, read: 3, setAside: { 'malformed-quote': 1 }, issues: [['2 problem malformed-quote', 'to be doubled']] },
  assessments('wide.csv', 'dates: dd/mm/yyyy, layout: wide, columns: { person_id: Client ID, q1: Life Satisfaction, q2: Worthwhile, q3: Happy, q4: Anxious }, time_points: [ { prefix: "T1 ", on: T1 date, occasion: baseline }, { prefix: "T2 ", on: T2 date, occasion: review }, { prefix: "T3 ", on: T3 date, occasion: final } ]',
    { status: 0, read: 6, setAside: { 'no-answers': 1 } }),
  { file: 'totals-only.csv', kind: 'assessments', says: 'instrument: phq-9, dates: dd/mm/yyyy, columns: { person_id: Client ID, on: Date, total: PHQ9 Total }', status: 0, read: 3, setAside: { 'score-out-of-range': 1 }, issues: [['4:3 problem score-out-of-range', 'from 0 to 27']] },
  assessments('excel-dates.csv', 'dates: excel-serial', { status: 0, read: 2 }),
  assessments('excel-dates.csv', '', { status: 0, read: 2, setAside: { 'not-a-day': 2 }, issues: [['2:2 problem not-a-day', 'dates: excel-serial'], ['3:2 problem not-a-day', 'spreadsheet']] }),
  assessments('second-header.csv', 'skip_rows: 1', { status: 0, read: 2 }),
  assessments('second-header.csv', '', { status: 0, read: 3, setAside: { 'second-header': 1 }, issues: [['2 problem second-header', 'skip_rows: 1']] }),
  assessments('second-header.csv', 'skip_rows: 4', { status: 1, issues: [['1: error too-few-rows', 'found 3']] }),
  assessments('title-above.csv', 'header_line: 4', { status: 0, read: 2, setAside: { 'answer-out-of-range': 1 }, issues: [['6:6 problem answer-out-of-range', 'found something else']] }),
  assessments('title-above.csv', '', { status: 1, issues: [['1: error missing-column', 'header_line: 4']] }),
  assessments('trailing-totals.csv', '', { status: 0, read: 5, setAside: { 'totals-row': 3 } }),
  { file: 'total-goals.csv', kind: 'goals', says: '', status: 0, read: 2, setAside: {} },
  assessments('headers-again.csv', '', { status: 0, read: 3, setAside: { 'headers-again': 1 } }),
  assessments('score-as-day.csv', '', { status: 0, read: 3, setAside: { 'score-as-day': 2 }, issues: [['2:3 problem score-as-day', '7/10 into 7 October'], ['3:4 problem score-as-day', 'found a day']] }),
  episodes('digits-lost.csv', '', { status: 0, read: 3, setAside: { 'digits-lost': 1 }, issues: [['1:4 notice digits-lost', '1034351000000100 may have been 1034351000000101'], ['4:4 problem digits-lost', 'rounded']] }),
  assessments('ids-lost.csv', '', { status: 1, issues: [['1:1 error digits-lost', 'fifteen digits']] }),
  episodes('no-leading-zero.csv', 'dates: [ ddmmyyyy, dmmyyyy ]', { status: 0, read: 2 }),
  episodes('no-leading-zero.csv', 'dates: ddmmyyyy', { status: 0, read: 2, setAside: { 'not-a-day': 1 }, issues: [['2:3 problem not-a-day', 'dates: [ ddmmyyyy, dmmyyyy ]']] }),
  episodes('day-or-month.csv', 'dates: dd/mm/yyyy', { status: 0, read: 11, issues: [['1:3 notice day-or-month', 'changed places']] }),
  episodes('month-first.csv', 'dates: { referred_on: mm/dd/yyyy, closed_on: [ yyyy-mm-dd, excel-serial ] }', { status: 0, read: 2 }),
  episodes('month-first.csv', 'dates: dd/mm/yyyy', { status: 0, read: 2, setAside: { 'not-a-day': 2 }, issues: [['3:3 problem not-a-day', 'if the month stands first'], ['2:4 problem not-a-day', 'set `dates:`'], ['3:4 problem not-a-day', 'excel-serial']] }),
  episodes('short-years.csv', 'dates: dd/mm/yyyy', { status: 0, read: 4, setAside: { 'not-a-day': 3 }, issues: [['2:3 problem not-a-day', 'two digits'], ['3:3 problem not-a-day', 'all four'], ['4:3 problem not-a-day', 'two digits']] }),
  assessments('follow-up-flag.csv', '', { status: 1, issues: [['1: error missing-column', '"on" or "occasion"']] }),
  assessments('follow-up-flag.csv', 'columns: { occasion: followUp }', { status: 0, read: 2, setAside: { 'unknown-occasion': 2 }, issues: [['2:2 problem unknown-occasion', 'no time point'], ['3:2 problem unknown-occasion', 'no time point']] }),
  assessments('universal-time.csv', 'columns: { on: occurredAt }', { status: 0, read: 2, issues: [['1:2 notice universal-time', 'next day']] }),
  assessments('javascript-dates.csv', '', { status: 0, read: 1 }),
  assessments('unfinished.csv', 'only: { Status: Approved }', { status: 0, read: 2, setAside: { 'not-chosen': 1 } }),
  assessments('unfinished.csv', '', { status: 0, read: 2, issues: [['1:3 notice unfinished-rows', 'only: { "Status": [ … ] }']] }),
  assessments('unfinished.csv', 'only: { Status: [ Approved, Done ] }', { status: 0, read: 2, setAside: { 'not-chosen': 1 }, issues: [['1:3 problem choice-not-found', '"Done"']] }),
  assessments('unfinished.csv', 'only: { Status: approved }', { status: 0, read: 2, setAside: { 'not-chosen': 2 }, issues: [['1:3 problem choice-not-found', 'small or capital']] }),
  assessments('unfinished.csv', 'only: { Sttus: Approved }', { status: 1, issues: [['1: error missing-column', '"Sttus"']] }),
  { file: 'labels.csv', kind: 'assessments', says: 'instrument: phq-2, codes: { q1: { Not at all: 0, Several days: 1 }, q2: { Nearly every day: 3 } }', status: 0, read: 2 },
  { file: 'spreadsheet-errors.csv', kind: 'persons', says: '', status: 0, read: 5, setAside: { 'spreadsheet-error': 2, objected: 1 },
    issues: [['3:1 problem spreadsheet-error', 'codes:'], ['5:2 problem spreadsheet-error', 'an error of a spreadsheet']] },
  { file: 'spreadsheet-errors.csv', kind: 'persons', says: 'codes: { reporting_use: { "#REF!": objected } }', status: 0, read: 5, setAside: { 'spreadsheet-error': 1, objected: 2 },
    issues: [['3:1 problem spreadsheet-error', 'an error of a spreadsheet']] },
  assessments('no-date.csv', '', { status: 1, issues: [['1: error missing-column', '"on" or "occasion"']] }),
];

interface Checked {
  readonly status: number;
  readonly issues: readonly RecordIssue[];
  readonly summary: { readonly records: readonly { readonly kind: string; readonly read: number; readonly setAside: Readonly<Record<string, number>> }[] } | null;
}

async function checked({ file, kind, says }: Nasty): Promise<Checked> {
  const config = `service: { name: a }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata: { ${kind}: { file: ${file}, ${says} } }\n`;
  const cwd = folderWith({ [file]: readFileSync(join(FOLDER, file)), 'c.yaml': config });
  const { stdout, stderr } = await runCli(['check', '--config', 'c.yaml', '--json'], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Checked;
}

function placed({ line, column, severity, code }: RecordIssue): string {
  return [...(line === undefined ? [] : [`${line}:${column ?? ''}`.replace(/:$/, severity === 'error' ? ':' : '')]), severity, code].join(' ');
}

describe('a nasty export is read rightly, or refused with the right words', () => {
  test.each(CASES)('$file with "$says"', async (nasty) => {
    const { status, issues, summary } = await checked(nasty);
    const own = issues.filter(({ code }) => code !== 'column-not-read');
    expect(own.map(placed)).toEqual((nasty.issues ?? []).map(([place]) => place));
    (nasty.issues ?? []).forEach(([, words], place) => expect(`${own[place]?.message} | ${own[place]?.hint}`).toContain(words));
    expect(status).toBe(nasty.status);
    const { kind } = nasty;
    const count = summary?.records.find((record) => record.kind === kind);
    if (status === 0) expect({ read: count?.read, setAside: count?.setAside }).toEqual({ read: nasty.read, setAside: nasty.setAside ?? {} });
  });

  test('and every file of the folder is tried', () => {
    const tried = new Set(CASES.map(({ file }) => file));
    expect(readdirSync(FOLDER).filter((name) => !TRIED_ELSEWHERE.has(name) && !tried.has(name))).toEqual([]);
  });
});
