import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { dayAt } from '../records/table.js';
import { alertsOf } from './alerts.js';
import { answersIn } from './answers-in.js';
import { compileInstrument } from './compile-instrument.js';

/** How many risk answers wait to be looked at. */
export interface WaitingAlerts {
  readonly raised: number;
  /** Forms that were filled in but for the risk item: its answer is unknown, not "no". */
  readonly unknown: number;
}

/**
 * Counts the alert answers that nobody has handled yet, on every assessment read, also on those set aside for another
 * problem. A form without any answer was not filled in; its reason is counted with the absences.
 */
export function waitingAlerts(caseload: Caseload): WaitingAlerts {
  const counts = { raised: 0, unknown: 0 };
  for (const { instrument, table } of caseload.assessments) {
    const compiled = compileInstrument(instrument);
    const answersAt = answersIn(table, instrument);
    for (let row = 0; row < table.size; row += 1) {
      if (dayAt(table, 'alertHandledOn', row) !== NO_DAY) continue;
      const answers = answersAt(row);
      if (answers.every((answer) => Number.isNaN(answer))) continue;
      for (const { status } of alertsOf(compiled, answers)) counts[status] += 1;
    }
  }
  return counts;
}
