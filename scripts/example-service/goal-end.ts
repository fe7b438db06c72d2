import { between, chance, clamp, pick, stream, weighted, type Random } from './random.js';
import type { Day } from './days.js';
import { ratingAt, type GoalPath } from './goal-path.js';
import type { GoalDraft } from './goal-drafts.js';
import { statusReasons } from './reasons.js';
import type { StartedEpisode } from './records.js';
import { isEngaged, lastDayOf } from './visits.js';

type EndStatus =
  | 'achieved'
  | 'partly-achieved'
  | 'not-achieved'
  | 'no-longer-relevant'
  | 'replaced'
  | 'withdrawn'
  | 'on-hold';

/** The status that somebody wrote down for a goal; most goals that are simply left stay active. */
export interface GoalEnd {
  readonly status: EndStatus;
  readonly on: Day;
  readonly reason: string | null;
}

type Fate = 'stated' | 'left-active' | 'no-longer-relevant' | 'withdrawn' | 'on-hold';

const fateOf = (random: Random, episode: StartedEpisode): Fate => {
  if (episode.closedOn === null) {
    return weighted(random, { 'left-active': 82, stated: 8, 'no-longer-relevant': 4, 'on-hold': 4, withdrawn: 2 });
  }
  return isEngaged(episode) && episode.closure !== 'unplanned'
    ? weighted(random, { stated: 46, 'left-active': 42, 'no-longer-relevant': 7, withdrawn: 3, 'on-hold': 2 })
    : weighted(random, { stated: 16, 'left-active': 67, 'no-longer-relevant': 6, withdrawn: 8, 'on-hold': 3 });
};

const reached = (goal: GoalDraft, path: GoalPath, last: number | string): boolean => {
  if (goal.scale === 'gas') return Number(last) >= 0;
  return goal.scale === 'attainment' ? last === 'attained' : Number(last) >= (path.target ?? 8);
};

const cameCloser = (random: Random, goal: GoalDraft, path: GoalPath, last: number | string): boolean => {
  if (goal.guide !== null) return Number(last) > goal.guide.baseline;
  if (goal.scale === 'attainment') return last === 'partly';
  return path.points >= 3 || (path.points >= 1 && chance(random, 0.5));
};

/** What the worker would say became of the goal; now and then it does not agree with the ratings. */
const statedStatus = (random: Random, goal: GoalDraft, path: GoalPath): EndStatus => {
  if (chance(random, 0.02)) return 'achieved';
  const last = ratingAt(goal, path, 1);
  if (reached(goal, path, last)) return 'achieved';
  return cameCloser(random, goal, path, last) ? 'partly-achieved' : 'not-achieved';
};

const reasonFor = (random: Random, status: EndStatus): string | null =>
  status in statusReasons ? pick<string>(random, statusReasons[status as keyof typeof statusReasons]) : null;

/** No status says that what there was has held, or that a goal moved away: such goals are left to their ratings. */
const hasAWord = (goal: GoalDraft, path: GoalPath): boolean => goal.intent === 'change' && path.points > -2;

/** Stated statuses are written near the end; the others on some day between. */
const dayOf = (random: Random, status: Fate, episode: StartedEpisode, setOn: Day): Day => {
  const last = lastDayOf(episode);
  const on =
    status === 'stated'
      ? last - between(random, { from: 0, to: 18 })
      : between(random, { from: setOn + 14, to: Math.max(setOn + 14, last) });
  return clamp(on, { from: Math.min(setOn + 1, last), to: last });
};

export const goalEnd = (given: {
  readonly goal: GoalDraft;
  readonly episode: StartedEpisode;
  readonly path: GoalPath;
  readonly setOn: Day;
  readonly replacedOn: Day | null;
}): GoalEnd | null => {
  const random = stream('goal-end', given.goal.id);
  if (given.replacedOn !== null) {
    return { status: 'replaced', on: given.replacedOn, reason: reasonFor(random, 'replaced') };
  }
  const fate = fateOf(random, given.episode);
  if (fate === 'left-active' || (fate === 'stated' && !hasAWord(given.goal, given.path))) return null;
  const status = fate === 'stated' ? statedStatus(random, given.goal, given.path) : fate;
  return { status, on: dayOf(random, fate, given.episode, given.setOn), reason: reasonFor(random, status) };
};
