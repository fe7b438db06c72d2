import type { RecordIssue } from '../records/record-issue.js';
import { EXIT } from './exit-status.js';

/** The command line, or a config or definition file, is wrong. Data was not read. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly status = EXIT.usage;
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A data file cannot be used as a whole: missing, unreadable, not text, or without a column that is needed. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly status = EXIT.data;
  readonly issues: readonly RecordIssue[];

  constructor(issues: readonly RecordIssue[]) {
    super(issues.map(({ message }) => message).join('\n'));
    this.issues = issues;
  }
}
