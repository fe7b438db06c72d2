// What the core entry offers of this folder.
export { aggregate, type AggregateInput, type IndicatorTable } from './aggregate.js';
export type { AttritionRow, BaselineSummary } from './attrition.js';
export type { AttritionDifference } from './attrition-differences.js';
export { contributors, type Contributor, type ContributorGoal, type ContributorObservation, type ContributorQuery, type Role } from './contributors.js';
export type { Coarsening } from './coarsening.js';
export type { GoalAccount } from './goal-account.js';
export type { GoalHistoryEntry } from './goal-history.js';
export type { External, Externals } from './externals.js';
export type { ObservationCounts } from './observation-counts.js';
export { completenessGrade, DEFAULT_GRADES, type CompletenessGrade, type CompletenessGrades } from './grades.js';
export type { BreakdownGroups } from './group-codes.js';
export { periodsOf, type Period, type PeriodPart } from './period.js';
export type { Population } from './population.js';
export { ROW_COLUMNS, type IndicatorRow, type InternalRow, type Marker, type RatioParts, type RowKey } from './row.js';
export type { AggregateSettings, IndicatorEntry } from './run-settings.js';
export type { ScoreMean, UnpairedMeans } from './unpaired-means.js';
export type { WaterfallStep } from './waterfall.js';
