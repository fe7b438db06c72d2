import { ENDINGS } from '../definitions/goal-scale.js';
import type { AbsentReason, Barrier, Mode, Support } from './absence.js';
import type { Day } from './day.js';

/** An optional value: an absent key, `undefined` and `null` all mean no value. */
type Maybe<Value> = Value | null | undefined;

/** Anything a service keeps about a person or episode that is not named here: a possible breakdown. */
export type Attributes = Readonly<Record<string, Maybe<string>>>;

/** Any record may say when it was recorded; what was recorded after the as-at day is ignored. */
interface Recorded {
  readonly recordedOn?: Maybe<Day>;
}

/** A point in a course where the day is not known: `baseline`, `review`, `final`, or a number from 1. */
export type Occasion = 'baseline' | 'review' | 'final' | `${number}` | number;

/** Whether a person's records may be used in reports; a `test-record` is nobody's. */
export const REPORTING_USES = ['yes', 'objected', 'test-record'] as const;

export interface Person extends Recorded {
  readonly personId: string;
  readonly reportingUse?: Maybe<(typeof REPORTING_USES)[number]>;
  readonly attributes?: Attributes;
}

export const CLOSURES = ['planned', 'unplanned', 'not-started', 'died', 'moved'] as const;
export type Closure = (typeof CLOSURES)[number];
export const TRIAGES = ['accepted', 'declined-by-person', 'not-appropriate', 'not-contactable', 'pending'] as const;
export type Triage = (typeof TRIAGES)[number];

/** Whether goals were set with the person, or they were asked and chose not to. */
export const GOAL_SETTINGS = ['yes', 'chose-not-to'] as const;

/** One referral to one closure. A person may have several. */
export interface Episode extends Recorded {
  readonly episodeId: string;
  readonly personId: string;
  readonly referredOn: Day;
  readonly startedOn?: Maybe<Day>;
  readonly closedOn?: Maybe<Day>;
  readonly closure?: Maybe<Closure>;
  readonly triage?: Maybe<Triage>;
  readonly referralSource?: Maybe<string>;
  readonly primaryNeed?: Maybe<string>;
  readonly goalSetting?: Maybe<(typeof GOAL_SETTINGS)[number]>;
  readonly worker?: Maybe<string>;
  readonly attributes?: Attributes;
}

export interface Contact extends Recorded {
  readonly episodeId: string;
  readonly on: Day;
  readonly attended: 'yes' | 'no' | 'cancelled';
  readonly mode?: Maybe<Mode>;
}

/** One completed instrument: its responses (or, where only totals are kept, its scores), day, mode, who answered. */
export interface Assessment extends Recorded {
  readonly personId: string;
  readonly instrument: string;
  readonly on?: Maybe<Day>;
  readonly occasion?: Maybe<Occasion>;
  readonly responses?: Readonly<Record<string, Maybe<number>>>;
  readonly scores?: Readonly<Record<string, Maybe<number>>>;
  readonly assessmentId?: Maybe<string>;
  readonly episodeId?: Maybe<string>;
  readonly mode?: Maybe<Mode>;
  readonly answeredBy?: Maybe<string>;
  readonly support?: Maybe<Support>;
  readonly language?: Maybe<string>;
  readonly absentReason?: Maybe<AbsentReason>;
  readonly alertHandledOn?: Maybe<Day>;
}

export const GOAL_STATUSES = [
  'active',
  'on-hold',
  'achieved',
  'partly-achieved',
  'not-achieved',
  ...ENDINGS,
] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];
export const INTENTS = ['change', 'maintain', 'slow-decline'] as const;
export type Intent = (typeof INTENTS)[number];

