import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import type { Day } from '../records/day.js';
import type { Externals } from './externals.js';
import type { BreakdownGroups } from './group-codes.js';
import { DEFAULT_GRADES, type CompletenessGrades } from './grades.js';
import type { Period, PeriodPart } from './period.js';
import type { Population } from './population.js';

/** An indicator, and the pairing that a set chose for it, which holds where it declares none itself. */
export type IndicatorEntry = Indicator | { readonly indicator: Indicator; readonly pairing: PairingPolicy };

/** What figures are asked for, whoever they are about. */
export interface AggregateSettings {
  readonly indicators: readonly IndicatorEntry[];
  readonly period: Period;
  /** Also show the parts of the period. Breakdowns are shown for the whole period. */
  readonly by?: PeriodPart;
  /** Day up to which things are known; the end of the period when left out. */
  readonly asAt?: Day;
  readonly breakdowns?: readonly string[];
  /** Pairing for indicators that declare none, and for which none was chosen. */
  readonly pairing?: PairingPolicy;
  /** Instruments whose published rule for unanswered items is applied. */
  readonly prorate?: readonly string[];
  /** Whom the report is about; everybody else is excluded as `outside-this-report`. */
  readonly population?: Population;
  /** What is withheld at which completeness; a proposal of this project when left out. */
  readonly grades?: CompletenessGrades;
  /** Breakdown → the standard codes of its attribute, and the groups they are shown in. */
  readonly groups?: Readonly<Record<string, BreakdownGroups>>;
  /** Numbers from outside that ratios and rates are over, with their sources. */
  readonly externals?: Externals;
  readonly service?: string;
  readonly report?: string;
  readonly definitionVersions?: Readonly<Record<string, string>>;
}

/** The same with nothing left out but `by`. */
export type RunSettings = Required<Omit<AggregateSettings, 'by'>> & { readonly by: PeriodPart | undefined };

const DEFAULTS = {
  breakdowns: [], pairing: 'closure-window', prorate: [], population: {}, grades: DEFAULT_GRADES, groups: {}, externals: {}, service: '', report: '', definitionVersions: {},
} as const;

/** Fills in what was left out. A key without a value is a key that is not there, and so is one that is no setting. */
export function runSettings(input: AggregateSettings): RunSettings {
  const { indicators, period } = input;
  const settings: RunSettings = { indicators, period, by: undefined, asAt: period.end, ...DEFAULTS };
  return { ...settings, ...Object.fromEntries(Object.entries(input).filter(([key, value]) => value !== undefined && Object.hasOwn(settings, key))) };
}
