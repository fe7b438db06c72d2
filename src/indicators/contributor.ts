import { classify } from '../change/classify.js';
import type { Pairs } from '../change/pairing.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import { formatDay, NO_DAY, type Day } from '../records/day.js';
import type { Origin } from '../records/table.js';
import { originOf, textAt } from '../records/table.js';
import { valueFromScale } from '../records/value-on-scale.js';
import { themeOf, type IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { valueAt } from './measure-test.js';
import type { Member } from './member.js';

export type Role = 'numerator' | 'denominator' | 'excluded';

/** A goal behind a figure, in the person's own words. */
export interface ContributorGoal {
  readonly goalId: string;
  readonly statement: string;
  readonly outcome: GoalOutcome;
  readonly theme: string | undefined;
}

/** One observation behind a figure. */
export interface ContributorObservation {
  readonly on: Day | undefined;
  readonly value: number | string;
  readonly origin: Origin;
}

/** A person, episode or goal behind a figure, with its role. For the service's own eyes only. */
export interface Contributor {
  readonly role: Role;
  readonly reason: string | undefined;
  readonly personId: string;
  readonly episodeId: string;
  /** The goal itself, or the goals of the episode for a figure about people. */
  readonly goals: readonly ContributorGoal[];
  readonly measure: string | undefined;
  readonly baseline: ContributorObservation | undefined;
  readonly followUp: ContributorObservation | undefined;
  readonly changeClass: string | undefined;
  readonly origin: Origin;
}

/** A member of a figure with everything that stands behind it. */
export function contributorOf(
  evaluation: Evaluation,
  { member, place, role }: { readonly member: Member; readonly place: number; readonly role: Role },
): Contributor {
  const { context, measure, pairing, indicator } = evaluation;
  const { caseload } = context;
  const isGoal = indicator.unit === 'goal';
  const scale = isGoal ? textAt(caseload.goals.table, 'scale', member.goal) : measure;
  const pairs = scale === undefined ? undefined : isGoal ? context.goalPairs(scale) : context.pairs(scale, pairing);
  const subject = isGoal ? member.goal : member.episode;
  return {
    role,
    reason: evaluation.reason[place],
    personId: textAt(caseload.persons, 'personId', member.person) ?? '',
    episodeId: textAt(caseload.episodes.table, 'episodeId', member.episode) ?? '',
    goals: (isGoal ? [member.goal] : (context.goalsOfEpisode[member.episode] ?? [])).map((goal) => goalOf(context, goal)),
    measure: scale,
    baseline: observed(pairs, pairs?.baseline, subject),
    followUp: observed(pairs, pairs?.followUp, subject),
    changeClass: changeClassOf(context, scale, pairs, subject),
    origin: isGoal ? originOf(caseload.goals.table, member.goal) : originOf(caseload.episodes.table, member.episode),
  };
}

function goalOf({ caseload, goals }: IndicatorContext, goal: number): ContributorGoal {
  const { table } = caseload.goals;
  return {
    goalId: textAt(table, 'goalId', goal) ?? '',
    statement: textAt(table, 'statement', goal) ?? '',
    outcome: goals.outcome[goal] ?? 'not-reviewed',
    theme: themeOf(caseload, goal),
  };
}

function observed(pairs: Pairs | undefined, places: Int32Array | undefined, subject: number): ContributorObservation | undefined {
  const place = places?.[subject] ?? -1;
  if (!pairs || place < 0) return undefined;
  const { observations } = pairs;
  const day = observations.day[place] ?? NO_DAY;
  return {
    on: day === NO_DAY ? undefined : formatDay(day),
    value: valueFromScale(observations.measure.value, observations.value[place] ?? Number.NaN),
    origin: originOf(observations.table, observations.row[place] ?? -1),
  };
}

function changeClassOf(context: IndicatorContext, measure: string | undefined, pairs: Pairs | undefined, subject: number): string | undefined {
  const compiled = measure === undefined ? undefined : context.measure(measure);
  const [baseline, followUp] = [pairs && valueAt(pairs, 'baseline', subject), pairs && valueAt(pairs, 'followUp', subject)];
  return compiled && baseline !== undefined && followUp !== undefined ? classify(compiled, 'change', { baseline, followUp }) : undefined;
}
