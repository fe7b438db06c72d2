import type { IndicatorTable } from '../indicators/aggregate.js';
import { categoriesOf } from '../indicators/categories.js';
import type { Evaluation } from '../indicators/evaluate.js';
import { splitsKept, type SplitMembers, type Splits } from '../indicators/splits.js';
import { traceOf } from '../indicators/trace.js';

/** Who is behind the figures of the whole period, by the categories they are in; nobody for a table that was read back from storage. */
export function splitsBehind(table: IndicatorTable): Splits {
  const { start, end } = table.settings.period;
  const evaluations = traceOf(table)?.evaluations.filter(({ period }) => period.start === start && period.end === end);
  return evaluations ? new Map(evaluations.map((own) => [`${own.indicator.id}\n${own.measure ?? ''}`, membersOf(own)])) : (splitsKept(table) ?? new Map<string, SplitMembers>());
}

function membersOf(evaluation: Evaluation): SplitMembers {
  const { context, members, reason } = evaluation;
  return { list: members, size: members.size, reason, categories: (breakdown) => categoriesOf(context, breakdown, evaluation) };
}
