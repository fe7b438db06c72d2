import type { IndicatorTable, ObservationCounts } from '../../indicators/index.js';
import type { Caseload, RecordCount } from '../../records/caseload.js';
import { type AlikeCategories, alikeCategories } from './alike-categories.js';
import { instrumentCompleteness, type InstrumentCompleteness } from './completeness.js';
import type { Config } from '../config/config.js';
import { type EmptyPopulation, emptyPopulations } from './empty-populations.js';
import { type FewInCategories, fewInCategories, type FineBreakdown, fineBreakdowns } from './fine-breakdowns.js';
import { type Lacking, type OnlyOnce, onlyOnce, unmeasuredEpisodes, unratedGoals } from './gaps.js';
import { type NoCodes, noCodes } from './no-codes.js';
import { closedBeforeStart, modeChanges, type ModeChanges, oddDays, type OddDays, twins, type Twins } from './oddities.js';
import { type OtherTotals, otherTotals } from './other-totals.js';
import { type LackingColumn, lackingColumns } from './unavailable.js';

/** What a service should know about its data before it looks at figures. Counts only: nobody is named. */
export interface DataQuality {
  readonly records: readonly RecordCount[];
  /** People who object to their records being used in reports. */
  readonly objected: number;
  readonly observations: readonly ObservationCounts[];
  /** Per instrument, the people with a single assessment, of whom no change can be known. */
  readonly onlyOnce: readonly OnlyOnce[];
  /** By instrument, for everybody and by worker. */
  readonly completeness: readonly InstrumentCompleteness[];
  readonly twins: readonly Twins[];
  readonly oddDays: readonly OddDays[];
  readonly closedBeforeStart: number;
  readonly modeChanges: readonly ModeChanges[];
  readonly otherTotals: readonly OtherTotals[];
  /** Each once, as the first report has it that is broken down so finely. */
  readonly fineBreakdowns: readonly FineBreakdown[];
  /** Of those that are not so fine. */
  readonly fewInCategories: readonly FewInCategories[];
  /** Each once, as the first report has it whose groups are so alike. */
  readonly alikeCategories: readonly AlikeCategories[];
  /** Columns that no record has, with the indicators that need them. */
  readonly lackingColumns: readonly LackingColumn[];
  readonly noCodes: readonly NoCodes[];
  readonly emptyPopulations: readonly EmptyPopulation[];
  readonly episodesWithoutObservation: Lacking;
  readonly goalsWithoutRating: Lacking;
  /** What had to be made up because a file or column is not there. */
  readonly made: readonly ('episodes' | 'goal-ids')[];
}

/** The figures of a report, and the small-number rule that they are shown under. */
export interface ReportFigures {
  readonly table: IndicatorTable;
  readonly disclosure: string;
}

/** Counts what is there, what is set aside and why, and what is missing. */
export function dataQuality(caseload: Caseload, figures: readonly ReportFigures[], { asAt, reports }: Pick<Config, 'asAt' | 'reports'>): DataQuality {
  const fine = onceEach(figures, fineBreakdowns);
  return {
    records: caseload.counts,
    objected: caseload.objected,
    observations: figures[0]?.table.observations ?? [],
    onlyOnce: onlyOnce(caseload),
    completeness: instrumentCompleteness(caseload),
    twins: twins(caseload),
    oddDays: oddDays(caseload, asAt),
    closedBeforeStart: closedBeforeStart(caseload),
    modeChanges: modeChanges(caseload),
    otherTotals: otherTotals(caseload),
    fineBreakdowns: fine,
    fewInCategories: onceEach(figures, fewInCategories).filter(({ breakdown }) => !fine.some((own) => own.breakdown === breakdown)),
    alikeCategories: onceEach(figures, alikeCategories),
    lackingColumns: lackingColumns(figures.map(({ table }) => table)),
    noCodes: onceEach(figures, (table) => noCodes(caseload, table)),
    emptyPopulations: emptyPopulations(caseload, reports),
    episodesWithoutObservation: unmeasuredEpisodes(caseload),
    goalsWithoutRating: unratedGoals(caseload),
    made: [...(caseload.madeEpisodes ? (['episodes'] as const) : []), ...(caseload.madeGoalIds ? (['goal-ids'] as const) : [])],
  };
}

/** What is found in any report, each breakdown once. */
function onceEach<Found extends { readonly breakdown: string }>(figures: readonly ReportFigures[], find: (table: IndicatorTable, disclosure: string) => readonly Found[]): readonly Found[] {
  const found = figures.flatMap(({ table, disclosure }) => find(table, disclosure));
  return found.filter(({ breakdown }, place) => found.findIndex((own) => own.breakdown === breakdown) === place);
}
