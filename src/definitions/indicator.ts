import type { ChangeRuleName, Criterion, EpisodeDay, GoalScope } from './criteria.js';
import type { Source } from './fact.js';
import type { Text } from './text.js';
import type { ValueKind } from './value-kind.js';

export type Unit = 'person' | 'episode' | 'goal' | 'contact';

export type Statistic = 'count' | 'proportion' | 'mean' | 'median' | 'distribution';

/** Which day of a member decides the period it belongs to. */
export type Attribution = 'referred' | 'started' | 'closed' | 'event' | 'open-at-end';

export type PairingPolicy = 'first-last' | 'closure-window' | 'by-occasion';

/** The number a mean or median is of. */
export type IndicatorValue =
  | { readonly days: readonly [from: EpisodeDay, to: EpisodeDay] }
  | { readonly measure: 'each' | (string & {}); readonly of: 'change' | 'baseline' | 'followUp' };

/** What a distribution sorts its members by. */
export type IndicatorLevels =
  | { readonly field: 'episode.closure' | 'episode.triage' }
  | { readonly goalOutcome: true }
  | { readonly goalProgress: GoalScope }
  | { readonly measure: 'each' | (string & {}); readonly changeBy: ChangeRuleName }
  /** `stated`, `not-stated` or `missing`, of the attribute the indicator is produced for. */
  | { readonly attribute: 'each' };

/** Which measures an indicator declared once is produced for. */
export interface OverMeasures {
  readonly group: readonly ('instrument' | 'outcome')[];
  /** Only measures with these value kinds. */
  readonly value?: readonly ValueKind['kind'][];
  /** Only measures that declare a rule of this name. */
  readonly changeBy?: ChangeRuleName;
  /** Only measures whose definition says what counts as achieved. */
  readonly answers?: 'achieved';
}

/**
 * One reason that takes a member of the initial population out of the denominator. The reason `unpaired`
 * is shown in detail: what is missing and, where it was recorded, why.
 */
export interface Exclusion {
  readonly reason: string;
  readonly when: Criterion;
}

/**
 * The definition of a figure, as data: unit, statistic, attribution, exclusions in order, numerator.
 * Words are FHIR Measure's: initial population, denominator, denominator exclusion, numerator.
 */
export interface Indicator<Id extends string = string> {
  readonly kind: 'indicator';
  readonly id: Id;
  readonly version: string;
  readonly title: Text;
  /** What the figure says and what it does not, in a sentence or two for a reader. */
  readonly description: Text;
  readonly unit: Unit;
  readonly statistic: Statistic;
  readonly attribution: Attribution;
  /** Days that every member must have had before the figure is shown. */
  readonly maturityDays?: number;
  /** Produced once per measure of this kind; left out for an indicator about none or named ones. */
  readonly overMeasures?: OverMeasures;
  /** Produced once per attribute of persons found in the data. */
  readonly overAttributes?: true;
  readonly pairing?: PairingPolicy;
  /** Who of the period is meant at all; left out, everybody the attribution puts in the period. */
  readonly initialPopulation?: Criterion;
  /** In order: the first that is true of a member is its reason. */
  readonly exclusions?: readonly Exclusion[];
  readonly numerator?: Criterion;
  readonly value?: IndicatorValue;
  readonly levels?: IndicatorLevels;
  /** Indicators that must be shown with this one. */
  readonly accompanies?: readonly string[];
  readonly sources: readonly Source[];
}

/** A named list of indicators, such as `core`. */
export interface IndicatorSet {
  readonly kind: 'indicator-set';
  readonly id: string;
  readonly title: Text;
  readonly indicators: readonly Indicator[];
}
