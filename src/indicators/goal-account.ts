import { GOAL_OUTCOMES } from '../change/goal-outcomes.js';
import { NO_DAY, parseDay } from '../records/day.js';
import type { IndicatorContext } from './context.js';
import type { Period } from './period.js';
import { TRUE } from './truth.js';

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
  const [standing, outcomes, counts] = [new Map<string, number>(), new Int32Array(GOAL_OUTCOMES.length + 1), new Map<string, number>()];
  for (const { reason } of setAsideGoals) addTo(counts, `set-aside: ${reason}`);
  const [outside, { outcome }] = [context.outside(goals), context.goals()];
  for (let goal = 0; goal < goals.table.size; goal += 1) {
    const why = outside[goal] === TRUE ? 'outside-this-report' : whyNotCounted(context, goal, { first, last });
    const own = outcome[goal] ?? 0;
    if (why === undefined) outcomes[own] = (outcomes[own] ?? 0) + 1;
    else addTo(standing, why);
  }
  outcomes.forEach((count, place) => count > 0 && counts.set(`outcome: ${GOAL_OUTCOMES[place - 1]}`, count));
  for (const [why, count] of standing) counts.set(why, count);
  return { given: setAsideGoals.length + goals.table.size, counts: Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function addTo(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function whyNotCounted({ caseload, episodes }: IndicatorContext, goal: number, { first, last }: { readonly first: number; readonly last: number }): string | undefined {
  const episode = caseload.goals.episode[goal] ?? -1;
  const closed = episodes.closedOn[episode] ?? NO_DAY;
  if (closed === NO_DAY) return caseload.madeEpisodes ? 'no-day' : 'episode-open-at-period-end';
  if (closed > last) return 'episode-open-at-period-end';
  return closed < first ? 'episode-closed-before-period' : undefined;
}
