import type { ChangeRule, ClinicalCutoff } from '../definitions/change-rule.js';
import { ruleName } from '../definitions/change-rule.js';
import type { Measure } from '../definitions/measure.js';
import { clinicalCutoff } from '../statistics/index.js';
import { reaches } from './reaches.js';
import { type ReliableCriterion, reliableCriterion } from './reliable-criterion.js';
import { achievedTest, extremesOf, goodnessOf } from './read-value.js';
import { requireRules } from './require-rules.js';
import { orderOf, type StateOrder } from './state-order.js';

/** The points, or the ratio, that a change must reach (or pass) to count, in either direction. */
export type Criterion = ByPoints | ByRatio;

/** So many points beyond what is expected. */
export type ByPoints = Named & ReliableCriterion;

export type ByRatio = Named & { readonly ratio: number };

interface Named {
  readonly name: string;
  readonly moreThan: boolean;
}

/** A measure made ready for classifying many changes. */
export interface CompiledMeasure {
  readonly measure: Measure;
  /** +1 where more is better, −1 where less is, NaN where neither or where there is no number to turn. */
  readonly sign: number;
  /** How good a value is, in the measure's unit, so that more is better; NaN where neither way is. */
  readonly goodness: (value: number) => number;
  /** Whether a value counts as achieved; `undefined` where the definition does not say what does. */
  readonly isAchieved: ((value: number) => boolean) | undefined;
  /** The values that leave no room to get better or worse, where there are any. */
  readonly isBest: ((value: number) => boolean) | undefined;
  readonly isWorst: ((value: number) => boolean) | undefined;
  readonly reliable: ByPoints | undefined;
  readonly important: Criterion | undefined;
  readonly isCase: ((value: number) => boolean) | undefined;
  /** On the other side of the cutoff: whoever is no case, but for a score of exactly a cutoff that must be passed. */
  readonly isFunctional: ((value: number) => boolean) | undefined;
  readonly order: StateOrder | undefined;
}

const SIGNS: Readonly<Record<string, number>> = { increase: 1, decrease: -1 };

/** Compiles a measure's rules; `rules` replace the measure's own, kind by kind. */
export function compileMeasure(measure: Measure, rules: readonly ChangeRule[] = []): CompiledMeasure {
  requireRules(measure, rules);
  const ruleOf = <Kind extends ChangeRule['kind']>(kind: Kind) =>
    [...rules, ...measure.changeRules].find((rule): rule is Extract<ChangeRule, { kind: Kind }> => rule.kind === kind);
  const reliable = ruleOf('reliable-change');
  const important = ruleOf('minimal-important-change');
  const sign = SIGNS[measure.direction] ?? Number.NaN;
  return {
    measure,
    sign,
    goodness: goodnessOf(measure),
    isAchieved: achievedTest(measure),
    ...extremesOf(measure),
    reliable: reliable && { name: ruleName(reliable), ...turned(reliableCriterion(reliable), sign), moreThan: reliable.tie === 'more-than' },
    important: important && { name: ruleName(important), ...('ratio' in important ? { ratio: important.ratio } : { points: important.points }), moreThan: important.tie === 'more-than' },
    ...caseTests(measure, ruleOf('clinical-cutoff')),
    order: orderOf(measure),
  };
}

/** What is expected, said of how good a value is. */
function turned({ points, expected }: ReliableCriterion, sign: number): ReliableCriterion {
  return { points, ...(expected && { expected: { slope: expected.slope, intercept: sign * expected.intercept } }) };
}

type CaseTests = Pick<CompiledMeasure, 'isCase' | 'isFunctional'>;

/** A cutoff given as a rule stands in for the measure's own caseness. */
function caseTests(measure: Measure, rule: ClinicalCutoff | undefined): CaseTests {
  if (rule) return cutoffTests(measure, rule);
  const { caseness } = measure;
  if (!caseness) return { isCase: undefined, isFunctional: undefined };
  return orElse('atLeast' in caseness ? atOrAbove(caseness.atLeast) : atOrBelow(caseness.atMost));
}

function orElse(isCase: (value: number) => boolean): CaseTests {
  return { isCase, isFunctional: (value) => !isCase(value) };
}

function cutoffTests(measure: Measure, rule: ClinicalCutoff): CaseTests {
  const direction = measure.direction === 'increase' ? 'increase' : 'decrease';
  const cutoff = cutoffOf(rule, direction);
  if (cutoff === undefined) return { isCase: undefined, isFunctional: undefined };
  const tie = { moreThan: rule.tie === 'more-than' };
  const [above, below] = [atOrAbove(cutoff, tie), atOrBelow(cutoff, tie)];
  const [isCase, isFunctional] = direction === 'decrease' ? [above, below] : [below, above];
  return tie.moreThan ? { isCase, isFunctional } : orElse(isCase);
}

function atOrAbove(cutoff: number, tie = { moreThan: false }) {
  return (value: number) => reaches(value, cutoff, tie);
}

function atOrBelow(cutoff: number, tie = { moreThan: false }) {
  return (value: number) => reaches(-value, -cutoff, tie);
}

function cutoffOf({ type, clinical, functional }: ClinicalCutoff, direction: 'increase' | 'decrease'): number | undefined {
  if (type === 'a') return clinical && clinicalCutoff({ type, clinical, direction });
  if (type === 'b') return functional && clinicalCutoff({ type, functional, direction });
  return clinical && functional && clinicalCutoff({ type, clinical, functional, direction });
}
