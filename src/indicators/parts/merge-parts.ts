import { DefinitionError } from '../../definitions/definition-error.js';
import { described, type IndicatorTable } from '../aggregate.js';
import { NOBODY, type Cell } from '../cell.js';
import { isBreakdownOf, rankReader } from '../categories.js';
import { commonOf, unavailableCell } from '../cells.js';
import { unknownColumnIssues } from '../check-settings.js';
import type { FigureFrame } from '../evaluate.js';
import { groupsOutside } from '../externals.js';
import { whyUnavailable } from '../figure-frames.js';
import { keepGoalsTold } from '../goals-told.js';
import { levelsOf } from '../levels.js';
import { mergeCells } from '../merge-cells.js';
import type { FigureContext, RunFacts } from '../row-frame.js';
import { keepRowSource } from '../row-source.js';
import { rowsOf } from '../rows.js';
import type { RunSettings } from '../run-settings.js';
import { keepSplits } from '../splits.js';
import { partsIssues } from './check-parts.js';
import { mergedAttrition, mergedGoals, mergedObservations, mergedWaterfall } from './merged-counts.js';
import { figureKey, frameKey, mergedRun, type MergedRun } from './merged-run.js';
import type { Part, PartCell, PartData, PartFigure } from './part.js';
import { splitsOfParts } from './splits-of-parts.js';

/**
 * The table that `aggregate` would have made of all people at once, from parts of them, in any order: counts add,
 * values are put in order, and everything that is divided is divided at the end. Who is behind its figures is told by
 * `partContributors`.
 *
 * A part that was stored is read back as JSON; `partSchema` (`whatmatters/schema/part`) tells whether it has the shape of one.
 *
 * @throws {DefinitionError} listing why parts cannot be put together: another version, other settings, counts that do not
 * agree with who is behind them, somebody in two parts (how many, never who)
 * @example
 * const part = (id: string) => aggregatePart({
 *   caseload: caseload({ records: { episodes: [{ episodeId: id, personId: id, referredOn: '2025-01-06' }] }, definitions: [] }).caseload,
 *   indicators: indicatorSets.core.indicators, period: { start: '2025-01-01', end: '2025-03-31' },
 * });
 * mergeParts([part('a'), part('b')]).rows.find((row) => row.indicatorId === 'a2-people-referred')?.numerator; // => 2
 */
export function mergeParts(parts: readonly Part[], { runId = '' }: { readonly runId?: string } = {}): IndicatorTable {
  const [first] = parts;
  const issues = partsIssues(parts);
  if (!first || issues.length > 0) throw new DefinitionError('mergeParts', issues);
  const unknown = unknownColumnIssues({ breakdowns: unknownToAll(parts, 'breakdowns'), population: unknownToAll(parts, 'population') });
  if (unknown.length > 0) throw new DefinitionError('mergeParts', unknown);
  const run = mergedRun([first, ...parts.slice(1)]);
  const { settings, data } = run;
  const blocks = mergedBlocks(parts, run, runId);
  const table: IndicatorTable = {
    kind: 'internal-table',
    rows: blocks.flatMap((block) => rowsOf(block, settings)),
    waterfall: mergedWaterfall(parts),
    goals: mergedGoals(parts),
    ...described(settings, data),
    observations: mergedObservations(parts, data),
    attrition: mergedAttrition(parts, data),
  };
  keepRowSource(table, { cells: blocks.flat(), settings });
  keepGoalsTold(table, parts.flatMap(({ told }) => told));
  keepSplits(table, () => splitsOfParts(parts));
  return table;
}

function unknownToAll(parts: readonly Part[], what: keyof PartData['unknown']): readonly string[] {
  return (parts[0]?.data.unknown[what] ?? []).filter((name) => parts.every(({ data }) => data.unknown[what].includes(name)));
}

/** The cells of each figure and breakdown, in the order of their rows. */
function mergedBlocks(parts: readonly Part[], { settings, data, context, frames }: MergedRun, runId: string): readonly (readonly Cell[])[] {
  const run = { ...settings, runId };
  const figures = parts.map((part) => new Map(part.figures.map((figure) => [figureKey(figure), figure])));
  return frames.flatMap((frame) => {
    const why = whyUnavailable(data, frame, settings);
    if (why !== undefined) return [[unavailableCell(context, frame, why, run)]];
    const own = figures.flatMap((known) => known.get(frameKey(frame)) ?? []);
    return mergeCells(cellsOfFigure(own, frame, context, run), ({ breakdown }) => breakdown);
  });
}

/** The cells of a figure from every part, breakdown by breakdown in the order of the run. */
function cellsOfFigure(figures: readonly PartFigure[], frame: FigureFrame, context: FigureContext, run: RunSettings & RunFacts): readonly Cell[] {
  const { indicator: { levels }, measure } = frame;
  const common = { ...commonOf(context, frame, run), namedLevels: levels ? levelsOf(levels, { context, measure }) : [] };
  const cells = figures.flatMap((figure) => figure.cells);
  const isWhole = frame.period.start === run.period.start && frame.period.end === run.period.end;
  return ['all', ...run.breakdowns].flatMap((breakdown) => {
    const rankOf = breakdown === 'all' ? () => 0 : rankReader(run, breakdown);
    const placed = (category: string) => ({ ...common, breakdown, category, rank: rankOf(category) });
    const outside = isWhole && isBreakdownOf(frame.indicator, breakdown) ? groupsOutside(frame.indicator, breakdown, run.externals) : [];
    return [
      ...cells.filter((cell) => cell.breakdown === breakdown).map((cell): Cell => ({ ...placed(cell.category), tally: tallyOf(cell), over: cell.over })),
      ...outside.map((category): Cell => ({ ...placed(category), tally: NOBODY, over: 0 })),
    ];
  });
}

function tallyOf({ numerator, denominator, exclusions, levels, values, mixedMode }: PartCell): Cell['tally'] {
  const excluded = Object.values(exclusions).reduce((sum, count) => sum + count, 0);
  return { numerator, denominator, excluded, exclusions: inOrder(exclusions), levels: new Map(Object.entries(levels)), values, mixedMode };
}

function inOrder(counts: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}

