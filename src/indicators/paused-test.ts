import { NO_DAY, parseDay } from '../records/day.js';
import { dayAt } from '../records/table.js';
import type { CriterionScope, Test } from './truth.js';

/** Whether a pause of the member's episode lasts over the end of the period: nothing is due in it. */
export function pausedTest({ context: { caseload: { others } }, period }: Pick<CriterionScope, 'context' | 'period'>): Test {
  const { pauses } = others;
  const end = parseDay(period.end) ?? 0;
  const paused = new Set<number>();
  pauses?.episode.forEach((episode, row) => {
    const [from, until] = [dayAt(pauses.table, 'from', row), dayAt(pauses.table, 'until', row)];
    if (from !== NO_DAY && from <= end && (until === NO_DAY || until >= end)) paused.add(episode);
  });
  return ({ episode }) => paused.has(episode);
}
