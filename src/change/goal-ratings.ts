import type { GoalOutcome, GoalScale } from '../definitions/goal-scale.js';
import { measuresOf } from '../definitions/measures-of.js';
import type { Caseload } from '../records/caseload.js';
import { NO_DAY } from '../records/day.js';
import { daysIn, numberAt, textAt } from '../records/table.js';
import { valueIn } from '../records/valued.js';
import { compileMeasure } from './compile-measure.js';
import type { LatestGoalEvents } from './goal-events.js';
import { NOT_REVIEWED, reviewOf, type GoalReview, type RatedGoal } from './goal-review.js';
import type { Pairs } from './pairing.js';
import { latest, valueAt } from './pairing.js';

/** What ratings say of a goal, by its row. */
export type RatedOutcome = (goal: number) => GoalReview;

/** Makes ready what the ratings of one scale say of its goals; targets and overrides that events give stand in for its own. */
export function ratedOutcomes({ goals }: Caseload, scale: GoalScale, pairs: Pairs | undefined, events: LatestGoalEvents): RatedOutcome {
  const [measure] = measuresOf(scale);
  if (!pairs || !measure) return () => NOT_REVIEWED;
  const compiled = compileMeasure(measure);
  const ratingsOf = ratingsReader(goals.table, scale, pairs);
  // A goal without aims of its own comes to what every other with the same ratings does.
  const known = new Map<number, GoalReview>();
  const hasAims = events.target.size > 0 || events.override.size > 0 || ['intent', 'target'].some((field) => goals.table.columns[field] !== undefined);
  const reviewed = (goal: number): GoalReview => {
    const { baseline = -1, followUp = -1 } = ratingsOf(goal);
    if (!isSmall(baseline) || !isSmall(followUp)) return withAims(goal);
    const key = (baseline + 1) * (MOST + 1) + followUp;
    let found = known.get(key);
    if (!found) known.set(key, (found = withAims(goal)));
    return found;
  };
  const withAims = (goal: number): GoalReview => {
    const intent = textAt(goals.table, 'intent', goal);
    const aim = {
      target: events.target.get(goal) ?? numberAt(goals.table, 'target', goal),
      maintain: intent === 'maintain' || intent === 'slow-decline',
      // Only outcomes that may override pass the check of events.
      overrides: events.override.get(goal) as ReadonlyMap<string, GoalOutcome> | undefined,
    };
    return reviewOf({ scale, compiled }, { ...ratingsOf(goal), ...aim });
  };
  return hasAims ? withAims : reviewed;
}

const MOST = 1000;

/** −1 stands for none. */
function isSmall(value: number): boolean {
  return Number.isInteger(value) && value >= -1 && value < MOST;
}

type Goals = Caseload['goals']['table'];

/** The level that stands in place of a goal's first rating; NaN for none. */
export function statedLevel(goals: Goals, { outcome }: Pick<GoalScale, 'outcome'>): (goal: number) => number {
  return outcome.kind === 'by-points' && outcome.baselineLevel ? (goal) => numberAt(goals, 'baselineLevel', goal) : () => Number.NaN;
}

/** The first rating and the last review; the stated baseline level in place of the first, where the scale has one. A rating made as the goal was set says where it began. */
function ratingsReader(goals: Goals, { outcome }: GoalScale, pairs: Pairs): (goal: number) => Pick<RatedGoal, 'baseline' | 'followUp'> {
  const { values, day, occasion } = pairs.observations;
  const levelOf = statedLevel(goals, { outcome });
  const setOn = daysIn(goals, 'setOn');
  const isAsSet = (goal: number, place: number) => occasion[place] === 0 || (setOn[goal] !== NO_DAY && day[place] === setOn[goal]);
  return (goal) => {
    const level = levelOf(goal);
    // A level tells without an earlier rating.
    const place = outcome.kind === 'by-level' || !Number.isNaN(level) ? latest(pairs, goal) : (pairs.followUp[goal] ?? -1);
    const followUp = place < 0 || isAsSet(goal, place) ? undefined : valueIn(values, place);
    return { baseline: Number.isNaN(level) ? valueAt(pairs, 'baseline', goal) : level, followUp };
  };
}
