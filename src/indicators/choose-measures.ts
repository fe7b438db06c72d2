import { appliedRule } from '../change/classify.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import type { Indicator, OverMeasures } from '../definitions/indicator.js';
import type { DataFacts, MeasureData } from './data-facts.js';

const FILE_OF = { instrument: 'assessments', outcome: 'outcomes', 'goal-scale': 'goalRatings' } as const;

/** Gives the rules of a measure, ready to be used. */
export type MeasureOf = (id: string) => CompiledMeasure | undefined;

/**
 * The measures (or attributes) an indicator is produced for: one of none for an indicator about none, and for one
 * whose files are all missing, so that it is shown as not available and not left out in silence.
 */
export function measuresFor(data: DataFacts, measureOf: MeasureOf, { overMeasures, overAttributes }: Indicator): readonly (string | undefined)[] {
  const { persons } = data.attributes;
  if (overAttributes) return persons.length > 0 ? persons : [undefined];
  if (!overMeasures) return [undefined];
  const hasFiles = overMeasures.group.some((group) => data.given.has(FILE_OF[group]));
  const wanted = [...data.measures.values()].filter((own) => isWanted(own, overMeasures, measureOf(own.measure.id)));
  return hasFiles ? wanted.map(({ measure }) => measure.id) : [undefined];
}

function isWanted({ measure, domain }: MeasureData, wanted: OverMeasures, compiled: CompiledMeasure | undefined): boolean {
  const { group, value, changeBy, declares } = wanted;
  const hasRule = changeBy === undefined || (compiled && appliedRule(compiled, changeBy) !== undefined);
  const isOfKind = group.some((own) => own === measure.group) && (value?.includes(measure.value.kind) ?? true);
  const isOfDomain = wanted.domain === undefined || domain === wanted.domain;
  return isOfKind && isOfDomain && Boolean(hasRule) && (declares === undefined || declared(measure, compiled, declares));
}

function declared(measure: MeasureData['measure'], compiled: CompiledMeasure | undefined, what: NonNullable<OverMeasures['declares']>): boolean {
  if (what === 'caseness') return compiled?.isCase !== undefined;
  return what === 'bands' ? (measure.bands ?? []).length > 0 : compiled?.isAchieved !== undefined;
}