/** What matters to the person, in their words, with its own scale and status. */
export interface Goal extends Recorded {
  readonly personId: string;
  readonly statement: string;
  readonly scale: string;
  readonly goalId?: Maybe<string>;
  readonly episodeId?: Maybe<string>;
  /** `;`-joined codes; the first is the theme. */
  readonly domain?: Maybe<string>;
  readonly setOn?: Maybe<Day>;
  /** Whose goal it is: the person's, a carer's, the family's, a worker's, or shared. */
  readonly setBy?: Maybe<string>;
  readonly intent?: Maybe<Intent>;
  readonly importance?: Maybe<number>;
  readonly difficulty?: Maybe<number>;
  readonly confidence?: Maybe<number>;
  readonly target?: Maybe<number>;
  readonly targetOn?: Maybe<Day>;
  readonly status?: Maybe<GoalStatus>;
  readonly statusOn?: Maybe<Day>;
  readonly statusReason?: Maybe<string>;
  readonly supersededBy?: Maybe<string>;
  /** The goal of which this is a smaller step. */
  readonly stepOf?: Maybe<string>;
  readonly language?: Maybe<string>;
  readonly support?: Maybe<Support>;
  readonly quoteConsent?: Maybe<'yes' | 'no' | 'withdrawn'>;
  readonly quoteConsentOn?: Maybe<Day>;
  readonly quoteScope?: Maybe<string>;
  readonly approvedText?: Maybe<string>;
  readonly levelMinus3?: Maybe<string>;
  readonly levelMinus2?: Maybe<string>;
  readonly levelMinus1?: Maybe<string>;
  readonly level0?: Maybe<string>;
  readonly levelPlus1?: Maybe<string>;
  readonly levelPlus2?: Maybe<string>;
  readonly baselineLevel?: Maybe<number>;
}

export const GOAL_EVENTS = ['status', 'reworded', 'target', 'override'] as const;

/**
 * A change to a goal: a new status, new words, a new target, or what a state of its scale means for this goal alone
 * (`override`, such as `refuge=achieved`, which needs its reason).
 */
export interface GoalEvent extends Recorded {
  readonly goalId: string;
  readonly on: Day;
  readonly kind: (typeof GOAL_EVENTS)[number];
  readonly value?: Maybe<string>;
  /** May begin with one of `GOAL_STATUS_REASONS`, then a colon and words. */
  readonly reason?: Maybe<string>;
  /** Who decided it: the person, a carer, a worker. */
  readonly decidedBy?: Maybe<string>;
}

export interface GoalRating extends Recorded {
  readonly goalId: string;
  readonly on?: Maybe<Day>;
  readonly occasion?: Maybe<Occasion>;
  readonly value?: Maybe<number | string>;
  readonly ratedBy?: Maybe<string>;
  readonly mode?: Maybe<Mode>;
  readonly support?: Maybe<Support>;
  readonly absentReason?: Maybe<AbsentReason>;
}

/** One value of a custom outcome. */
export interface OutcomeRecord extends Recorded {
  readonly personId: string;
  readonly outcome: string;
  readonly on?: Maybe<Day>;
  readonly occasion?: Maybe<Occasion>;
  readonly value?: Maybe<number | string | boolean>;
  readonly episodeId?: Maybe<string>;
  readonly exposureDays?: Maybe<number>;
  readonly answeredBy?: Maybe<string>;
  readonly support?: Maybe<Support>;
  readonly absentReason?: Maybe<AbsentReason>;
}

export interface Review extends Recorded {
  readonly episodeId: string;
  readonly dueOn: Day;
  readonly heldOn?: Maybe<Day>;
  readonly engaged?: Maybe<'yes' | 'no'>;
  readonly reason?: Maybe<string>;
  readonly mode?: Maybe<Mode>;
}

export interface Need extends Recorded {
  readonly episodeId: string;
  readonly need: string;
  readonly on: Day;
  readonly offer?: Maybe<'available' | 'not-available' | 'waiting'>;
  readonly reason?: Maybe<Barrier>;
}

export interface Connection extends Recorded {
  readonly episodeId: string;
  readonly on: Day;
  readonly type: string;
  readonly takenUp?: Maybe<'yes' | 'no' | 'not-known'>;
  readonly takenUpOn?: Maybe<Day>;
  readonly reason?: Maybe<Barrier>;
}

/** Nothing is due in a pause. */
export interface Pause extends Recorded {
  readonly episodeId: string;
  readonly from: Day;
  readonly until?: Maybe<Day>;
  readonly reason?: Maybe<string>;
}

/** Context, never an outcome. */
export interface LifeEvent extends Recorded {
  readonly personId: string;
  readonly on: Day;
  readonly kind: string;
}

/** Everything a service holds, as plain records. Each list is optional. */
export interface Records {
  readonly persons?: readonly Person[];
  readonly episodes?: readonly Episode[];
  readonly contacts?: readonly Contact[];
  readonly assessments?: readonly Assessment[];
  readonly goals?: readonly Goal[];
  readonly goalEvents?: readonly GoalEvent[];
  readonly goalRatings?: readonly GoalRating[];
  readonly outcomes?: readonly OutcomeRecord[];
  readonly reviews?: readonly Review[];
  readonly needs?: readonly Need[];
  readonly connections?: readonly Connection[];
  readonly pauses?: readonly Pause[];
  readonly lifeEvents?: readonly LifeEvent[];
}
