import type { Indicator } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { AttritionDifference } from '../indicators/attrition-differences.js';
import type { IndicatorTable } from '../indicators/aggregate.js';
import type { IndicatorRow } from '../indicators/row.js';
import type { ShownCount } from './count.js';
import type { Hiding } from './how-much-is-hidden.js';
import type { DisclosureProfile } from './profile.js';

declare const disclosed: unique symbol;
declare const internal: unique symbol;

/** A row as it may be shown, with the reasons for exclusion as they may be shown. */
export interface ShownRow extends IndicatorRow {
  readonly exclusions: Readonly<Record<string, ShownCount>>;
  /** Distance between neighbouring values, for showing means and medians. */
  readonly step: number;
}

/** Baselines of people with and without a follow-up, as they may be shown. */
export interface ShownAttrition {
  readonly measure: string;
  readonly paired: { readonly n: ShownCount; readonly mean: number | null };
  readonly unpaired: { readonly n: ShownCount; readonly mean: number | null };
  readonly standardisedDifference: number | null;
  readonly differences: readonly Omit<AttritionDifference, 'inCategory'>[];
  /** Means of all first and all later scores; `null` where they, or who is only in one of them, may not be shown. */
  readonly unpairedMeans: { readonly first: ShownMean; readonly later: ShownMean } | null;
}

/** How many values, and their mean, as they may be shown. */
export interface ShownMean {
  readonly n: ShownCount;
  readonly mean: number | null;
}

/** Everything a report is made from. Hidden counts are `null`. */
export interface ShownFigures {
  readonly rows: readonly ShownRow[];
  readonly waterfall: readonly { readonly kind: string; readonly step: string; readonly count: ShownCount }[];
  readonly goals: { readonly given: ShownCount; readonly counts: Readonly<Record<string, ShownCount>> };
  readonly settings: IndicatorTable['settings'];
  readonly indicators: readonly Indicator[];
  readonly measures: readonly Measure[];
  readonly observations: readonly { readonly measure: string; readonly statuses: Readonly<Record<string, ShownCount>>; readonly sameDay: ShownCount }[];
  readonly attrition: readonly ShownAttrition[];
}

/** Figures that may leave the service, made by `disclose` and by nothing else. */
export interface DisclosedTable extends ShownFigures {
  readonly kind: 'disclosed-table';
  readonly profile: DisclosureProfile;
  readonly hiding: Hiding;
  readonly [disclosed]: true;
}

/** Exact figures for the service's own eyes, marked as such wherever they are shown. Made by `forInternalUse`. */
export interface InternalFigures extends ShownFigures {
  readonly kind: 'internal-figures';
  readonly profile: { readonly id: 'internal' };
  readonly [internal]: true;
}
