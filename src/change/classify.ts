import type { ChangeClass, ChangeRuleName } from '../definitions/criteria.js';
import { withoutNoise } from '../scores/without-noise.js';
import type { ByPoints, ByRatio, CompiledMeasure, Criterion } from './compile-measure.js';
import { reaches } from './reaches.js';
import type { ReliableCriterion } from './reliable-criterion.js';

/**
 * The class of a change under a rule, or `undefined` where the measure declares no such rule.
 * `change` is the first of: reliable change, minimal important change, state order.
 */
export function classify(
  compiled: CompiledMeasure,
  rule: ChangeRuleName,
  { baseline, followUp }: { readonly baseline: number; readonly followUp: number },
): ChangeClass | undefined {
  const { reliable, important, order } = compiled;
  const values = [compiled.goodness(baseline), compiled.goodness(followUp)] as const;
  if (reliable && (rule === 'reliable-change' || rule === 'change')) return byCriterion(values, reliable, 'no-reliable-change');
  if (important && (rule === 'minimal-important-change' || rule === 'change')) return byCriterion(values, important, 'no-important-change');
  if (order && (rule === 'state-order' || rule === 'change')) return order.move(baseline, followUp);
  return undefined;
}

/** The name of the rule that `classify` applies, for the `rule` column; `undefined` where there is none. */
export function appliedRule({ reliable, important, order }: CompiledMeasure, rule: ChangeRuleName): string | undefined {
  if (reliable && (rule === 'reliable-change' || rule === 'change')) return reliable.name;
  if (important && (rule === 'minimal-important-change' || rule === 'change')) return important.name;
  return order && (rule === 'state-order' || rule === 'change') ? 'state-order' : undefined;
}

/** By how good both values are. */
function byCriterion([from, to]: readonly [number, number], criterion: Criterion, neither: 'no-reliable-change' | 'no-important-change'): ChangeClass | undefined {
  if (Number.isNaN(to - from)) return undefined;
  const [better, worse] = 'points' in criterion
    ? bothWays(to - expectedOf(from, criterion), criterion)
    : [isTimes({ worse: from, better: to }, criterion), isTimes({ worse: to, better: from }, criterion)];
  if (better) return 'improved';
  return worse ? 'deteriorated' : neither;
}

function expectedOf(from: number, { expected }: ReliableCriterion): number {
  return expected ? expected.slope * from + expected.intercept : from;
}

function bothWays(gain: number, criterion: ByPoints): readonly [better: boolean, worse: boolean] {
  return [reaches(gain, criterion.points, criterion), reaches(-gain, criterion.points, criterion)];
}

/** A rate that goes to or from none is so many times the other whatever the number; none and none are the same. */
function isTimes({ worse, better }: { readonly worse: number; readonly better: number }, criterion: ByRatio): boolean {
  const [lower, higher] = [Math.min(Math.abs(worse), Math.abs(better)), Math.max(Math.abs(worse), Math.abs(better))];
  return better > worse && reaches(withoutNoise(higher - lower * criterion.ratio), 0, criterion);
}
