import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/whole-files.js';
import { filesIn, folderWith } from './run-cli.js';

/** A program that writes many files over old ones, until it is told to stop. */
const WRITER = `
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { partialOf, writeWhole } from ${JSON.stringify(resolve('src/cli/whole-files.ts'))};
const content = 'new '.repeat(1_000_000);
const files = Array.from({ length: 400 }, (_, n) => ({ path: join(process.argv[2], \`\${n}.txt\`), content }));
await writeWhole(files, () => files.forEach(({ path }) => renameSync(partialOf(path), path)));
`;

describe('writing that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves the old files whole, and nothing half-written', async (signal) => {
    const folder = folderWith({ 'out/0.txt': 'old', 'writer.mts': WRITER });
    const out = join(folder, 'out');
    const child = spawn(process.execPath, ['--import', 'tsx', join(folder, 'writer.mts'), out], { stdio: 'ignore' });
    const ended = new Promise((end) => child.once('exit', end));
    while (!readdirSync(out).some((name) => name.endsWith('.part'))) await setTimeout(5);
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(filesIn(out)).toEqual({ '0.txt': 'old' });
  });

  test('by a failure leaves nothing half-written either', async () => {
    const folder = folderWith({ 'a.txt': 'old' });
    const files = [{ path: join(folder, 'a.txt'), content: 'new' }, { path: join(folder, 'none', 'b.txt'), content: 'new' }];
    await expect(writeWhole(files, () => undefined)).rejects.toThrow('ENOENT');
    expect(filesIn(folder)).toEqual({ 'a.txt': 'old' });
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});
