import type { ChangeRuleName, Criterion, CriterionField, EpisodeDay, GoalScope, MeasureName } from './criteria.js';
import type { Evidence, Source } from './fact.js';
import type { Text } from './text.js';
import type { ValueKind } from './value-kind.js';

export type Unit = 'person' | 'episode' | 'goal' | 'contact' | 'connection' | 'need';

export type Statistic = 'count' | 'proportion' | 'mean' | 'median' | 'distribution' | 'ratio' | 'rate';

/** Which day of a member decides the period it belongs to. `open-at-end`: referred by its end, and not closed by then. */
export type Attribution = 'referred' | 'started' | 'closed' | 'event' | 'open-at-end';

/** `latest-review` is for episodes still open: the latest at least 14 days after the baseline, up to the end of the period. */
export type PairingPolicy = 'first-last' | 'closure-window' | 'by-occasion' | 'latest-review';

/** The number a mean or median is of. */
export type IndicatorValue =
  | { readonly days: readonly [from: EpisodeDay, to: EpisodeDay] }
  | { readonly measure: MeasureName; readonly of: 'change' | 'baseline' | 'followUp' }
  /** The median over a person's own goals on the scale the indicator is produced for: last rating minus first. */
  | { readonly goalChange: 'median' };

/** What a distribution sorts its members by. */
export type IndicatorLevels =
  | { readonly field: Exclude<CriterionField, `attribute.${string}`> }
  | { readonly goalOutcome: true }
  /** The first of a goal's domains. */
  | { readonly theme: true }
  /** Whole days in bands: up to each number, and over the last. */
  | { readonly days: readonly [from: EpisodeDay, to: EpisodeDay]; readonly upTo: readonly number[] }
  /** The bands a measure declares, at one end of a pair; or the move from the one to the other. */
  | { readonly measure: MeasureName; readonly bandAt: 'baseline' | 'followUp' }
  | { readonly measure: MeasureName; readonly bandMove: true }
  /** As the value of the same name, in whole points each way. */
  | { readonly goalChange: 'median' }
  | { readonly goalProgress: GoalScope }
  | { readonly measure: MeasureName; readonly changeBy: ChangeRuleName }
  /** `stated`, `not-stated` or `missing`, of the attribute the indicator is produced for. */
  | { readonly attribute: 'each' };

/** Which measures an indicator declared once is produced for. */
export interface OverMeasures {
  readonly group: readonly ('instrument' | 'outcome' | 'goal-scale')[];
  /** Only measures with these value kinds. */
  readonly value?: readonly ValueKind['kind'][];
  /** Only measures that declare a rule of this name. */
  readonly changeBy?: ChangeRuleName;
  /** Only measures that declare caseness, bands, or what counts as achieved. */
  readonly declares?: 'caseness' | 'bands' | 'achieved';
  /** Only outcomes of this domain, such as `experience`. */
  readonly domain?: string;
}

/**
 * What a ratio or rate is over: another population of the service's own, an amount from outside (given with its source
 * and year), or the share that a group has of one, of all who are counted.
 */
export type RatioSide =
  | { readonly unit: Unit; readonly attribution: Attribution; readonly initialPopulation?: Criterion }
  | { readonly external: string }
  | { readonly expectedShare: string };

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
  /** With the attribution `event`, of people: the days on which this measure was answered, in place of attended contacts. */
  readonly events?: { readonly measure: MeasureName };
  /** Who of the period is meant at all; left out, everybody the attribution puts in the period. */
  readonly initialPopulation?: Criterion;
  /** In order: the first that is true of a member is its reason. */
  readonly exclusions?: readonly Exclusion[];
  readonly numerator?: Criterion;
  readonly value?: IndicatorValue;
  readonly levels?: IndicatorLevels;
  /** Of a ratio or rate, whose numerator is everybody counted: what they are counted over. */
  readonly over?: RatioSide;
  /** Of a ratio over everybody counted: the amount from outside, such as a cost of the period. */
  readonly amount?: { readonly external: string };
  /** What a ratio or rate is per, such as 1,000; 1 when left out. */
  readonly multiplier?: number;
  /** Indicators that must be shown with this one. */
  readonly accompanies?: readonly string[];
  readonly sources: readonly Source[];
}

/** Where those go who are better on one measure and worse on another: kept `apart`, with `neither`, or with `deterioration`. */
export type MixedRule = 'apart' | 'neither' | 'deterioration';

/** A rule that counts mixed members in another indicator too. */
export interface MixedFold {
  readonly id: Exclude<MixedRule, 'apart'>;
  /** Id of the indicator that they are counted in. */
  readonly into: string;
  /** What that indicator then says and counts, in place of its own. */
  readonly description: Text;
  readonly numerator: Criterion;
  readonly evidence: Evidence;
  readonly note: string;
  readonly sources: readonly Source[];
}

/** A named list of indicators, such as `core`. */
export interface IndicatorSet {
  readonly kind: 'indicator-set';
  readonly id: string;
  readonly title: Text;
  /** Rules by which mixed members are counted with others; without one they are kept apart. */
  readonly mixed?: readonly MixedFold[];
  readonly indicators: readonly Indicator[];
}
