import type { Issue } from '../definitions/issue.js';

/**
 * Errors stop a run; a problem belongs to one record, which is set aside and counted, and the run goes on;
 * a notice says what was left out on purpose, such as a column that looks like names.
 */
export type Severity = 'error' | 'problem' | 'notice';

/** Something that is wrong with records. Data never throws: it comes back as a list of these. */
export interface RecordIssue extends Issue {
  readonly severity: Severity;
}
