/**
 * One thing that is wrong with a definition or a record, as plain data.
 * Messages say what was expected and found, and never hold goal text or answers.
 */
export interface Issue {
  /** Stable kebab-case code, for grouping and for programs. */
  readonly code: string;
  /** Where in the object: keys and indexes from the outside in. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What would make it right, when that can be said. */
  readonly hint?: string;
  readonly file?: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Column in the file, from 1, and the header it stands under. */
  readonly column?: number;
  readonly header?: string;
}
