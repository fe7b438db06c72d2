import type { Issue } from './issue.js';

/** A definition is wrong: a programmer's or author's mistake, thrown at once with every issue listed. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    const lines = issues.map((issue) => `  ${issue.path.join('.') || '(definition)'}: ${issue.message}`);
    super([`${subject} has ${issues.length === 1 ? 'one issue' : `${issues.length} issues`}:`, ...lines].join('\n'));
    this.issues = issues;
  }
}

/** Throws what is wrong with the subject, if anything is. */
export function throwIfAny(subject: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new DefinitionError(subject, issues);
}
