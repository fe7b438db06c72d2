import { linkSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partialOf, writeWhole } from '../whole-files.js';

/** A file to be made, by its path from the folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Writes files that are not there yet; one that is there is kept as it is. */
export async function writeNewFiles(folder: string, files: readonly NewFile[]): Promise<readonly (NewFile & { readonly isKept: boolean })[]> {
  const written = [];
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    written.push({ ...file, isKept: !(await isWritten(path, file.text)) });
  }
  return written;
}

/** The system refuses to link over a file that is there, so that nothing can come between looking and writing. */
async function isWritten(path: string, content: string): Promise<boolean> {
  try {
    await writeWhole([{ path, content }], () => linkSync(partialOf(path), path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
