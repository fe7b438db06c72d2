import type { Caseload } from '../../records/caseload.js';
import { observe } from '../../scores/observe.js';
import { withEveryMeasure } from '../../scores/with-every-measure.js';
import { contextOptions } from '../aggregate.js';
import { attritionTallies } from '../attrition.js';
import { knownOfGroups } from '../attrition-differences.js';
import { unknownBreakdowns } from '../categories.js';
import type { Cell } from '../cell.js';
import { cellsOf } from '../cells.js';
import { checkSettings } from '../check-settings.js';
import { indicatorContext, type IndicatorContext } from '../context.js';
import { dataFacts, type DataFacts } from '../data-facts.js';
import { evaluate, type Evaluation } from '../evaluate.js';
import { effectivePairing, figureEntries, figureFrames, isUnavailableToAll } from '../figure-frames.js';
import { goalAccount } from '../goal-account.js';
import { toldIn } from '../goals-told.js';
import { observationCounts } from '../observation-counts.js';
import { unknownAttributes } from '../population.js';
import { runSettings, type AggregateSettings, type RunSettings } from '../run-settings.js';
import { waterfall } from '../waterfall.js';
import { codedOf } from './coded.js';
import { memberLists, type MemberLists } from './member-lists.js';
import { PART_VERSION, type Part, type PartCell, type PartData, type PartFigure, type PartRun } from './part.js';
import { idPlaces } from './part-ids.js';

export interface AggregatePartInput extends AggregateSettings {
  /** All records of the people of this part, and of nobody else. */
  readonly caseload: Caseload;
  /** Ids of the instruments, goal scales and outcomes that some part may hold records of; all that the caseload knows when left out. */
  readonly definitions?: readonly string[];
}

/**
 * Aggregates some people of a caseload, so that parts can be made apart (on several machines, say) and put together by
 * `mergeParts` to the table that `aggregate` would have made of them all. A part holds all records of its people.
 *
 * It is plain JSON and holds the ids of people, episodes and goals, no answers, and no words but approved texts: it stays
 * in the service.
 * A breakdown that this part's files do not have is refused by `mergeParts`, where no other part has it either.
 *
 * @throws {DefinitionError} for settings that are wrong in themselves
 * @example
 * const { caseload: some } = caseload({ records: { episodes: [{ episodeId: 'e1', personId: 'p1', referredOn: '2025-01-06' }] }, definitions: [] });
 * const part = aggregatePart({ caseload: some, indicators: indicatorSets.core.indicators, period: { start: '2025-01-01', end: '2025-03-31' } });
 * part.ids; // => { persons: ['p1'], episodes: ['e1'], goals: [] }
 * mergeParts([part]).rows.find((row) => row.indicatorId === 'a1-referrals-received')?.numerator; // => 1
 */
export function aggregatePart({ caseload, definitions, ...input }: AggregatePartInput): Part {
  const settings = runSettings(input);
  const { period, prorate } = settings;
  check(caseload, settings);
  const held = observe(caseload, { prorate });
  const context = indicatorContext(caseload, { ...contextOptions(caseload, settings), observations: withEveryMeasure(caseload, held, definitions) });
  const data = dataFacts(context);
  const places = idPlaces(caseload);
  const lists = memberLists(caseload, places);
  const frames = figureFrames(data, context.measure, settings).filter((frame) => !isUnavailableToAll(data, frame, settings));
  const evaluations = frames.map((frame) => evaluate(context, frame));
  const figures = evaluations.map((evaluation) => figureOf(evaluation, { settings, lists }));
  return {
    kind: 'part',
    version: PART_VERSION,
    run: partRun(settings, data),
    data: partData(context, data, held, settings),
    ids: places.ids,
    waterfall: waterfall(context, period),
    goals: goalAccount(context, period),
    observations: observationCounts({ observations: held }),
    attrition: attritionTallies(context, { period, pairing: effectivePairing(caseload, settings.pairing) }),
    members: lists.lists(),
    figures,
    told: [...toldIn(evaluations, period)],
  };
}

/** Columns that only other parts have are not missed here. */
function check(caseload: Caseload, settings: RunSettings): void {
  const { period, asAt, groups, externals } = settings;
  const indicators = figureEntries(caseload, settings).map(({ indicator }) => indicator);
  const known = settings.breakdowns.filter((breakdown) => unknownBreakdowns(caseload, [breakdown]).length === 0);
  checkSettings({ caseload, indicators, period, asAt, breakdowns: known, population: {}, groups, externals });
}

function partRun({ by, ...settings }: RunSettings, { measures }: DataFacts): PartRun {
  return { ...settings, by: by ?? null, measures: [...measures.values()].map(({ measure, domain }) => ({ measure, ...(domain !== undefined && { domain }) })) };
}

function partData(context: IndicatorContext, data: DataFacts, held: ReadonlyMap<string, unknown>, { breakdowns, population }: RunSettings): PartData {
  const { given, madeEpisodes, hasEpisodes, hasClosure, attributes, columns, measures } = data;
  return {
    given: [...given].sort(),
    madeEpisodes, hasEpisodes, hasClosure, attributes, columns,
    known: knownOfGroups(context),
    unknown: { breakdowns: unknownBreakdowns(context.caseload, breakdowns), population: unknownAttributes(context.caseload, population) },
    measures: [...measures].filter(([id]) => held.has(id)).map(([id, { isAnswered, hasDay, hasOccasion }]) => ({ id, isAnswered, hasDay, hasOccasion })),
  };
}

function figureOf(evaluation: Evaluation, { settings, lists }: { readonly settings: RunSettings; readonly lists: MemberLists }): PartFigure {
  const { indicator, measure, period } = evaluation;
  const breakdowns = period === settings.period ? settings.breakdowns : [];
  const { order } = lists.listOf(evaluation, breakdowns);
  return {
    indicator: indicator.id,
    measure: measure ?? '',
    start: period.start,
    end: period.end,
    ...lists.sideOf(evaluation, breakdowns),
    reasons: codedOf(evaluation.reason, order),
    levels: codedOf(evaluation.level, order),
    ...(evaluation.over && { over: lists.sideOf(evaluation.over, breakdowns) }),
    cells: cellsOf(evaluation, breakdowns, { ...settings, runId: '' }).filter(isOfSomebody).map(cellOf),
  };
}

/** A category that nobody is in is no category of the whole; everybody always is. */
function isOfSomebody({ breakdown, tally, over }: Cell): boolean {
  return breakdown === 'all' || tally.denominator + tally.excluded + over > 0;
}

function cellOf({ breakdown, category, tally, over }: Cell): PartCell {
  const { numerator, denominator, exclusions, levels, values, mixedMode } = tally;
  return {
    breakdown, category, numerator, denominator,
    exclusions: Object.fromEntries(exclusions),
    levels: Object.fromEntries([...levels].filter(([, count]) => count > 0)),
    values,
    mixedMode, over,
  };
}
