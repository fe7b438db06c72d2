import type { Instrument } from '../definitions/instrument.js';
import type { Caseload, LinkedAssessments } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt } from '../records/table.js';
import { alertsOf, type AlertResult } from './alerts.js';
import { answersIn } from './answers-in.js';
import { compileInstrument } from './compile-instrument.js';

/** How many risk answers wait to be looked at. */
export interface WaitingAlerts {
  readonly raised: number;
  /** Forms that were filled in but for the risk item: its answer is unknown, not "no". */
  readonly unknown: number;
}

/** A risk answer that nobody has handled yet, with the row of the assessment it stands on. */
export interface WaitingAlert extends AlertResult {
  readonly instrument: Instrument;
  readonly assessments: LinkedAssessments;
  readonly row: number;
}

/**
 * The alert answers that nobody has handled yet, on every assessment read, also on those set aside for another
 * problem. A form without any answer was not filled in; its reason is counted with the absences.
 */
export function waitingAlertList(caseload: Caseload): readonly WaitingAlert[] {
  return caseload.assessments.flatMap((assessments) => {
    const { instrument, table } = assessments;
    const compiled = compileInstrument(instrument);
    const answersAt = answersIn(table, instrument);
    return Array.from({ length: table.size }, (_, row) => row).flatMap((row) => {
      if (dayAt(table, 'alertHandledOn', row) !== NO_DAY) return [];
      const answers = answersAt(row);
      if (answers.every((answer) => Number.isNaN(answer))) return [];
      return alertsOf(compiled, answers).map((alert) => ({ ...alert, instrument, assessments, row }));
    });
  });
}

/** Counts the alert answers that nobody has handled yet. */
export function waitingAlerts(caseload: Caseload): WaitingAlerts {
  const counts = { raised: 0, unknown: 0 };
  for (const { status } of waitingAlertList(caseload)) counts[status] += 1;
  return counts;
}
