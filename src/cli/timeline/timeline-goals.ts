import { latestGoalEvents } from '../../change/goal-events.js';
import { outcomeAt } from '../../change/goal-outcomes.js';
import type { GoalOutcome } from '../../definitions/goal-scale.js';
import type { IndicatorContext } from '../../indicators/context.js';
import { NO_DAY, type Day } from '../../records/day.js';
import type { GoalStatusChange, GoalWords } from '../../records/goal-history.js';
import { rowsOf } from '../../records/rows-of.js';
import { dayAt, textAt } from '../../records/table.js';
import { valueIn } from '../../records/valued.js';
import { dayOrNull } from '../worklist/open-episodes.js';
import { goalWordsAt } from './goal-words.js';
import type { Until } from './until.js';
import { valueInWords } from './value-in-words.js';

/** A value on a day or at an occasion. */
export interface TimelineValue {
  readonly on: Day | null;
  readonly occasion: string | null;
  /** As people say it; `null` where there is none that can be used. */
  readonly value: string | null;
  /** Why there is none. */
  readonly reason: string | null;
}

/** One goal: every version of its words, every status, every rating, and what became of it so far. */
export interface TimelineGoal {
  readonly goalId: string;
  readonly scale: string;
  readonly setOn: Day | null;
  readonly setBy: string | null;
  readonly targetOn: Day | null;
  readonly words: readonly GoalWords[];
  /** New targets, as numbers on the scale. */
  readonly targets: readonly { readonly on: Day | null; readonly value: string }[];
  readonly statuses: readonly GoalStatusChange[];
  /** The status that the goal itself states, where no event says it. */
  readonly stated: { readonly on: Day | null; readonly status: string } | null;
  /** The latest status. */
  readonly status: string | null;
  /** Ends of its scale, where it is a number. */
  readonly range: readonly [number, number] | null;
  readonly ratings: readonly TimelineValue[];
  readonly outcome: GoalOutcome;
}

/** The goals of a person that were set by the day, in the order they were set. */
export function timelineGoals({ caseload, goals: outcomes }: IndicatorContext, until: Until): readonly TimelineGoal[] {
  const { goals: { table, person } } = caseload;
  const latest = latestGoalEvents(caseload).status;
  // A goal that was set without a day is as old as any.
  const own = rowsOf(person, until.person).filter((goal) => dayAt(table, 'setOn', goal) <= until.day);
  const found = own.map((goal): TimelineGoal => {
    const { words, statuses } = goalWordsAt(caseload, goal);
    const stated = textAt(table, 'status', goal);
    const statedOn = dayOrNull(dayAt(table, 'statusOn', goal));
    const isSaid = statuses.some(({ on, status }) => status === stated && (statedOn === null || on === statedOn));
    return {
      goalId: textAt(table, 'goalId', goal) ?? '',
      scale: textAt(table, 'scale', goal) ?? '',
      setOn: dayOrNull(dayAt(table, 'setOn', goal)),
      setBy: textAt(table, 'setBy', goal) ?? null,
      targetOn: dayOrNull(dayAt(table, 'targetOn', goal)),
      words,
      targets: targetsOf(caseload, goal),
      statuses,
      stated: stated === undefined || isSaid ? null : { on: statedOn, status: stated },
      status: latest.get(goal) ?? stated ?? null,
      range: rangeOf(caseload, textAt(table, 'scale', goal)),
      ratings: ratingsOf(caseload, goal, until.day),
      outcome: outcomeAt(outcomes(), goal),
    };
  });
  return found.sort((one, other) => ((one.setOn ?? '') < (other.setOn ?? '') ? -1 : Number((one.setOn ?? '') > (other.setOn ?? ''))));
}

function rangeOf({ goalScales }: IndicatorContext['caseload'], scale: string | undefined): TimelineGoal['range'] {
  const kind = goalScales.find(({ id }) => id === scale)?.value;
  return kind?.kind === 'numeric' ? [kind.minimum, kind.maximum] : null;
}

function targetsOf({ goalEvents: { table, goal: owners } }: IndicatorContext['caseload'], goal: number): TimelineGoal['targets'] {
  return rowsOf(owners, goal).flatMap((row) => {
    const value = textAt(table, 'value', row);
    return textAt(table, 'kind', row) === 'target' && value !== undefined ? [{ on: dayOrNull(dayAt(table, 'on', row)), value }] : [];
  });
}

function ratingsOf({ goalRatings: { table, goal: owners, values }, goals, goalScales }: IndicatorContext['caseload'], goal: number, day: number): readonly TimelineValue[] {
  const kind = goalScales.find(({ id }) => id === textAt(goals.table, 'scale', goal))?.value;
  const rows = rowsOf(owners, goal).filter((row) => dayAt(table, 'on', row) <= day).sort((one, other) => timeOf(dayAt(table, 'on', one)) - timeOf(dayAt(table, 'on', other)));
  return rows.map((row) => {
    const value = valueIn(values, row);
    const hasValue = kind !== undefined && !Number.isNaN(value);
    return {
      on: dayOrNull(dayAt(table, 'on', row)),
      occasion: textAt(table, 'occasion', row) ?? null,
      value: hasValue ? valueInWords(kind, value) : null,
      reason: hasValue ? null : (textAt(table, 'absentReason', row) ?? 'not recorded'),
    };
  });
}

/** What has no day comes last. */
export function timeOf(day: number): number {
  return day === NO_DAY ? Number.MAX_SAFE_INTEGER : day;
}
