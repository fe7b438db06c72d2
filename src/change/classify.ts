import type { ChangeClass, ChangeRuleName } from '../definitions/criteria.js';
import type { CompiledMeasure, Criterion } from './compile-measure.js';
import { reaches } from './reaches.js';

/**
 * The class of a change under a rule, or `undefined` where the measure declares no such rule.
 * `change` is the first of: reliable change, minimal important change, state order.
 */
export function classify(
  compiled: CompiledMeasure,
  rule: ChangeRuleName,
  { baseline, followUp }: { readonly baseline: number; readonly followUp: number },
): ChangeClass | undefined {
  const improvement = (followUp - baseline) * compiled.sign;
  const { reliable, important, order } = compiled;
  if (reliable && (rule === 'reliable-change' || rule === 'change')) return byPoints(improvement, reliable, 'no-reliable-change');
  if (important && (rule === 'minimal-important-change' || rule === 'change')) return byPoints(improvement, important, 'no-important-change');
  if (order && (rule === 'state-order' || rule === 'change')) return order.move(baseline, followUp);
  return undefined;
}

/** The name of the rule that `classify` applies, for the `rule` column; `undefined` where there is none. */
export function appliedRule({ reliable, important, order }: CompiledMeasure, rule: ChangeRuleName): string | undefined {
  if (reliable && (rule === 'reliable-change' || rule === 'change')) return reliable.name;
  if (important && (rule === 'minimal-important-change' || rule === 'change')) return important.name;
  return order && (rule === 'state-order' || rule === 'change') ? 'state-order' : undefined;
}

function byPoints(improvement: number, { points, moreThan }: Criterion, neither: 'no-reliable-change' | 'no-important-change'): ChangeClass | undefined {
  if (Number.isNaN(improvement)) return undefined;
  if (reaches(improvement, points, { moreThan })) return 'improved';
  return reaches(-improvement, points, { moreThan }) ? 'deteriorated' : neither;
}
