import type { RecordIssue } from '../records/record-issue.js';

/** Issues of one kind in one file: the first few to be shown, and the rest to be counted. */
export interface IssueGroup {
  readonly shown: readonly RecordIssue[];
  readonly more: readonly RecordIssue[];
}

const SHOWN = 3;

/** Puts issues in the order of a reader (errors first, then file by file, line by line) and like with like. */
export function groupIssues(issues: readonly RecordIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, RecordIssue[]>();
  for (const issue of inReadingOrder(issues)) {
    const key = likeness(issue);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].map((group) => ({ shown: group.slice(0, SHOWN), more: group.slice(SHOWN) }));
}

/** Files stand in the order in which they first appear. */
function inReadingOrder(issues: readonly RecordIssue[]): readonly RecordIssue[] {
  const files = [...new Set(issues.map((issue) => issue.file))];
  const place = (issue: RecordIssue) => [issue.severity === 'error' ? 0 : 1, files.indexOf(issue.file), issue.line ?? 0, issue.column ?? 0];
  return issues
    .map((issue) => ({ issue, at: place(issue) }))
    .sort((one, other) => firstDifference(one.at, other.at))
    .map(({ issue }) => issue);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** What was expected makes two problems alike; what was found is different each time. */
function likeness({ severity, file, code, message }: RecordIssue): string {
  return JSON.stringify([severity, file, code, message.split('; found')[0]]);
}
