/** Builds where the build is older than what it is made from, so that installing, `npx`, the gate and the demo build once. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/cli.js';
const FOLDERS = ['src', 'instruments'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'scripts/packed-definitions.ts'];

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const sources = [...FILES, ...FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))];
const lastChange = sources.reduce((latest, path) => Math.max(latest, changedAt(path)), 0);
if (changedAt(BUILT) < lastChange) execFileSync('npm', ['run', 'build', '--loglevel=error'], { stdio: 'inherit' });
