import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { Caseload } from '../records/caseload.js';
import type { Day } from '../records/day.js';
import { attrition, type AttritionRow } from './attrition.js';
import { isOfEpisodes } from './attributes.js';
import type { Cell } from './cell.js';
import { cellsOf, unavailableCell } from './cells.js';
import { checkSettings } from './check-settings.js';
import { goalPairingOf, indicatorContext, type ContextOptions } from './context.js';
import { dataFacts, type DataFacts } from './data-facts.js';
import { evaluate } from './evaluate.js';
import { effectivePairing, figureEntries, figureFrames, whyUnavailable } from './figure-frames.js';
import { goalAccount, type GoalAccount } from './goal-account.js';
import type { CompletenessGrades } from './grades.js';
import type { BreakdownGroups } from './group-codes.js';
import { observationCounts, type ObservationCounts } from './observation-counts.js';
import type { Period } from './period.js';
import type { InternalRow } from './row.js';
import type { RunFacts } from './row-frame.js';
import { rowsOf } from './rows.js';
import { runSettings, type AggregateSettings, type RunSettings } from './run-settings.js';
import { keepTrace } from './trace.js';
import type { Coarsening } from './coarsening.js';
import { waterfall, type WaterfallStep } from './waterfall.js';

export interface AggregateInput extends AggregateSettings {
  readonly caseload: Caseload;
  readonly runId?: string;
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
    /** Breakdown → the codes and groups it is shown in. */
    readonly groups: Readonly<Record<string, BreakdownGroups>>;
    /** Breakdowns by what episodes say, such as a team; the others are of people, or of what is counted. */
    readonly ofEpisodes: readonly string[];
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
export function aggregate({ caseload, runId = '', ...input }: AggregateInput): IndicatorTable {
  const settings = runSettings(input);
  const { period, breakdowns, grades, externals } = settings;
  const entries = figureEntries(caseload, settings);
  checkSettings({ ...settings, caseload, indicators: entries.map(({ indicator }) => indicator) });
  const context = indicatorContext(caseload, contextOptions(caseload, settings));
  const data = dataFacts(context);
  const run: RunFacts = { ...settings, runId };
  const figures = figureFrames(data, context.measure, settings).map((frame) => ({ frame, found: whyUnavailable(data, frame, settings) ?? evaluate(context, frame) }));
  const blocks = figures.flatMap(({ frame, found }) =>
    typeof found === 'string' ? [[unavailableCell(context, frame, found, run)]] : byBreakdown(cellsOf(found, frame.period === period ? breakdowns : [], run, externals)));
  const table: IndicatorTable = {
    kind: 'internal-table',
    rows: blocks.flatMap((cells) => rowsOf(cells, { grades, externals })),
    waterfall: waterfall(context, period),
    goals: goalAccount(context, period),
    ...described(settings, data),
    observations: observationCounts(context),
    attrition: attrition(context, { period, pairing: effectivePairing(caseload, settings.pairing) }),
  };
  keepTrace(table, { context, cells: blocks.flat(), settings: { grades, externals }, evaluations: figures.flatMap(({ found }) => (typeof found === 'string' ? [] : [found])) });
  return table;
}

/** How the records of a caseload are looked at under some settings. */
export function contextOptions(data: Pick<Caseload, 'madeEpisodes'>, { prorate, population, groups, pairing }: RunSettings): ContextOptions {
  return { prorate, population, groups, goalPairing: goalPairingOf(effectivePairing(data, pairing)) };
}

/** What a table says of its settings, indicators and measures. */
export function described(settings: RunSettings, data: Pick<DataFacts, 'madeEpisodes' | 'measures' | 'attributes'>): Pick<IndicatorTable, 'settings' | 'indicators' | 'measures'> {
  const { service, report, period, asAt, breakdowns, pairing, prorate, grades, groups } = settings;
  return {
    settings: {
      service, report, period, asAt, breakdowns, pairing: effectivePairing(data, pairing), prorate, grades, groups,
      ofEpisodes: breakdowns.filter((name) => isOfEpisodes(data.attributes, name)),
    },
    indicators: figureEntries(data, settings).map(({ indicator }) => indicator),
    measures: [...data.measures.values()].map(({ measure }) => measure),
  };
}

/** The cells of each breakdown by themselves: a group's ratio may ask about all groups. */
function byBreakdown(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  return [...new Set(cells.map(({ breakdown }) => breakdown))].map((breakdown) => cells.filter((cell) => cell.breakdown === breakdown));
}
