import { appliedRule } from '../change/classify.js';
import type { CompiledMeasure } from '../change/compile-measure.js';
import type { Indicator, OverMeasures } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { Caseload } from '../records/caseload.js';
import type { IndicatorContext } from './context.js';

const ATTRIBUTE = 'attribute.';
const FILE_OF = { instrument: 'assessments', outcome: 'outcomes', 'goal-scale': 'goalRatings' } as const;

/**
 * The measures (or attributes) an indicator is produced for: one of none for an indicator about none, and for one
 * whose files are all missing, so that it is shown as not available and not left out in silence.
 */
export function measuresFor(context: IndicatorContext, { overMeasures, overAttributes }: Indicator): readonly (string | undefined)[] {
  if (overAttributes) return attributesOf(context.caseload);
  if (!overMeasures) return [undefined];
  const wanted = [...context.observations.values()].filter(({ measure }) => isWanted(context, overMeasures, measure));
  const hasFiles = overMeasures.group.some((group) => context.caseload.given.has(FILE_OF[group]));
  return hasFiles ? wanted.map(({ measure }) => measure.id) : [undefined];
}

function attributesOf({ persons }: Caseload): readonly (string | undefined)[] {
  const names = Object.keys(persons.columns).filter((name) => name.startsWith(ATTRIBUTE)).map((name) => name.slice(ATTRIBUTE.length));
  return names.length > 0 ? names : [undefined];
}

function isWanted(context: IndicatorContext, { group, value, changeBy, declares, domain }: OverMeasures, measure: Measure): boolean {
  const compiled = context.measure(measure.id);
  const hasRule = changeBy === undefined || (compiled && appliedRule(compiled, changeBy) !== undefined);
  const isOfKind = group.some((own) => own === measure.group) && (value?.includes(measure.value.kind) ?? true);
  const isOfDomain = domain === undefined || context.caseload.outcomeDefinitions.some((outcome) => outcome.id === measure.id && outcome.domain === domain);
  return isOfKind && isOfDomain && Boolean(hasRule) && (declares === undefined || declared(measure, compiled, declares));
}

function declared(measure: Measure, compiled: CompiledMeasure | undefined, what: NonNullable<OverMeasures['declares']>): boolean {
  if (what === 'caseness') return compiled?.isCase !== undefined;
  return what === 'bands' ? (measure.bands ?? []).length > 0 : compiled?.isAchieved !== undefined;
}
