import { appliedRule } from '../change/classify.js';
import type { Indicator, OverMeasures } from '../definitions/indicator.js';
import type { Measure } from '../definitions/measure.js';
import type { Caseload } from '../records/caseload.js';
import type { IndicatorContext } from './context.js';

const ATTRIBUTE = 'attribute.';
const FILE_OF = { instrument: 'assessments', outcome: 'outcomes' } as const;

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

function isWanted(context: IndicatorContext, { group, value, changeBy, answers }: OverMeasures, measure: Measure): boolean {
  const compiled = context.measure(measure.id);
  const hasRule = changeBy === undefined || (compiled && appliedRule(compiled, changeBy) !== undefined);
  return group.some((own) => own === measure.group) && (value?.includes(measure.value.kind) ?? true) && Boolean(hasRule) && (answers === undefined || compiled?.isAchieved !== undefined);
}
