// Definitions: what is measured, and how.
export * from './definitions/index.js';

// Records: what is known about people.
export * from './records/index.js';

// The verbs. (`disclose` is in whatmatters/disclosure.)
export { score, type ScoredAssessment, type ScoreOptions } from './scores/score.js';
export type { AlertResult } from './scores/alerts.js';
export { SCORE_STATUSES, type ScoreResult, type ScoreStatus } from './scores/score-result.js';
export type { ChangeAnswers } from './change/answers.js';
export { change, type Change, type ChangeFlag, type ChangeInput, type ObservedValue, type PairedChange } from './change/change.js';
export { changeTogether, type ChangeTogether } from './change/change-together.js';
export { clinicalChange, clinicalClass, type ClinicalChange, type ClinicalSide } from './change/clinical-change.js';
export { gasT, type GasT, type GasTOptions, type GasTWarning, type ScaledGoal } from './change/gas-t.js';
export { meanRatings, problemTotal, type MeanRatings, type ProblemRatings } from './change/problem-ratings.js';
export { reviewGoal, type ReviewedGoal, type ReviewGoalInput } from './change/review-goal.js';
export { personProgress, type GoalProgress } from './change/person-progress.js';
export type { StateMove } from './change/state-order.js';
export * from './indicators/public.js';
