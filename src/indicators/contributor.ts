import { outcomeAt } from '../change/goal-outcomes.js';
import type { Pairs } from '../change/pairing.js';
import type { GoalOutcome } from '../definitions/goal-scale.js';
import type { Unit } from '../definitions/indicator.js';
import { NO_DAY, type Day } from '../records/day.js';
import { FIELDS } from '../records/fields.js';
import type { Origin, Table } from '../records/table.js';
import { dayAt, numberAt, originOf, textAt } from '../records/table.js';
import { valueFromScale } from '../records/value-on-scale.js';
import { valueIn } from '../records/valued.js';
import { unpairedReason } from './absence.js';
import type { IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { changeClass } from './measure-test.js';
import { eventTable } from './event-tables.js';
import { dayOf, historyOfGoal, type GoalHistoryEntry } from './goal-history.js';
import type { Member } from './member.js';
import { nameAt } from './named.js';
import { themeOf } from './theme.js';

export type Role = 'numerator' | 'denominator' | 'excluded';

/** A goal behind a figure, in the person's own words. */
export interface ContributorGoal {
  readonly goalId: string;
  readonly statement: string;
  readonly outcome: GoalOutcome;
  readonly theme: string | undefined;
  /** Of a goal that was not reviewed: what is missing and, where it was recorded, why. */
  readonly lacks: string | undefined;
  readonly setOn: Day | undefined;
  /** In the order of days; what has none comes last. */
  readonly history: readonly GoalHistoryEntry[];
}

/** One observation behind a figure. */
export interface ContributorObservation {
  readonly on: Day | undefined;
  readonly value: number | string;
  /** The answers (or kept scores) it was made from, by item. */
  readonly answers: Readonly<Record<string, number>>;
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
    reason: nameAt(evaluation.reason, place),
    personId: textAt(caseload.persons, 'personId', member.person) ?? '',
    episodeId: textAt(caseload.episodes.table, 'episodeId', member.episode) ?? '',
    goals: (isGoal ? [member.goal] : context.goalsOf(member.episode)).map((goal) => goalOf(context, goal)),
    measure: scale,
    baseline: observed(pairs, pairs?.baseline, subject),
    followUp: observed(pairs, pairs?.followUp, subject),
    changeClass: changeClassOf(context, scale, pairs, subject),
    origin: memberOrigin(context, indicator.unit, member),
  };
}

/** Where the record of what is counted stands: the goal, the contact, or the episode used for a person. */
function memberOrigin({ caseload }: IndicatorContext, unit: Unit, { goal, episode, event }: Member): Origin {
  if (unit === 'goal') return originOf(caseload.goals.table, goal);
  const events = eventTable(caseload, unit);
  return events ? originOf(events.table, event) : originOf(caseload.episodes.table, episode);
}

function goalOf({ caseload, goals, goalPairs }: IndicatorContext, goal: number): ContributorGoal {
  const { table } = caseload.goals;
  const pairs = goalPairs(textAt(table, 'scale', goal) ?? '');
  const outcome = outcomeAt(goals(), goal);
  return {
    goalId: textAt(table, 'goalId', goal) ?? '',
    statement: textAt(table, 'statement', goal) ?? '',
    outcome,
    theme: themeOf(caseload, goal),
    lacks: outcome === 'not-reviewed' && pairs ? unpairedReason(pairs, goal) : undefined,
    setOn: dayOf(dayAt(table, 'setOn', goal)),
    history: historyOfGoal(caseload, goal),
  };
}

function observed(pairs: Pairs | undefined, places: Int32Array | undefined, subject: number): ContributorObservation | undefined {
  const place = places?.[subject] ?? -1;
  if (!pairs || place < 0) return undefined;
  const { observations } = pairs;
  const day = observations.day[place] ?? NO_DAY;
  return {
    on: dayOf(day),
    value: valueFromScale(observations.measure.value, valueIn(observations.values, place)),
    answers: answersAt(observations.table, place),
    origin: originOf(observations.table, place),
  };
}

const OWN_FIELDS = new Set([FIELDS.assessments, FIELDS.goalRatings, FIELDS.outcomes].flatMap((fields) => Object.keys(fields)));

/** Answers stand in columns that are no fields of a record, each by the name of its item. */
function answersAt(table: Table, row: number): Readonly<Record<string, number>> {
  const columns = Object.keys(table.columns).filter((name) => !OWN_FIELDS.has(name));
  const answers = columns.map((name) => [name, numberAt(table, name, row)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => !Number.isNaN(answer)));
}

function changeClassOf(context: IndicatorContext, measure: string | undefined, pairs: Pairs | undefined, subject: number): string | undefined {
  const compiled = measure === undefined ? undefined : context.measure(measure);
  return compiled && pairs && changeClass({ compiled, rule: 'change', pairs }, subject);
}
