import type { GoalOutcome } from './goal-scale.js';

/** The classes a rule or a state order puts a change in. */
export type ChangeClass =
  | 'improved'
  | 'no-reliable-change'
  | 'no-important-change'
  | 'deteriorated'
  | 'worsened'
  | 'lateral'
  | 'unchanged'
  | 'incomparable';

export type PersonProgress = 'forward' | 'mixed' | 'no-change' | 'back';

/** Which goals a criterion looks at: all of the episode's goals, or those that still stood. */
export type GoalScope = 'all' | 'standing';

/** The measure a criterion asks about: the one the indicator is produced for, or a named one. */
export type MeasureName = 'each' | (string & {});

/** Fields of records that a criterion may ask for. Those of goals, contacts, connections and needs are for figures about these. */
export const CRITERION_FIELDS = [
  'episode.referredOn', 'episode.startedOn', 'episode.closedOn', 'episode.closure', 'episode.triage', 'episode.referralSource', 'episode.primaryNeed', 'episode.goalSetting',
  'goal.statement', 'goal.scale', 'goal.intent', 'goal.domain',
  'contact.attended', 'contact.mode',
  'connection.type', 'connection.takenUp', 'connection.reason',
  'need.need', 'need.offer', 'need.reason',
] as const;

/** A field by the record it is of, or any attribute of people or episodes. */
export type CriterionField = (typeof CRITERION_FIELDS)[number] | `attribute.${string}`;

/**
 * The closed grammar of indicator criteria. Each criterion is true, false or unknown of a member;
 * unknown is neither: it does not exclude and it does not count (missing is not zero, and not "no").
 */
export type Criterion =
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion }
  /** A field has a value, or one of some values. An empty field is unknown for `in`, false for `present`. */
  | { readonly field: CriterionField; readonly present: true }
  | { readonly field: CriterionField; readonly in: readonly string[] }
  /** Whole days from one day of the episode to another. */
  | { readonly days: readonly [from: EpisodeDay, to: EpisodeDay]; readonly atMost?: number; readonly atLeast?: number }
  /** At least so many attended contacts in the episode. */
  | { readonly attendedContacts: { readonly atLeast: number } }
  /** Two or more attended contacts, or `startedOn` where contacts are not kept. */
  | { readonly engaged: true }
  /** Another referral of the same person, from the same source, came at most so many days before. */
  | { readonly repeatedReferral: { readonly withinDays: number } }
  /** A pause that was agreed lasts over the end of the period. */
  | { readonly paused: true }
  /** A valid baseline or follow-up observation of a measure is there. */
  | { readonly measure: MeasureName; readonly at: MeasuredAt; readonly present: true }
  | { readonly measure: MeasureName; readonly at: MeasuredAt; readonly caseness: boolean }
  | { readonly measure: MeasureName; readonly at: MeasuredAt; readonly atLeast?: number; readonly atMost?: number }
  /** The best (or worst) value of the scale: no room to improve (or to get worse). */
  | { readonly measure: MeasureName; readonly at: MeasuredAt; readonly extreme: 'best' | 'worst' }
  /** What the definition of the measure counts as achieved, or anything else; unknown where it says nothing. */
  | { readonly measure: MeasureName; readonly at: MeasuredAt; readonly achieved: boolean }
  /** There is no valid observation at all, and the latest record says one of these reasons. */
  | { readonly measure: MeasureName; readonly absentReason: readonly string[] }
  | { readonly measure: MeasureName; readonly paired: true }
  /** The class of the change under a rule the measure declares, or under its state order. */
  | { readonly measure: MeasureName; readonly changeBy: ChangeRuleName; readonly in: readonly ChangeClass[] }
  /** Goals of the member's episode: how many, how many reviewed, and the person's progress over them. */
  | { readonly goals: GoalScope; readonly count: { readonly atLeast: number } }
  | { readonly goals: GoalScope; readonly reviewed: { readonly atLeast: number } }
  | { readonly goals: GoalScope; readonly progress: readonly PersonProgress[] }
  | { readonly goals: GoalScope; readonly every: readonly GoalOutcome[] }
  | { readonly goals: GoalScope; readonly some: readonly GoalOutcome[] }
  /** Of the goals that were reviewed, every one; false where none was. */
  | { readonly goals: GoalScope; readonly everyReviewed: readonly GoalOutcome[] }
  /** A goal of the episode has two ratings, first and last, on the scale that the indicator is produced for. */
  | { readonly goals: GoalScope; readonly ratedTwice: true }
  /** Of an indicator over goals: the goal's own outcome. */
  | { readonly goalOutcome: readonly GoalOutcome[] };

/** When a measure is asked about: the ends of a pair, or the observation that put the member in the period. */
export type MeasuredAt = 'baseline' | 'followUp' | 'event';

/**
 * Days that criteria reckon with. `lastSeenOn` is the latest of the start and the attended contacts up to the end of
 * the period; `nextReferredOn` the person's next referral on or after the closure.
 */
export const EPISODE_DAYS = ['referredOn', 'startedOn', 'closedOn', 'firstGoalOn', 'lastSeenOn', 'nextReferredOn', 'periodEnd'] as const;
export type EpisodeDay = (typeof EPISODE_DAYS)[number];

/** `change` means the first of: reliable change, minimal important change, state order. */
export type ChangeRuleName = 'change' | 'reliable-change' | 'minimal-important-change' | 'state-order';

/** The classes that each rule can put a change in, in the order they are shown; `change` stands for whichever rule a measure has. */
export const CHANGE_CLASSES: Readonly<Partial<Record<ChangeRuleName, readonly ChangeClass[]>>> = {
  'reliable-change': ['improved', 'no-reliable-change', 'deteriorated'],
  'minimal-important-change': ['improved', 'no-important-change', 'deteriorated'],
  'state-order': ['improved', 'lateral', 'unchanged', 'incomparable', 'worsened'],
};
