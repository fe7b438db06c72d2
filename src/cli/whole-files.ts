import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/** Where the content of a file stands until it is whole. */
export function partialOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`);
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Writes whole files under other names, puts them in place with one step that nothing can come between, and leaves
 * none of the other names behind: not when writing fails, and not when somebody interrupts it.
 *
 * @param put puts the files in place, without waiting for anything
 */
export async function writeWhole<Result>(files: readonly { readonly path: string; readonly content: string | Uint8Array | Iterable<string> }[], put: () => Result): Promise<Result> {
  const partials = files.map(({ path }) => partialOf(path));
  const remove = () => partials.forEach((path) => rmSync(path, { force: true }));
  const interrupted = new AbortController();
  const leave = Object.entries(SIGNALS).map(([signal, status]) => ({ signal, listener: () => interrupted.abort(status) }));
  for (const { signal, listener } of leave) process.once(signal, listener);
  try {
    // One that is on its way is waited for: it might make its file after all were removed.
    for (const { path, content } of files) await writeFile(partialOf(path), content, { signal: interrupted.signal });
    return put();
  } finally {
    remove();
    for (const { signal, listener } of leave) process.removeListener(signal, listener);
    if (interrupted.signal.aborted) process.exit(Number(interrupted.signal.reason));
  }
}
