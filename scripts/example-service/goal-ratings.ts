import { chance, stream, weighted } from './random.js';
import { isoDay, LAST_DAY, type Day } from './days.js';
import { ratingAt } from './goal-path.js';
import type { Goal } from './goals.js';
import { occasionsOf } from './occasions.js';
import type { Row } from './records.js';

interface Rating {
  readonly on: Day;
  readonly value: number | string | null;
  readonly ratedBy: string | null;
  readonly mode: string | null;
  readonly absentReason: string | null;
}

type Moment = { readonly kind: 'baseline' | 'review' | 'final'; readonly on: Day; readonly progress: number };

const modes = { 'face-to-face': 58, phone: 36, online: 4, video: 2 };
const absentReasons = { 'asked-declined': 4, 'not-the-right-time': 3, 'too-unwell': 2, 'not-asked': 3 };

/** Scales that say where the person began, or that only ask at the end, are not rated on the first day. */
const ratedFirstDay = (goal: Goal): boolean =>
  goal.scale === 'goal-progress' && chance(stream('first-rating', goal.id), 0.95);

/** Where there was no last visit, a worker sometimes asks by phone on the day of closure. */
const atClosure = (goal: Goal): readonly Moment[] => {
  const { closedOn, closure } = goal.episode;
  const asked = chance(stream('rating-at-closure', goal.id), closure === 'planned' ? 0.4 : 0.1);
  return closedOn !== null && closure !== 'died' && asked ? [{ kind: 'final', on: closedOn, progress: 1 }] : [];
};

/** A goal that was given up is not asked about again; one that was reached still is, at the last visit. */
const lastRatedDay = ({ end }: Goal): Day => (end === null || end.status.endsWith('achieved') ? LAST_DAY : end.on);

const momentsOf = (goal: Goal, setOn: Day): readonly Moment[] => {
  const seen = occasionsOf(goal.episode).filter(({ kind, on }) => kind !== 'baseline' && on > setOn + 7);
  const last = seen.some(({ kind }) => kind === 'final') ? [] : atClosure(goal).filter(({ on }) => on > setOn + 7);
  const first: readonly Moment[] = ratedFirstDay(goal) ? [{ kind: 'baseline', on: setOn, progress: 0 }] : [];
  return [...first, ...[...seen, ...last].filter(({ on }) => on <= lastRatedDay(goal))];
};

const raterOf = (goal: Goal, on: Day): string => {
  const usual = goal.setBy === 'carer' ? 'carer' : chance(stream('rater', goal.id), 0.88) ? 'person' : 'worker';
  return chance(stream('other-rater', goal.id, String(on)), 0.05) ? 'worker' : usual;
};

const rate = (goal: Goal, moment: Moment): Rating | null => {
  const random = stream('rating', goal.id, String(moment.on));
  if (!chance(random, { baseline: 1, review: 0.75, final: 0.9 }[moment.kind])) return null;
  if (moment.kind !== 'baseline' && chance(random, 0.06)) {
    return { on: moment.on, value: null, ratedBy: null, mode: null, absentReason: weighted(random, absentReasons) };
  }
  const value = ratingAt(goal, goal.path, moment.progress);
  return { on: moment.on, value, ratedBy: raterOf(goal, moment.on), mode: weighted(random, modes), absentReason: null };
};

/** A few goals have words and a status and were never rated. */
const ratingsOf = (goal: Goal): readonly Rating[] => {
  if (goal.setOn === null || chance(stream('never-rated', goal.id), 0.03)) return [];
  return momentsOf(goal, goal.setOn)
    .map((moment) => rate(goal, moment))
    .filter((rating) => rating !== null);
};

export const goalRatingRows = (goals: readonly Goal[]): readonly Row[] =>
  goals
    .flatMap((goal) => ratingsOf(goal).map((rating) => ({ goal, ...rating })))
    .sort((one, other) => one.on - other.on)
    .map(({ goal, on, value, ratedBy, mode, absentReason }) => ({
      goal_id: goal.id,
      on: isoDay(on),
      value,
      rated_by: ratedBy,
      mode,
      absent_reason: absentReason,
    }));
