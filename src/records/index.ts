export * from './absence.js';
export type { Caseload, RecordCount, SetAsideGoal } from './caseload.js';
export type { CellColumn, CellTable, RowFault } from './cell-table.js';
export { formatDay, parseDay, type DateFormat, type Day } from './day.js';
export { columnName, type RecordKind } from './fields.js';
export { goalHistory, type GoalStatusChange, type GoalWords } from './goal-history.js';
export { GOAL_STATUS_REASONS, goalStatusReason, type GoalStatusReason } from './goal-reasons.js';
export { lintGoal, type GoalAdvice, type GoalAdviceCode } from './lint-goal.js';
export { caseload, type CaseloadInput } from './make-caseload.js';
export type { RecordIssue, Severity } from './record-issue.js';
export { observeOutcome, type OutcomeObservation, type RecordOfOutcome, type ValueOf } from './observe-outcome.js';
export {
  CLOSURES,
  GOAL_STATUSES,
  INTENTS,
  TRIAGES,
  type Assessment,
  type Attributes,
  type Closure,
  type Connection,
  type Contact,
  type Episode,
  type Goal,
  type GoalEvent,
  type GoalRating,
  type GoalStatus,
  type Intent,
  type LifeEvent,
  type Need,
  type Occasion,
  type OutcomeRecord,
  type Pause,
  type Person,
  type Records,
  type Review,
  type Triage,
} from './record-types.js';
export { fromRow, toRow, type RecordOf, type Row } from './row.js';
export { withoutPeople } from './without-people.js';
