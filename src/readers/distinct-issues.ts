import type { RecordIssue } from '../records/record-issue.js';

/** Issues without those that say the same of the same place. */
export function distinctIssues(issues: readonly RecordIssue[]): readonly RecordIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
