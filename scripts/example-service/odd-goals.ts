import { day } from './days.js';
import type { Goal } from './goals.js';
import { oddStatements } from './odd-statements.js';
import { pick, stream } from './random.js';

const PERIOD_START = day('2024-04-01');

/** Goals that reach the report: plainly rated, on an episode that closed in the reporting period. */
const reachesReport = (goal: Goal): boolean =>
  goal.scale === 'goal-progress' &&
  goal.intent === 'change' &&
  goal.setOn !== null &&
  goal.episode.closedOn !== null &&
  goal.episode.closedOn >= PERIOD_START;

interface WithOddStatements {
  readonly goals: readonly Goal[];
  /** Ids of the goals that bear an odd statement. */
  readonly odd: ReadonlySet<string>;
}

/** Puts each odd statement in the place of an ordinary one of its theme. */
export const withOddStatements = (goals: readonly Goal[]): WithOddStatements => {
  const wordsOf = new Map<string, string>();
  for (const { theme, words } of oddStatements) {
    const free = goals.filter((goal) => goal.theme === theme && reachesReport(goal) && !wordsOf.has(goal.id));
    wordsOf.set(pick(stream('odd', words), free).id, words);
  }
  return {
    goals: goals.map((goal) => ({ ...goal, words: wordsOf.get(goal.id) ?? goal.words })),
    odd: new Set(wordsOf.keys()),
  };
};
