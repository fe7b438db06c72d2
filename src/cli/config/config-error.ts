import type { Issue } from '../../definitions/issue.js';
import { UsageError } from '../cli-errors.js';

/** A config, or a definition file it names, is wrong. Every issue is listed with its place; no data was read. */
export class ConfigError extends UsageError {
  readonly issues: readonly Issue[];

  constructor(file: string, issues: readonly Issue[]) {
    const count = issues.length === 1 ? 'one thing' : `${issues.length} things`;
    super([`${file} has ${count} to put right; no data was read`, ...issues.map(lineOf)].join('\n'));
    this.issues = issues;
  }
}

function lineOf({ file, line, column, path, message, hint }: Issue): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const subject = path.length === 0 ? '' : ` ${path.join('.')}:`;
  return `  ${place}:${subject} ${message}${hint === undefined ? '' : ` (${hint})`}`;
}
