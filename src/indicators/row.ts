import type { Attribution, PairingPolicy, Statistic, Unit } from '../definitions/indicator.js';
import type { Day } from '../records/day.js';

/** What makes a row the only one of its kind. */
export interface RowKey {
  readonly service: string;
  readonly report: string;
  readonly indicatorId: string;
  /** The measure (or, for completeness of records, the attribute) it is about; empty for neither. */
  readonly measure: string;
  readonly rule: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  /** `all` for everybody. */
  readonly breakdown: string;
  readonly category: string;
  /** Empty but for distributions and quartiles. */
  readonly level: string;
}

export type Marker = '' | '[c]' | '[x]' | '[z]';

/** One figure, with everything needed to check it. `null` is no value, never 0. */
export interface IndicatorRow extends RowKey {
  readonly definitionVersion: string;
  readonly title: string;
  readonly unit: Unit;
  readonly statistic: Statistic;
  readonly attribution: Attribution | 'last-record';
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly method: string;
  readonly initialPopulation: number | null;
  readonly excluded: number | null;
  readonly marker: Marker;
  /** `;`-joined codes. */
  readonly caution: string;
  readonly disclosureProfile: string;
  readonly runId: string;
}

/** How a ratio or rate is made, so that it can be made again from shown counts. */
export interface RatioParts {
  readonly multiplier: number;
  /** The side that is a number from outside and not a count of people; `null` where both are counts. */
  readonly outside: 'numerator' | 'denominator' | null;
  readonly limits: boolean;
  /** Of a count as it would be were everybody spread as the population is: those of the group, and those of all groups. */
  readonly expected?: { readonly own: number; readonly all: number };
}

/** A row before disclosure, with what is behind it that has no column. */
export interface InternalRow extends IndicatorRow {
  /** Members left out, by reason; sums to `excluded`. */
  readonly exclusions: Readonly<Record<string, number>>;
  /** Of means: the sample standard deviation, from which limits are made again after rounding. */
  readonly standardDeviation: number | null;
  readonly pairing: PairingPolicy;
  /** Distance between neighbouring values of what is averaged, to which a median is rounded. */
  readonly step: number;
  /** Share of those due a follow-up or review who have one; `null` where the figure is not about pairs or reviews. */
  readonly completeness: number | null;
  /** Of ratios and rates only. */
  readonly ratio?: RatioParts;
}

/** The columns of a row as contracts name them, in order. */
export const ROW_COLUMNS = [
  'service', 'report', 'indicatorId', 'measure', 'rule', 'definitionVersion', 'title', 'unit', 'statistic', 'attribution',
  'periodStart', 'periodEnd', 'breakdown', 'category', 'level', 'numerator', 'denominator', 'value', 'lower95', 'upper95',
  'method', 'initialPopulation', 'excluded', 'marker', 'caution', 'disclosureProfile', 'runId',
] as const satisfies readonly (keyof IndicatorRow)[];
