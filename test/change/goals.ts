import type { GoalOutcome, GoalScale } from '../../src/definitions/goal-scale.js';
import { goalOutcomes, outcomeAt } from '../../src/change/goal-outcomes.js';
import { pair } from '../../src/change/pairing.js';
import { attainment } from '../../src/generated/attainment.js';
import { gas } from '../../src/generated/gas.js';
import { goalProgress } from '../../src/generated/goal-progress.js';
import type { Day } from '../../src/records/day.js';
import { caseload } from '../../src/records/make-caseload.js';
import type { Goal, GoalEvent, GoalRating, Occasion } from '../../src/records/record-types.js';
import { observe } from '../../src/scores/observe.js';
import { daysOf } from './observations.js';

type Rating = readonly [on: string, value: number | string | null];
type Event = readonly [on: string, kind: GoalEvent['kind'], value: string | null];

/** A goal as a test tells it: what differs from a plain one, its ratings and its events in file order. */
export interface ToldGoal extends Partial<Goal> {
  readonly ratings?: readonly Rating[];
  readonly occasions?: readonly (readonly [occasion: Occasion, value: number | string])[];
  readonly events?: readonly Event[];
}

/** Rated twice, on two days. */
export const rated = (from: number | string, to: number | string): ToldGoal => ({ ratings: [['2025-01-06', from], ['2025-04-07', to]] });

interface GoalFound {
  readonly outcome: GoalOutcome | undefined;
  readonly conflict: boolean;
}

/** What became of each goal of one person. */
export function outcomesOf(told: readonly ToldGoal[], pairing: 'first-last' | 'by-occasion' = 'first-last'): readonly GoalFound[] {
  const scales: readonly GoalScale[] = [goalProgress, gas, attainment];
  const goals = told.map(({ ratings: _, occasions: __, events: ___, ...goal }, place): Goal => ({ personId: 'p1', statement: 'made up', scale: 'goal-progress', goalId: `g${place}`, ...goal }));
  const goalIdOf = (place: number) => goals[place]?.goalId ?? '';
  const goalRatings = told.flatMap(({ ratings = [], occasions = [] }, place): readonly GoalRating[] => [
    ...ratings.map(([on, value]) => ({ goalId: goalIdOf(place), on: on as Day, value })),
    ...occasions.map(([occasion, value]) => ({ goalId: goalIdOf(place), occasion, value })),
  ]);
  const goalEvents = told.flatMap(({ events = [] }, place) => events.map(([on, kind, value]) => ({ goalId: goalIdOf(place), on: on as Day, kind, value })));
  const episodes = [{ episodeId: 'e1', personId: 'p1', referredOn: '2024-01-01' }] as const;
  const { caseload: held, issues } = caseload({ records: { persons: [{ personId: 'p1' }], episodes, goals, goalRatings, goalEvents }, definitions: scales });
  const wrong = issues.filter(({ severity }) => severity !== 'notice');
  if (wrong.length > 0) throw new RangeError(wrong.map(({ code, path }) => `${code} ${path.join('.')}`).join('; '));
  const observations = observe(held);
  const found = goalOutcomes(held, (scale) => {
    const own = observations.get(scale);
    return own && pair(own, pairing, daysOf(goals.map(() => ({}))));
  });
  return goals.map((_, place) => ({ outcome: outcomeAt(found, place), conflict: found.conflict[place] === 1 }));
}

export function outcomeOf(told: ToldGoal, pairing?: 'first-last' | 'by-occasion'): GoalOutcome | undefined {
  return outcomesOf([told], pairing)[0]?.outcome;
}

export function conflictOf(told: ToldGoal): boolean | undefined {
  return outcomesOf([told])[0]?.conflict;
}
