import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from './run-cli.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

/** Starts the program as a process of its own. */
function start(argv: readonly string[]) {
  return spawn(process.execPath, ['--import', TSX, MAIN, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const piece of stream) text += String(piece);
  return text;
}

describe('as a process', () => {
  test('it takes arguments and standard input, and gives its exit status', async () => {
    const child = start(['change', '--measure', 'phq-9/total', '--in', '-']);
    child.stdin.end('baseline,follow_up\n16,9\n');
    const [stdout, ended] = await Promise.all([textOf(child.stdout), once(child, 'close')]);
    expect(stdout).toContain('16,9,paired,-7,7,improved');
    expect(ended).toEqual([0, null]);
    const wrong = start(['score']);
    expect(await once(wrong, 'close')).toEqual([2, null]);
  });

  test('a reader that goes away early is no error', async () => {
    const rows = '1,1,1,1,1,1,1,1,1\n'.repeat(20_000);
    const cwd = folderWith({ 'many.csv': `q1,q2,q3,q4,q5,q6,q7,q8,q9\n${rows}` });
    const child = start(['score', '--instrument', 'phq-9', '--in', `${cwd}/many.csv`]);
    child.stdout.once('data', () => child.stdout.destroy());
    const [stderr, ended] = await Promise.all([textOf(child.stderr), once(child, 'close')]);
    expect(stderr).toBe('');
    expect(ended).toEqual([0, null]);
  });
});
