import { parseDefinition } from '../../src/schema/parse-definition.js';
import type { LibraryDefinition, LibraryFile } from '../library-files.js';
import type { Finding } from './rule.js';
import { RULES } from './rules.js';

/** Codes of issues after which the other rules could not look inside. */
const SHAPE_CODES = ['kind-unknown', 'shape', 'key-missing', 'key-unknown'];

/** A finding with the file and rule it belongs to. */
export interface LintIssue extends Finding {
  readonly file: string;
  readonly rule: string;
}

/** Every rule's findings about one file of the library; of a file of the wrong shape, only what is wrong with its shape. */
export function lint(file: LibraryFile): readonly LintIssue[] {
  const issue = (rule: string, { path, message }: Finding) => ({ file: file.path, rule, path, message });
  const value = parseJson(file.text);
  const shapeless = parseDefinition(value).issues.filter(({ code }) => SHAPE_CODES.includes(code));
  if (shapeless.length > 0) return shapeless.map((found) => issue('shape', found));
  const definition = value as LibraryDefinition;
  const linted = { ...file, definition, sources: definition.sources };
  return RULES.flatMap((rule) => rule.check(linted).map((found) => issue(rule.name, found)));
}

/** One line for a person: file, where in it, what, and which rule says so. */
export function lineOf({ file, rule, path, message }: LintIssue): string {
  return `instruments/${file}: ${path.join('.') || '(file)'}: ${message} [${rule}]`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
