import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { systemFault } from '../../src/cli/system-fault.js';
import { folderWith, runCli } from './run-cli.js';

const config = 'service: { name: Ours }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { persons: { file: p.csv } }\n';

describe('a folder to write to that is a file is no crash', () => {
  it.each([
    ['report', ['report', '--config', 'c.yaml', '--quiet', '--out'], 'p.csv'],
    ['report, below it', ['report', '--config', 'c.yaml', '--quiet', '--out'], 'p.csv/out'],
    ['a part', ['aggregate', '--config', 'c.yaml', '--quiet', '--part'], 'p.csv/a.ndjson'],
    ['init', ['init'], 'p.csv'],
  ])('%s', async (_, argv, place) => {
    const cwd = folderWith({ 'c.yaml': config, 'p.csv': 'person_id\nP1\n' });
    const { status, stderr } = await runCli([...argv, place], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: expected a folder to write to at \S*p\.csv\S*; found a file in its place\n {2}hint: choose another place\n$/)]);
    expect(stderr).toContain(join(cwd, 'p.csv'));
  });
});

test('what the system refuses is told by what it was asked for, and mistakes of ours are not', () => {
  const refusal = (code: string) => systemFault(Object.assign(new Error('x'), { code, syscall: 'open', path: '/a' }))?.message;
  expect(refusal('EACCES')).toBe('expected a place that may be written to at /a; found one that may not');
  expect(refusal('ENOSPC')).toBe('expected room to write at /a; found none left');
  expect(refusal('EMFILE')).toBe('expected to be able to use /a; the system refused (EMFILE)');
  expect(systemFault(new TypeError('x is not a function'))).toBeUndefined();
});
