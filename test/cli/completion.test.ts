import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

const hasBash = existsSync('/bin/bash');

/** What bash offers for the last of these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runCli(['completion', 'bash']);
  const line = ['whatmatters', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _whatmatters; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('/bin/bash', ['-c', script], { encoding: 'utf8' }).split('\n').filter((word) => word !== '');
}

describe.skipIf(!hasBash)('completion in bash', () => {
  test.each([
    ['commands', ['ch'], ['check', 'change']],
    ['options of the command', ['report', '--d'], ['--disclosure', '--data']],
    ['choices of an option', ['trace', '--role', ''], ['numerator', 'denominator', 'excluded']],
    ['choices of one command only', ['score', '--format', ''], ['csv', 'json']],
    ['nothing of ours where a file belongs', ['score', '--in', ''], []],
    ['nothing for a command that is none', ['scores', '--'], []],
  ])('offers %s', async (_, words, expected) => {
    expect([...(await offered(...words))].sort()).toEqual([...expected].sort());
  });
});

test('for zsh asks it to read what bash reads, and no other shell is known', async () => {
  expect((await runCli(['completion', 'zsh'])).stdout).toContain('autoload -U +X bashcompinit && bashcompinit\n');
  expect((await runCli(['completion', 'cmd'])).status).toBe(2);
});
