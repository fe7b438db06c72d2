import type { Provenance, Source } from './fact.js';
import type { MeasureFacts } from './measure.js';
import type { Text } from './text.js';
import type { NumericValue, StateValue } from './value-kind.js';

/** Outcomes that count as forward. */
export const FORWARD_OUTCOMES = ['achieved', 'partly-achieved', 'maintained'] as const;
/** Endings that are neither forward nor back. */
export const ENDINGS = ['no-longer-relevant', 'replaced', 'withdrawn'] as const;

/** What became of one goal. */
export type GoalOutcome =
  | (typeof FORWARD_OUTCOMES)[number]
  | 'not-achieved'
  | 'no-change'
  | 'moved-away'
  | (typeof ENDINGS)[number]
  | 'not-reviewed';

/**
 * Ratings on a numeric scale: achieved at a level (or the goal's own target), else by the change in points. The level is
 * `achievedAtLeast` on a scale of which more is better, `achievedAtMost` on one of which less is.
 */
export type OutcomeByPoints = PointsRule & ({ readonly achievedAtLeast: number } | { readonly achievedAtMost: number });

interface PointsRule extends Provenance {
  readonly kind: 'by-points';
  /** A goal's own `target` replaces the level. */
  readonly targetCounts: boolean;
  /** Points of change, at least, that count as partly achieved or moved away. */
  readonly points: number;
  /** The baseline is the goal's stated baseline level when it has one; then one rating is a review. */
  readonly baselineLevel: boolean;
}

/** The rating itself says how far the goal was attained. One rating is a review. */
export interface OutcomeByLevel<Level extends string = string> extends Provenance {
  readonly kind: 'by-level';
  readonly levels: Readonly<Record<Level, GoalOutcome>>;
}

/**
 * Ratings are states with an order: achieved in the states that count as that, else by the move from the first to the
 * last. An event may override what a state means for one goal, with its reason: a refuge may be what somebody hoped for.
 */
export interface OutcomeByOrder extends Provenance {
  readonly kind: 'by-order';
}

/** How goals are rated, and what ratings say of a goal. */
export interface GoalScale<Id extends string = string, Level extends string = string> extends MeasureFacts {
  readonly kind: 'goal-scale';
  readonly id: Id;
  readonly version: string;
  readonly title: Text;
  readonly value: NumericValue | StateValue<Level>;
  /** Labels of the numeric levels, where the scale names them. */
  readonly levelLabels?: Readonly<Record<string, Text>>;
  readonly outcome: OutcomeByPoints | OutcomeByLevel<Level> | OutcomeByOrder;
  readonly sources: readonly Source[];
}
