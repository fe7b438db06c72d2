import { latestGoalEvents } from '../../change/goal-events.js';
import { goalsAsOf } from '../../indicators/as-of.js';
import type { Caseload } from '../../records/caseload.js';
import { formatDay, NO_DAY, parseDay, type Day } from '../../records/day.js';
import { dayAt, textAt } from '../../records/table.js';
import { goalWordsAt } from '../timeline/goal-words.js';
import { compareTexts, type Whose } from './open-episodes.js';

export interface GoalDue extends Whose {
  readonly goalId: string;
  /** The words the goal has now. */
  readonly words: string;
  readonly targetOn: Day;
}

/** Goals whose day has come and that nobody has said anything final of: active, or without a status. Oldest first. */
export function goalsDue(caseload: Caseload, { asAt, open }: { readonly asAt: Day; readonly open: ReadonlyMap<number, Whose> }): readonly GoalDue[] {
  const day = parseDay(asAt) ?? NO_DAY;
  const known = goalsAsOf(caseload, day);
  const { table, episode } = known.goals;
  const { status } = latestGoalEvents(known);
  const isActive = (goal: number) => (status.get(goal) ?? textAt(table, 'status', goal) ?? 'active') === 'active' && textAt(table, 'supersededBy', goal) === undefined;
  const found = [...episode].flatMap((owner, goal): readonly GoalDue[] => {
    const [whose, targetOn] = [open.get(owner), dayAt(table, 'targetOn', goal)];
    if (!whose || targetOn === NO_DAY || targetOn > day || !isActive(goal)) return [];
    return [{ ...whose, goalId: textAt(table, 'goalId', goal) ?? '', words: goalWordsAt(known, goal).words.at(-1)?.words ?? '', targetOn: formatDay(targetOn) }];
  });
  return found.sort((one, other) => compareTexts(one.targetOn, other.targetOn) || compareTexts(one.goalId, other.goalId));
}
