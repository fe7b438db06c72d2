import { expect, it } from 'vitest';
import { readCsv } from '../../src/readers/index.js';

const read = (lines: readonly string[]) => readCsv(new TextEncoder().encode(lines.join('\n')), { kind: 'lifeEvents' }).issues;

it('of times late in the evening every row is counted, however often the same one comes', () => {
  const late = '2025-07-01T23:00:00.000Z';
  const issues = read(['person_id,on,kind', `p1,${late},moved`, `p2,${late},moved`, 'p3,2025-07-02T22:30Z,moved', 'p4,2025-07-02,moved']);
  expect(issues.map(({ code, message }) => [code, /found (\d+)/.exec(message)?.[1]])).toEqual([['universal-time', '3']]);
});

it('of long numbers each is counted once, and short ones not at all', () => {
  const issues = read(['person_id,on,kind', ...['1034351000000100', '1034351000000100', '2034351000000200', '100', 'p1'].map((id) => `${id},2025-07-02,moved`)]);
  expect(issues.map(({ code, message }) => [code, /found (\d+ of \d+)/.exec(message)?.[1]])).toEqual([['digits-lost', '2 of 2']]);
});
