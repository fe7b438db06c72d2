import type { RecordIssue } from '../records/record-issue.js';
import { groupIssues, type IssueGroup } from './group-issues.js';
import { numbersInShort } from './numbers-in-short.js';
import type { Paint } from './paint.js';
import { PLAIN } from './paint.js';

/**
 * Issues as lines that an editor can follow to the place, file by file, errors first. Where the same problem
 * repeats, the first three places are shown and the others counted. Holds what the issues hold: no answers,
 * no goal text.
 *
 * @example
 * const issue = { severity: 'problem', code: 'not-a-day', path: [], message: 'expected a day', file: 'forms.csv', line: 3, column: 2 } as const;
 * formatIssues([issue]); // => ['forms.csv:3:2: problem[not-a-day] expected a day']
 */
export function formatIssues(issues: readonly RecordIssue[], paint: Paint = PLAIN): readonly string[] {
  return groupIssues(issues).flatMap((group) => [
    ...group.shown.map((issue) => formatIssue(issue, paint)),
    ...moreLines(group, paint),
    ...hintLines(group, paint),
  ]);
}

/** One issue on one line: place, severity, code, message, column. */
function formatIssue(issue: RecordIssue, paint: Paint): string {
  const label = `${issue.severity}[${issue.code}]`;
  const column = issue.header === undefined ? '' : ` (column ${JSON.stringify(issue.header)})`;
  return `${paint.bold(placeOf(issue))}: ${(issue.severity === 'error' ? paint.red : paint.yellow)(label)} ${numbersInShort(issue.message)}${column}`;
}

/** `file:line:column`, as far as it is known; for records that came from no file, where in the list they stand. */
function placeOf({ file, line, column, path }: RecordIssue): string {
  if (file === undefined) return path.join('.') || '(data)';
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function moreLines({ shown, more }: IssueGroup, paint: Paint): readonly string[] {
  if (more.length === 0) return [];
  const known = new Set(shown.map((issue) => issue.header));
  const headers = [...new Set(more.map((issue) => issue.header))].filter((header) => header !== undefined && !known.has(header));
  const columns = headers.length === 0 ? '' : `, also in ${headers.map((header) => JSON.stringify(header)).join(', ')}`;
  return [paint.dim(`  and ${more.length} more like ${shown.length === 1 ? 'this' : 'these'}${columns}`)];
}

function hintLines({ shown, more }: IssueGroup, paint: Paint): readonly string[] {
  const hints = new Set([...shown, ...more].flatMap(({ hint }) => (hint === undefined ? [] : [hint])));
  return [...hints].map((hint) => paint.dim(`  hint: ${hint}`));
}
