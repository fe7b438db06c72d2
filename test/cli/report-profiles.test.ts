import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportProfiles } from '../../src/report/index.js';
import { filesIn, folderWith, runCli } from './run-cli.js';

const small = readFileSync('examples/small/whatmatters.config.yaml', 'utf8');
const configWith = (reports: string) => folderWith({ 'c.yaml': `${small.replace('folder: .', `folder: ${resolve('examples/small')}`)}\nreports:\n${reports}` });

describe('profiles', () => {
  it('each write their own files, named after them, and only the internal one names people', async () => {
    const folder = configWith(Object.keys(reportProfiles).map((profile) => `  - { profile: ${profile} }`).join('\n'));
    const { status, stderr } = await runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, 'out'), '--quiet']);
    expect([status, stderr]).toEqual([0, '']);
    const files = filesIn(join(folder, 'out'));
    for (const { id, files: named } of Object.values(reportProfiles)) {
      const own = Object.keys(files).filter((path) => path.startsWith(`${id}/`)).map((path) => path.slice(id.length + 1));
      expect(own.sort(), id).toEqual([...named, 'manifest.json', ...(id === 'internal-caseload' ? ['internal-worklist.txt'] : [])].sort());
    }
    const naming = Object.entries(files).filter(([, text]) => /\bCL0\d\d\b/.test(text)).map(([path]) => path);
    expect(naming).toEqual(['internal-caseload/internal-worklist.txt']);
    expect(files['internal-caseload/internal-worklist.txt']?.split('\n')[0]).toContain('For your own eyes');
    expect(files['internal-caseload/report.html']).toContain('Not for sharing');
  });

  it('an internal one cannot be made to leave', async () => {
    const folder = configWith('  - { profile: internal-caseload, disclosure: nhs-star-7 }');
    const { status, stderr } = await runCli(['report', '--config', join(folder, 'c.yaml'), '--out', join(folder, 'out')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('expected disclosure: internal, as internal-caseload names people')]);
  });
});

describe('--words', () => {
  it('limits the summary, and refuses what is no number or too few', async () => {
    const report = async (words: string) => {
      const out = folderWith({});
      const { status, stderr } = await runCli(['report', '--config', 'examples/small/whatmatters.config.yaml', '--out', out, '--words', words, '--quiet']);
      return { status, stderr, summary: filesIn(out)['summary.md'] };
    };
    expect((await report('150')).summary).toContain('Left out to stay within the word limit');
    expect(await report('few')).toMatchObject({ status: 2, stderr: expect.stringContaining('--words') as string });
    expect(await report('5')).toMatchObject({ status: 2, stderr: expect.stringContaining('at least') as string });
  });
});
