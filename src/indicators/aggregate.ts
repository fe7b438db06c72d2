import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { Caseload } from '../records/caseload.js';
import type { Day } from '../records/day.js';
import { formatDay, parseDay } from '../records/day.js';
import { attrition, type AttritionRow } from './attrition.js';
import type { Cell } from './cell.js';
import { cellsOf, unavailableCell } from './cells.js';
import { checkSettings } from './check-settings.js';
import { measuresFor } from './choose-measures.js';
import { indicatorContext, type IndicatorContext } from './context.js';
import { evaluate, type Evaluation, type FigureFrame } from './evaluate.js';
import { missingExternal, type Externals } from './externals.js';
import { goalAccount, type GoalAccount } from './goal-account.js';
import type { BreakdownGroups } from './group-codes.js';
import { DEFAULT_GRADES, type CompletenessGrades } from './grades.js';
import { missingNeed } from './needs.js';
import { observationCounts, type ObservationCounts } from './observation-counts.js';
import { periodsOf, type Period, type PeriodPart } from './period.js';
import type { Population } from './population.js';
import type { InternalRow } from './row.js';
import type { RunFacts } from './row-frame.js';
import { rowsOf } from './rows.js';
import { keepTrace } from './trace.js';
import type { Coarsening } from './coarsening.js';
import { waterfall, type WaterfallStep } from './waterfall.js';

/** An indicator, and the pairing that a set chose for it, which holds where it declares none itself. */
export type IndicatorEntry = Indicator | { readonly indicator: Indicator; readonly pairing: PairingPolicy };

export interface AggregateInput {
  readonly caseload: Caseload;
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
  readonly runId?: string;
  readonly definitionVersions?: Readonly<Record<string, string>>;
}

/**
 * Indicators of a caseload, exact, for the service's own eyes. It cannot be rendered for a funder:
 * `disclose` makes what may leave. Who is behind each row is told by `contributors`.
 */
export interface IndicatorTable {
  readonly kind: 'internal-table';
  readonly rows: readonly InternalRow[];
  readonly waterfall: readonly WaterfallStep[];
  /** Every goal that was given, counted exactly once. */
  readonly goals: GoalAccount;
  readonly settings: {
    readonly service: string;
    readonly report: string;
    readonly period: Period;
    readonly asAt: Day;
    readonly breakdowns: readonly string[];
    readonly pairing: PairingPolicy;
    readonly prorate: readonly string[];
    readonly grades: CompletenessGrades;
    /** What is shown coarser than it was asked for, so that it can be shown. */
    readonly coarsened?: readonly Coarsening[];
  };
  readonly indicators: readonly Indicator[];
  /** The measures that the data holds observations of. */
  readonly measures: readonly Measure[];
  readonly observations: readonly ObservationCounts[];
  readonly attrition: readonly AttritionRow[];
}

/**
 * Turns a caseload into indicator rows: for every indicator, measure and period, everybody and each category of
 * each breakdown, with numerator, denominator, interval, exclusions by reason and what to be careful with.
 *
 * @throws {DefinitionError} for settings that are wrong in themselves, such as a breakdown that is no column
 * @example
 * const { caseload: held } = caseload({
 *   records: { episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }, { episodeId: 'e2', personId: 'p1', referredOn: '2025-03-03' }] },
 *   definitions: [],
 * });
 * const table = aggregate({ caseload: held, indicators: indicatorSets.core.indicators, period: { start: '2025-01-01', end: '2025-03-31' } });
 * table.rows.find((row) => row.indicatorId === 'a1-referrals-received')?.numerator; // => 2
 * table.rows.find((row) => row.indicatorId === 'a2-people-referred')?.numerator; // => 1
 */
