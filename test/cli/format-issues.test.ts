import { expect, test } from 'vitest';
import { formatIssues } from '../../src/cli/format-issues.js';
import { paintFor } from '../../src/cli/paint.js';
import type { RecordIssue } from '../../src/records/record-issue.js';

const answer = (line: number, header: string, column: number, file = 'forms.csv'): RecordIssue => ({
  severity: 'problem', code: 'answer-out-of-range', path: ['assessments', line, header], message: 'expected one of 0, 1, 2, 3; found something else', file, line, column, header,
});

test('an issue is one line with place, severity, code, message and column', () => {
  expect(formatIssues([answer(12, 'PHQ3', 5)])).toEqual(['forms.csv:12:5: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "PHQ3")']);
});

test('errors stand first, then files in the order they came, then lines', () => {
  const issues: readonly RecordIssue[] = [
    answer(9, 'a', 2, 'two.csv'),
    answer(8, 'a', 2, 'one.csv'),
    { severity: 'error', code: 'missing-file', path: [], message: 'expected a data file; found none of this name', file: 'one.csv' },
    answer(2, 'a', 2, 'two.csv'),
  ];
  expect(formatIssues(issues)).toEqual([
    'one.csv: error[missing-file] expected a data file; found none of this name',
    'two.csv:2:2: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "a")',
    'two.csv:9:2: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "a")',
    'one.csv:8:2: problem[answer-out-of-range] expected one of 0, 1, 2, 3; found something else (column "a")',
  ]);
});

test('a problem that repeats is shown three times and then counted, with the columns not yet seen', () => {
  const issues = [2, 3, 4].map((line) => answer(line, 'PHQ1', 4)).concat([5, 6].map((line) => answer(line, 'PHQ2', 5)));
  expect(formatIssues(issues).slice(3)).toEqual(['  and 2 more like these, also in "PHQ2"']);
});

test('what was expected makes problems alike, not what was found', () => {
  const day = (line: number, found: string): RecordIssue => ({ severity: 'problem', code: 'not-a-day', path: [], message: `expected a day as dd/mm/yyyy; found "${found}"`, file: 'a.csv', line });
  expect(formatIssues([day(1, '31/02/2025'), day(2, '2025'), day(3, '1.1.25'), day(4, 'x')]).at(-1)).toBe('  and 1 more like these');
  const other: RecordIssue = { ...day(5, 'x'), message: 'expected a day as yyyy-mm-dd; found "x"' };
  expect(formatIssues([day(1, 'a'), day(2, 'b'), day(3, 'c'), other])).toHaveLength(4);
});

test('a hint is given once for all that share it', () => {
  const hinted = [1, 2].map((line): RecordIssue => ({ ...answer(line, 'q1', 1), hint: 'say what they mean' }));
  expect(formatIssues(hinted).filter((line) => line.includes('hint'))).toEqual(['  hint: say what they mean']);
});

test('an issue of records that came from no file says where in the list it stands', () => {
  expect(formatIssues([{ severity: 'problem', code: 'x', path: ['goals', 3, 'scale'], message: 'm' }])).toEqual(['goals.3.scale: problem[x] m']);
});

test('colours stand on terminals only, and not where NO_COLOR is set', () => {
  const terminal = { isTTY: true, write: () => true };
  const [coloured] = formatIssues([answer(1, 'q', 1)], paintFor(terminal, {}));
  expect(coloured).toContain('\u001b[33mproblem[answer-out-of-range]\u001b[39m');
  for (const [stream, env] of [[{ write: () => true }, {}], [terminal, { NO_COLOR: '1' }], [terminal, { TERM: 'dumb' }]] as const) {
    expect(formatIssues([answer(1, 'q', 1)], paintFor(stream, env))[0]).not.toContain('\u001b');
  }
});

test('answers too many to read are told by their ends, where they are whole numbers in a row', () => {
  const told = (legal: readonly number[]) => formatIssues([{ ...answer(2, 'VAS', 3), message: `expected one of ${legal.join(', ')}; found something else` }]);
  const all = Array.from({ length: 101 }, (_, value) => value);
  expect(told(all)).toEqual(['forms.csv:2:3: problem[answer-out-of-range] expected one of 0 to 100; found something else (column "VAS")']);
  for (const legal of [[1, 2, 3], [...all, 999], all.filter((value) => value !== 50), [0, 0.5, ...all.slice(1)]]) {
    expect(told(legal)).toEqual([expect.stringContaining(`one of ${legal.join(', ')};`)]);
  }
});
