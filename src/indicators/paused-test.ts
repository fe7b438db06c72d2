import { NO_DAY, parseDay } from '../records/day.js';
import { dayAt } from '../records/table.js';
import type { CriterionScope } from './criterion-scope.js';
import { truthsOfEpisodes, type Truths } from './truth.js';

/** Whether a pause of the member's episode lasts over the end of the period: nothing is due in it. */
export function pausedTruths({ context: { caseload: { others } }, period, members }: CriterionScope): Truths {
  const { pauses } = others;
  const end = parseDay(period.end) ?? 0;
  const paused = new Set<number>();
  pauses?.episode.forEach((episode, row) => {
    const from = dayAt(pauses.table, 'from', row);
    const until = dayAt(pauses.table, 'until', row);
    if (from !== NO_DAY && from <= end && (until === NO_DAY || until >= end)) paused.add(episode);
  });
  return truthsOfEpisodes(members, (episode) => paused.has(episode));
}
