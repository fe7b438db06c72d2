import { NO_DAY, parseDay } from '../records/day.js';
import type { IndicatorContext } from './context.js';
import type { Period } from './period.js';

/** Where each goal stands in a run: one entry per goal that was given, and never two. */
export interface GoalAccount {
  readonly given: number;
  /** Reason or outcome → goals; sums to `given`. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Counts every goal exactly once: set aside (with the reason), of somebody outside this report, on an episode still
 * open, closed before the period or without a day, or by what became of it.
 */
export function goalAccount(context: IndicatorContext, period: Period): GoalAccount {
  const { setAsideGoals, goals } = context.caseload;
  const [first, last] = [parseDay(period.start) ?? 0, parseDay(period.end) ?? 0];
  const standings = [
    ...setAsideGoals.map(({ reason }) => `set-aside: ${reason}`),
    ...Array.from({ length: goals.table.size }, (_, goal) => standingOf(context, goal, { first, last })),
  ];
  const counts = new Map<string, number>();
  for (const standing of standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return { given: standings.length, counts: Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function standingOf({ caseload, episodes, isInside, goals }: IndicatorContext, goal: number, { first, last }: { readonly first: number; readonly last: number }): string {
  const episode = caseload.goals.episode[goal] ?? -1;
  if (!isInside({ person: caseload.goals.person[goal] ?? -1, episode })) return 'outside-this-report';
  const closed = episodes.closedOn[episode] ?? NO_DAY;
  if (closed === NO_DAY) return caseload.madeEpisodes ? 'no-day' : 'episode-open-at-period-end';
  if (closed > last) return 'episode-open-at-period-end';
  return closed < first ? 'episode-closed-before-period' : `outcome: ${goals.outcome[goal] ?? 'not-reviewed'}`;
}
