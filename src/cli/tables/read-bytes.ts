import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sourceError } from '../../readers/source-issue.js';
import { DataError } from '../cli-errors.js';

/**
 * The bytes of a data file that the command line names.
 *
 * @throws {DataError} for a file that is missing or cannot be read
 */
export async function readBytes(path: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = FOUND[code] ?? 'one that cannot be read';
    throw new DataError([sourceError({ code: code === 'ENOENT' ? 'missing-file' : 'unreadable-file', message: `expected a CSV file; found ${found}`, file: path })]);
  }
}

const FOUND: Readonly<Record<string, string | undefined>> = { ENOENT: 'none of this name', EISDIR: 'a folder', EACCES: 'one that may not be read' };
