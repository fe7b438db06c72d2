import type { Measure } from '../../definitions/measure.js';
import type { Counted } from '../../statistics/moments.js';
import type { AttritionTally } from '../attrition.js';
import type { GoalAccount } from '../goal-account.js';
import type { ToldGoal } from '../goals-told.js';
import type { ObservationCounts } from '../observation-counts.js';
import type { RunSettings } from '../run-settings.js';
import type { WaterfallStep } from '../waterfall.js';

/** The version of the shape below. A part of another version is refused. */
export const PART_VERSION = 1;

/**
 * The figures of some people of a caseload before anything is divided, as plain JSON: `mergeParts` makes the table of
 * the whole from the parts. It holds the ids of records and stays inside the service, as the records do; no answers are in
 * it, and no words but approved texts of goals that somebody agreed to have shown.
 */
export interface Part {
  readonly kind: 'part';
  readonly version: typeof PART_VERSION;
  /** What was asked for: the same in every part. */
  readonly run: PartRun;
  readonly data: PartData;
  /** Every person, episode and goal that can be counted, by id, in order. Members name them by place. */
  readonly ids: PartIds;
  readonly waterfall: readonly WaterfallStep[];
  readonly goals: GoalAccount;
  /** Of the measures that this part holds. */
  readonly observations: readonly ObservationCounts[];
  readonly attrition: readonly AttritionTally[];
  readonly members: readonly PartMembers[];
  readonly figures: readonly PartFigure[];
  /** The goals that the figure of what people wanted is about, for the choice of words that may leave. */
  readonly told: readonly ToldGoal[];
}

/** The settings of a run with every measure that some part may hold. */
export interface PartRun extends Omit<RunSettings, 'by'> {
  readonly by: RunSettings['by'] | null;
  readonly measures: readonly PartMeasure[];
}

export interface PartMeasure {
  readonly measure: Measure;
  /** Of an outcome: what it is about. */
  readonly domain?: string;
}

/** What there is in the data of a part at all. */
export interface PartData {
  /** The kinds of records that were given, in order. */
  readonly given: readonly string[];
  readonly madeEpisodes: boolean;
  readonly hasEpisodes: boolean;
  readonly hasClosure: boolean;
  /** Attributes by the columns that people and episodes have. */
  readonly attributes: { readonly persons: readonly string[]; readonly episodes: readonly string[] };
  /** Kind of records → the fields that any of them has a column for. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** By what groups can be compared in the comparison of people with and without a follow-up. */
  readonly known: readonly string[];
  /** Breakdowns, and attributes that choose the people of the report, that no file of this part has. */
  readonly unknown: { readonly breakdowns: readonly string[]; readonly population: readonly string[] };
  /** The measures that it holds, and by what their values can be put in order. */
  readonly measures: readonly { readonly id: string; readonly isAnswered: boolean; readonly hasDay: boolean; readonly hasOccasion: boolean }[];
}

export interface PartIds {
  readonly persons: readonly string[];
  readonly episodes: readonly string[];
  readonly goals: readonly string[];
}

/** One of several names for each member: its place in `names`, from 1; 0 for none. */
export interface Coded {
  readonly names: readonly string[];
  readonly of: readonly number[];
}

/** A list of members, in the order of their ids: places in the part's ids, −1 for none. Figures share lists. */
export interface PartMembers {
  readonly persons: readonly number[];
  readonly episodes: readonly number[];
  readonly goals: readonly number[];
  /** Of contacts, connections and needs, which have no ids: where each stands. */
  readonly events?: { readonly files: Coded; readonly lines: readonly number[] };
  /** Breakdown → category of each member, where figures of these members are broken down. */
  readonly categories: Readonly<Record<string, Coded>>;
}

/** One side of a figure: its members and, as a digit each, who is excluded (0), asked (1) and counted in the numerator (2). */
export interface PartSide {
  /** Place in the part's lists of members. */
  readonly members: number;
  readonly roles: string;
}

/** One figure of an indicator, for a measure and a part of the period, with everybody behind it. */
export interface PartFigure extends PartSide {
  readonly indicator: string;
  /** The measure (or attribute) it is produced for; empty for none. */
  readonly measure: string;
  readonly start: string;
  readonly end: string;
  readonly reasons: Coded;
  readonly levels: Coded;
  /** Of a ratio over another population: who is on that side. */
  readonly over?: PartSide;
  readonly cells: readonly PartCell[];
}

/** What one category of a breakdown adds up to. */
export interface PartCell {
  readonly breakdown: string;
  readonly category: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Reason → members. */
  readonly exclusions: Readonly<Record<string, number>>;
  /** Level → members. */
  readonly levels: Readonly<Record<string, number>>;
  /** An exact histogram: each value, in order, with how often it occurs. */
  readonly values: Counted;
  readonly mixedMode: boolean;
  /** Of a ratio over another population: those they are counted over. */
  readonly over: number;
}
