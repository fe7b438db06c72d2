import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/program.js';

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSetting {
  /** The folder the program is run in. */
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Io['env'];
  /** All three streams are a terminal. */
  readonly isTTY?: boolean;
}

/** Runs the program in this process, as a shell would. */
export async function runCli(argv: readonly string[], { cwd = '.', stdin = '', env = {}, isTTY = false }: CliSetting = {}): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({ isTTY, write: (text: string) => void (written[name] += text) });
  const input = { isTTY, async *[Symbol.asyncIterator]() { yield await Promise.resolve(stdin); } };
  const status = await run(argv, { stdout: stream('stdout'), stderr: stream('stderr'), stdin: input, cwd, env });
  return { status, ...written };
}

/** A new folder with these files, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'whatmatters-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every file below a folder with its text, by its path. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
