import type { GoalScale } from '../definitions/goal-scale.js';
import type { Instrument } from '../definitions/instrument.js';
import type { Outcome } from '../definitions/outcome.js';
import type { RecordKind } from './fields.js';
import type { Table } from './table.js';
import type { Valued } from './valued.js';

/** Records as columns, each row with the row of what it belongs to (−1 where that is not known), which stands for its id. */
export interface Linked {
  readonly table: Table;
  readonly person: Int32Array;
  readonly episode: Int32Array;
}

export interface LinkedAssessments extends Linked {
  readonly instrument: Instrument;
  /** 1 where the record has a problem: it gives no observation, but its alert answers still count. */
  readonly setAside: Uint8Array;
  /** Rows whose answers may stand under other headers than their own. */
  readonly unsure: ReadonlySet<number>;
}

export interface LinkedOutcomes extends Linked {
  readonly outcome: Outcome;
  /** The value on the measure's own scale (a state by its place in the list, no 0 and yes 1). */
  readonly values: Valued;
}

export interface LinkedRatings {
  readonly table: Table;
  readonly goal: Int32Array;
  readonly values: Valued;
}

/** Rows of one kind: how many were read, and for what reason each that is not used was set aside. */
export interface RecordCount {
  readonly kind: RecordKind;
  readonly read: number;
  readonly used: number;
  /** Reason → rows. */
  readonly setAside: Readonly<Record<string, number>>;
}

/** Goals that were given but cannot be used, so that the accounting of goals can still name them. */
export interface SetAsideGoal {
  /** Left out where the person objects. */
  readonly goalId?: string;
  readonly reason: string;
}

/**
 * All records of a service for one run, as columns. Treat it as opaque: make it with `caseload`,
 * hand it to `aggregate`, and look at people and goals through `contributors`.
 */
export interface Caseload {
  readonly kind: 'caseload';
  readonly instruments: readonly Instrument[];
  readonly goalScales: readonly GoalScale[];
  readonly outcomeDefinitions: readonly Outcome[];
  /** Files (or lists) that were given, even when empty. */
  readonly given: ReadonlySet<RecordKind>;
  readonly persons: Table;
  readonly episodes: { readonly table: Table; readonly person: Int32Array };
  /** Episodes were made from first to last record, because there is no episode file. */
  readonly madeEpisodes: boolean;
  /** Goal ids were made from person and position, so that a replaced goal cannot be seen. */
  readonly madeGoalIds: boolean;
  readonly contacts: { readonly table: Table; readonly episode: Int32Array };
  readonly assessments: readonly LinkedAssessments[];
  readonly goals: Linked;
  readonly goalEvents: { readonly table: Table; readonly goal: Int32Array };
  readonly goalRatings: LinkedRatings;
  readonly outcomes: readonly LinkedOutcomes[];
  /** Reviews, needs, connections, pauses (by episode) and life events (by person only). */
  readonly others: Readonly<Partial<Record<RecordKind, Linked>>>;
  readonly counts: readonly RecordCount[];
  readonly setAsideGoals: readonly SetAsideGoal[];
  /** People who object to their records being used in reports: counted once, and nowhere else. */
  readonly objected: number;
}
