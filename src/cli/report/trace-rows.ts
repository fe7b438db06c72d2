import type { Contributor, ContributorGoal, ContributorObservation } from '../../indicators/contributors.js';

/** The columns of `trace`, in order. */
export const TRACE_COLUMNS = [
  'role', 'reason', 'person_id', 'episode_id', 'goal_id', 'statement', 'goal_outcome', 'measure', 'baseline_on', 'baseline',
  'follow_up_on', 'follow_up', 'change_class', 'file', 'line',
] as const;

export type TraceRow = Readonly<Record<(typeof TRACE_COLUMNS)[number], string>>;

/** One contributor on one line, so that lines can be counted; several goals of a person stand in the same order in each cell. */
export function traceRow(contributor: Contributor): TraceRow {
  const { goals, baseline } = contributor;
  // An episode made from records has no line of its own; its first measurement has.
  const origin = contributor.origin.file === undefined ? (baseline?.origin ?? {}) : contributor.origin;
  const joined = (cellOf: (goal: ContributorGoal) => string) => goals.map(cellOf).join(' | ');
  return {
    role: contributor.role,
    reason: contributor.reason ?? '',
    person_id: contributor.personId,
    episode_id: contributor.episodeId,
    goal_id: joined((goal) => goal.goalId),
    statement: joined((goal) => goal.statement),
    goal_outcome: joined((goal) => goal.outcome),
    ...changeCells(contributor),
    file: origin.file ?? '',
    line: origin.line === undefined ? '' : String(origin.line),
  };
}

function changeCells({ measure, baseline, followUp, changeClass }: Contributor) {
  return {
    measure: measure ?? '',
    baseline_on: baseline?.on ?? '',
    baseline: valueOf(baseline),
    follow_up_on: followUp?.on ?? '',
    follow_up: valueOf(followUp),
    change_class: changeClass ?? '',
  };
}

function valueOf(observation: ContributorObservation | undefined): string {
  return observation === undefined ? '' : String(observation.value);
}
