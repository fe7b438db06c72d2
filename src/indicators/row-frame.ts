import { appliedRule } from '../change/classify.js';
import type { Day } from '../records/day.js';
import type { GoalPairing } from './context.js';
import type { MeasureOf } from './choose-measures.js';
import type { DataFacts } from './data-facts.js';
import type { FigureFrame } from './evaluate.js';
import { asksGoalOutcomes, measuresIn } from './indicator-parts.js';
import type { InternalRow } from './row.js';

/** What every row of a run has in common. */
export interface RunFacts {
  readonly service: string;
  readonly report: string;
  readonly runId: string;
  /** Definition id → version with content hash. */
  readonly definitionVersions: Readonly<Record<string, string>>;
  /** Day up to which things are known. */
  readonly asAt: Day;
}

/** What figures have to know of the data that does not depend on who is counted. */
export interface FigureContext {
  readonly caseload: Pick<DataFacts, 'given' | 'madeEpisodes'>;
  readonly measure: MeasureOf;
  readonly goalPairing: GoalPairing;
}

/** The columns that do not depend on who is counted. */
export function frameOf(context: FigureContext, frame: FigureFrame, run: RunFacts) {
  const { indicator, measure, period, pairing } = frame;
  return {
    service: run.service,
    report: run.report,
    indicatorId: indicator.id,
    measure: measure ?? '',
    rule: ruleOf(context, frame),
    definitionVersion: run.definitionVersions[indicator.id] ?? indicator.version,
    title: indicator.title['en'] ?? indicator.id,
    unit: indicator.unit,
    statistic: indicator.statistic,
    attribution: context.caseload.madeEpisodes && indicator.attribution === 'closed' ? ('last-record' as const) : indicator.attribution,
    periodStart: period.start,
    periodEnd: period.end,
    pairing,
    step: stepOf(context, measure),
    disclosureProfile: 'none',
    runId: run.runId,
  } satisfies Partial<InternalRow>;
}

/** The policy by which a figure's baselines and follow-ups were found; `undefined` for one about neither. */
export function usedPairing({ goalPairing }: FigureContext, { indicator, measure, pairing }: FigureFrame): FigureFrame['pairing'] | undefined {
  if (measuresIn(indicator, measure).length > 0) return pairing;
  return asksGoalOutcomes(indicator) ? goalPairing : undefined;
}

/** The rule by which changes are classified, found in the numerator or levels. */
function ruleOf(context: FigureContext, { indicator: { numerator, levels }, measure }: FigureFrame): string {
  const rule = numerator && 'changeBy' in numerator ? numerator.changeBy : levels && 'changeBy' in levels ? levels.changeBy : undefined;
  const compiled = measure === undefined ? undefined : context.measure(measure);
  return (rule && compiled && appliedRule(compiled, rule)) ?? '';
}

function stepOf(context: FigureContext, measure: string | undefined): number {
  const value = measure === undefined ? undefined : context.measure(measure)?.measure.value;
  return value?.kind === 'numeric' ? value.step : 1;
}
