import type { RecordIssue } from '../records/record-issue.js';

/** What is wrong with a source as a whole, or with one of its columns. */
export interface SourceIssue {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly header?: string | undefined;
}

/** An error: the source is not used, and the run stops. */
export function sourceError(issue: SourceIssue): RecordIssue {
  return { severity: 'error', ...stated(issue) };
}

/** A problem: the source is used, and somebody must look. */
export function sourceProblem(issue: SourceIssue): RecordIssue {
  return { severity: 'problem', ...stated(issue) };
}

/** A notice: something was left out on purpose, and whoever runs this should know. */
export function sourceNotice(issue: SourceIssue): RecordIssue {
  return { severity: 'notice', ...stated(issue) };
}

function stated({ code, message, ...rest }: SourceIssue): Omit<RecordIssue, 'severity'> {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { code, path: [], message, ...known };
}
