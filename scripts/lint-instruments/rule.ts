import type { Source } from '../../src/definitions/fact.js';
import type { LibraryDefinition, LibraryFile } from '../library-files.js';

/** A file whose JSON has the shape of a definition, so that rules can look inside. */
export interface LintedFile extends LibraryFile {
  readonly definition: LibraryDefinition;
  readonly sources: readonly Source[];
}

/** What a rule found, and where. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** One thing that a reviewer would look at, done by a program. */
export interface Rule {
  readonly name: string;
  /** What must hold, as a line of the checklist. */
  readonly description: string;
  /** Why it must. */
  readonly reason: string;
  readonly check: (file: LintedFile) => readonly Finding[];
}
