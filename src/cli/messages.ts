import type { RecordIssue } from '../records/record-issue.js';
import { formatIssues } from './format-issues.js';
import type { Io } from './io.js';
import { paintFor } from './paint.js';

/** Tells people about issues, on standard error. */
export function tellIssues(issues: readonly RecordIssue[], io: Io): void {
  for (const line of formatIssues(issues, paintFor(io.stderr, io.env))) io.stderr.write(`${line}\n`);
}

/** Tells people what stopped the command, on standard error, and what would make it right. */
export function tellError(message: string, hint: string | undefined, io: Io): void {
  const paint = paintFor(io.stderr, io.env);
  io.stderr.write(`${paint.red('error:')} ${message}\n`);
  if (hint !== undefined) io.stderr.write(paint.dim(`  hint: ${hint}\n`));
}

/** Tells people something they should know about a result that was given all the same, on standard error. */
export function warn(message: string, io: Io): void {
  io.stderr.write(`${paintFor(io.stderr, io.env).yellow('warning:')} ${message}\n`);
}
