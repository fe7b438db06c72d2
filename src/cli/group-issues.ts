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
  const likeness = likenessOf();
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
  const places = new Map<string | undefined, number>();
  for (const { file } of issues) if (!places.has(file)) places.set(file, places.size);
  const place = ({ severity, file }: RecordIssue) => (severity === 'error' ? 0 : places.size) + (places.get(file) ?? 0);
  return [...issues].sort((one, other) => place(one) - place(other) || (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
}

/** What was expected makes two problems alike; what was found is different each time. Of very many, most say one of few things. */
function likenessOf(): (issue: RecordIssue) => string {
  const expected = new Map<string, string>();
  return ({ severity, file, code, message }) => {
    const own = expected.get(message) ?? message.split('; found')[0] ?? '';
    expected.set(message, own);
    return `${severity}\n${file ?? ''}\n${code}\n${own}`;
  };
}
