import type { Instrument } from '../definitions/instrument.js';
import type { Caseload, LinkedAssessments } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { daysIn } from '../records/table.js';
import { alertsOf, type AlertResult } from './alerts.js';
import { answersIn } from './answers-in.js';
import { compileInstrument } from './compile-instrument.js';

/** How many risk answers wait to be looked at. */
export interface WaitingAlerts {
  readonly raised: number;
  /** Forms that were filled in but for the risk item, or whose cells may have moved: its answer is unknown, not "no". */
  readonly unknown: number;
}

/** A risk answer that nobody has handled yet, with the row of the assessment it stands on. */
export interface WaitingAlert extends AlertResult {
  readonly instrument: Instrument;
  readonly assessments: LinkedAssessments;
  readonly row: number;
}

/** The alert answers that nobody has handled yet, one by one. */
export function waitingAlertList(caseload: Caseload): readonly WaitingAlert[] {
  const found: WaitingAlert[] = [];
  forEachWaiting(caseload, (alert, assessments, row) => found.push({ ...alert, instrument: assessments.instrument, assessments, row }));
  return found;
}

/** Counts the alert answers that nobody has handled yet. */
export function waitingAlerts(caseload: Caseload): WaitingAlerts {
  const counts = { raised: 0, unknown: 0 };
  forEachWaiting(caseload, ({ status }) => { counts[status] += 1; });
  return counts;
}

/**
 * Looks at every assessment read, also at those set aside for another problem. A form without any answer was not filled in;
 * its reason is counted with the absences. Of a row whose cells may have moved, no cell says that there was no answer, or that
 * somebody looked at it.
 */
function forEachWaiting(caseload: Caseload, take: (alert: AlertResult, assessments: LinkedAssessments, row: number) => void): void {
  for (const assessments of caseload.assessments) {
    const { instrument, table, unsure } = assessments;
    if ((instrument.alerts ?? []).length === 0) continue;
    const [compiled, answersAt] = [compileInstrument(instrument), answersIn(table, instrument)];
    const handledOn = daysIn(table, 'alertHandledOn');
    for (let row = 0; row < table.size; row += 1) {
      const answers = answersAt(row);
      const isUnsure = unsure.has(row);
      if (!isUnsure && (handledOn[row] !== NO_DAY || answers.every((answer) => Number.isNaN(answer)))) continue;
      for (const alert of alertsOf(compiled, answers, isUnsure)) take(alert, assessments, row);
    }
  }
}
