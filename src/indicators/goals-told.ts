import { dayAt, textAt } from '../records/table.js';
import type { Day } from '../records/day.js';
import type { IndicatorTable } from './aggregate.js';
import { themeOf } from './context.js';
import { EXCLUDED } from './evaluate.js';
import { dayOf, historyOfGoal, type GoalHistoryEntry } from './goal-history.js';
import { traceOf } from './trace.js';

/** A goal of the report with its words, and what was agreed about showing them. For the service's own eyes. */
export interface ToldGoal {
  readonly goalId: string;
  readonly personId: string;
  readonly theme: string | undefined;
  readonly statement: string;
  readonly setOn: Day | undefined;
  /** Later words for the same goal, in the order of days. */
  readonly reworded: readonly Pick<GoalHistoryEntry, 'on' | 'value'>[];
  readonly quoteConsent: string | undefined;
  readonly quoteConsentOn: Day | undefined;
  readonly quoteScope: string | undefined;
  readonly approvedText: string | undefined;
}

/** The figure that tells what people wanted: every goal on an episode that closed in the period. */
export const GOALS_TOLD = 'g4-goal-status';

/**
 * The goals behind the figure of what people wanted, for the whole period; none where the run does not hold it.
 *
 * @throws {RangeError} for a table that was not made in this run
 */
export function goalsTold(table: IndicatorTable): readonly ToldGoal[] {
  const trace = traceOf(table);
  if (!trace) throw new RangeError('goalsTold: expected a table that aggregate made in this run');
  const { start, end } = table.settings.period;
  const found = trace.evaluations.find(({ indicator, period }) => indicator.id === GOALS_TOLD && period.start === start && period.end === end);
  if (!found) return [];
  const { caseload } = found.context;
  const { table: goals } = caseload.goals;
  return found.members.flatMap(({ goal, person }, place) => found.role[place] === EXCLUDED ? [] : [{
    goalId: textAt(goals, 'goalId', goal) ?? '',
    personId: textAt(caseload.persons, 'personId', person) ?? '',
    theme: themeOf(caseload, goal),
    statement: textAt(goals, 'statement', goal) ?? '',
    setOn: dayOf(dayAt(goals, 'setOn', goal)),
    reworded: historyOfGoal(caseload, goal).filter(({ kind }) => kind === 'reworded'),
    quoteConsent: textAt(goals, 'quoteConsent', goal),
    quoteConsentOn: dayOf(dayAt(goals, 'quoteConsentOn', goal)),
    quoteScope: textAt(goals, 'quoteScope', goal),
    approvedText: textAt(goals, 'approvedText', goal),
  }]);
}