export function aggregate(input: AggregateInput): IndicatorTable {
  const { caseload, indicators, period, breakdowns, prorate, population, groups, externals, grades, asAt, ...asked } = { ...DEFAULTS, asAt: input.period.end, ...stated(input) };
  const pairing = effectivePairing(caseload, asked.pairing);
  const entries = eachOnce(indicators.map((entry) => entryOf(caseload, entry, pairing)));
  checkSettings({ caseload, indicators: entries.map(({ indicator }) => indicator), period, asAt, breakdowns, population, groups });
  const context = indicatorContext(caseload, { prorate, population, groups, goalPairing: pairing === 'by-occasion' ? pairing : 'first-last' });
  const run: RunFacts = { service: asked.service, report: asked.report, runId: asked.runId, definitionVersions: asked.definitionVersions, asAt };
  const frames = framesOf(context, entries, periodsOf(period, asked.by));
  const figures = frames.map((frame) => ({ frame, found: evaluated(context, frame, { asAt, period, externals }) }));
  const blocks = figures.flatMap(({ frame, found }) =>
    typeof found === 'string' ? [[unavailableCell(context, frame, found, run)]] : byBreakdown(cellsOf(found, frame.period === period ? breakdowns : [], run)));
  const table: IndicatorTable = {
    kind: 'internal-table',
    rows: blocks.flatMap((cells) => rowsOf(cells, { grades, externals })),
    waterfall: waterfall(context, period),
    goals: goalAccount(context, period),
    settings: { service: run.service, report: run.report, period, asAt, breakdowns, pairing, prorate, grades },
    indicators: entries.map(({ indicator }) => indicator),
    measures: [...context.observations.values()].map(({ measure }) => measure),
    observations: observationCounts(context),
    attrition: attrition(context, { period, pairing }),
  };
  keepTrace(table, { context, cells: blocks.flat(), settings: { grades, externals }, evaluations: figures.flatMap(({ found }) => (typeof found === 'string' ? [] : [found])) });
  return table;
}

const DEFAULTS = {
  breakdowns: [], prorate: [], population: {}, groups: {}, externals: {}, grades: DEFAULT_GRADES, pairing: 'closure-window', service: '', report: '', runId: '', definitionVersions: {},
} as const;

/** A key without a value is a key that is not there. */
function stated(input: AggregateInput): AggregateInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as unknown as AggregateInput;
}

interface Entry {
  readonly indicator: Indicator;
  readonly pairing: PairingPolicy;
}

function entryOf(caseload: Caseload, entry: IndicatorEntry, pairing: PairingPolicy): Entry {
  const { indicator, pairing: chosen } = 'indicator' in entry ? entry : { indicator: entry, pairing };
  const effective = effectivePairing(caseload, indicator.pairing ?? chosen);
  // Nobody who is still open has a closure to look around.
  return { indicator, pairing: indicator.attribution === 'open-at-end' && effective === 'closure-window' ? 'latest-review' : effective };
}

/** Sets share indicators, such as the completeness that must be shown with their outcomes. */
function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** Without closures there is no closure window; first and last are what such a service has. */
function effectivePairing({ madeEpisodes }: Caseload, pairing: PairingPolicy): PairingPolicy {
  return madeEpisodes && pairing === 'closure-window' ? 'first-last' : pairing;
}

function framesOf(context: IndicatorContext, entries: readonly Entry[], periods: readonly Period[]): readonly FigureFrame[] {
  return entries.flatMap(({ indicator, pairing }) =>
    measuresFor(context, indicator).flatMap((measure) => periods.map((period) => ({ indicator, measure, pairing, period }))));
}

/** The cells of each breakdown by themselves: a group's ratio may ask about all groups. */
function byBreakdown(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  return [...new Set(cells.map(({ breakdown }) => breakdown))].map((breakdown) => cells.filter((cell) => cell.breakdown === breakdown));
}

/** A figure, or why there is none. */
function evaluated(context: IndicatorContext, frame: FigureFrame, { asAt, period, externals }: { readonly asAt: Day; readonly period: Period; readonly externals: Externals }): Evaluation | string {
  const need = missingNeed(context, frame) ?? missingExternal(frame, period, externals);
  if (need !== undefined) return `needs: ${need}`;
  return isImmature(frame, asAt) ? 'immature' : evaluate(context, frame);
}

/** Withheld until every member of the period has had its days to mature. */
function isImmature({ indicator: { maturityDays }, period: { end } }: FigureFrame, asAt: Day): boolean {
  return maturityDays !== undefined && formatDay((parseDay(end) ?? 0) + maturityDays) > asAt;
}
