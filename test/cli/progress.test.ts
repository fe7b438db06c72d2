import { describe, expect, test } from 'vitest';
import { progress } from '../../src/cli/progress.js';

/** What stands on standard error after these steps, each with the time at which it begins. */
function shown(steps: readonly (readonly [at: number, what: string])[], { isTTY = true, quiet = false, env = {} }: { isTTY?: boolean; quiet?: boolean; env?: Readonly<Record<string, string>> } = {}): string {
  let written = '';
  let time = 0;
  const stderr = { isTTY, write: (text: string) => void (written += text) };
  const bar = progress({ stderr, env }, { steps: steps.length, quiet, now: () => time });
  for (const [at, what] of steps) {
    time = at;
    bar.step(what);
  }
  bar.end();
  return written;
}

const LONG = [[0, 'reading a.csv'], [2500, 'reading b.csv'], [4000, 'putting records together']] as const;

describe('a progress bar', () => {
  test('stands on a terminal once work takes longer than two seconds', () => {
    const text = shown(LONG);
    expect(text).not.toContain('reading a.csv');
    expect(text).toContain('1 of 3: reading b.csv');
    expect(text).toContain('2 of 3: putting records together');
  });

  test('does not stand there for work that is soon over', () => {
    expect(shown([[0, 'reading a.csv'], [1900, 'putting records together']])).toBe('');
  });

  test.each([
    ['in a file or pipe', { isTTY: false }],
    ['with --quiet', { quiet: true }],
    ['on a terminal that cannot go back', { env: { TERM: 'dumb' } }],
  ])('stands nowhere %s', (_, setting) => {
    expect(shown(LONG, setting)).toBe('');
  });
});
