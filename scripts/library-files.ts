import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyInstrument } from '../src/definitions/instrument.js';
import type { GoalScale } from '../src/definitions/goal-scale.js';
import type { Outcome } from '../src/definitions/outcome.js';

/** Everything that stands in `instruments/`. */
export type LibraryDefinition = AnyInstrument | GoalScale | Outcome;

/** One definition of the library as it stands on disk, with the notes beside it. */
export interface LibraryFile {
  /** From `instruments/`, such as `standard/phq-9.json`. */
  readonly path: string;
  readonly text: string;
  /** The Markdown of the same name, where there is one. */
  readonly notes?: string;
}

/** Folders of `instruments/`, in the order of the lists made from them. */
const FOLDERS = ['standard', 'goals', 'outcomes'];

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The files of the library, each folder by file name. */
export function readLibraryFiles(root = ROOT): readonly LibraryFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'instruments', folder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readLibraryFile(join(root, 'instruments'), `${folder}/${name}`)),
  );
}

function readLibraryFile(root: string, path: string): LibraryFile {
  const notes = join(root, path.replace(/\.json$/, '.md'));
  return {
    path,
    text: readFileSync(join(root, path), 'utf8'),
    ...(existsSync(notes) && { notes: readFileSync(notes, 'utf8') }),
  };
}
