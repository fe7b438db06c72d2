import type { ChangeRule } from '../definitions/change-rule.js';
import type { ChangeClass } from '../definitions/criteria.js';
import type { DefinitionReference, Measure } from '../definitions/measure.js';
import type { Day } from '../records/day.js';
import { valueFromScale, valueOnScale } from '../records/value-on-scale.js';
import { withoutNoise } from '../scores/without-noise.js';
import { answersOf, type ChangeAnswers } from './answers.js';
import { classify } from './classify.js';
import type { CompiledMeasure } from './compile-measure.js';
import { compileMeasure } from './compile-measure.js';
import type { StateMove } from './state-order.js';

/** One side of a pair: a score, an outcome's value, or nothing. A `ScoreResult` fits. */
export interface ObservedValue {
  readonly value: number | string | null | undefined;
  readonly on?: Day | null | undefined;
  readonly mode?: string | null | undefined;
  readonly answeredBy?: string | null | undefined;
}

export interface ChangeInput {
  readonly measure: Measure;
  readonly baseline: ObservedValue;
  readonly followUp: ObservedValue;
  /** Rules to use instead of the measure's own of the same kind. */
  readonly rules?: readonly ChangeRule[];
}

/**
 * Something a reader should know about a pair. `class-against-points`: a method that expects regression says improved where
 * the points are not better, or deteriorated where they are not worse.
 */
export type ChangeFlag = 'at-best-value-at-baseline' | 'at-worst-value-at-baseline' | 'class-against-points' | 'different-mode' | 'different-rater' | 'same-day' | 'follow-up-first';

export interface PairedChange {
  readonly status: 'paired';
  readonly measure: string;
  readonly definition: DefinitionReference;
  readonly baseline: number | string;
  readonly followUp: number | string;
  /** Follow-up minus baseline, in the measure's unit; for states and flags, the kind of move. */
  readonly change: number | StateMove;
  /** The same with the sign turned so that + is better; `null` where there is no number or no better direction. */
  readonly improvement: number | null;
  readonly reliableChange?: ChangeClass;
  readonly minimalImportantChange?: ChangeClass;
  /**
   * Where the measure has a caseness: whether a case at either end, and whether a case recovered (`null` for no case at baseline). Of a
   * cutoff that must be passed, a score of exactly the cutoff is no case, and not recovered either.
   */
  readonly caseness?: { readonly baseline: boolean; readonly followUp: boolean; readonly recovered: boolean | null };
  /** Achieved, improved and maintained are three questions; `null` where the definition or the values do not answer one. */
  readonly answers: ChangeAnswers;
  readonly flags: readonly ChangeFlag[];
}

/** A change, or why there is none. An unpaired observation is never "no change". */
export type Change =
  | PairedChange
  | { readonly status: 'no-baseline' | 'no-follow-up' | 'invalid'; readonly measure: string; readonly definition: DefinitionReference };

/**
 * Compares a follow-up with a baseline of the same measure, by the rules the measure declares.
 *
 * @returns `paired` with the change and its classes, or the reason there is no pair; data never throws
 * @throws {DefinitionError} for `rules` by which the measure cannot be judged
 * @example
 * const total = measureOf(phq9, 'total');
 * const { change: points, improvement, reliableChange } = change({ measure: total, baseline: { value: 16 }, followUp: { value: 9 } });
 * [points, improvement, reliableChange]; // => [-7, 7, 'improved']
 */
export function change(input: ChangeInput): Change {
  const { measure, baseline, followUp } = input;
  const about = { measure: measure.id, definition: measure.definition };
  const [from, to] = [onScale(measure, baseline), onScale(measure, followUp)];
  if (Number.isNaN(from) || Number.isNaN(to)) return { status: 'invalid', ...about };
  if (from === undefined) return { status: 'no-baseline', ...about };
  if (to === undefined) return { status: 'no-follow-up', ...about };
  const compiled = compileMeasure(measure, input.rules);
  const found = compared(compiled, from, to);
  return { status: 'paired', ...about, ...found, flags: flagsOf(compiled, input, { from, ...found }) };
}

/** `undefined` for no value; NaN for one that is not on the scale. */
function onScale(measure: Measure, { value }: ObservedValue): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (measure.value.kind !== 'numeric') return valueOnScale(measure.value, String(value)) ?? Number.NaN;
  const { minimum, maximum } = measure.value;
  // Adding 0 turns −0 into 0.
  return typeof value === 'number' && value >= minimum && value <= maximum ? value + 0 : Number.NaN;
}

function compared(compiled: CompiledMeasure, baseline: number, followUp: number) {
  const { measure, goodness, isCase, isFunctional, order } = compiled;
  const pair = { baseline, followUp };
  const reliableChange = classify(compiled, 'reliable-change', pair);
  const minimalImportantChange = classify(compiled, 'minimal-important-change', pair);
  const points = withoutNoise(followUp - baseline);
  const improvement = goodness(followUp) - goodness(baseline);
  return {
    baseline: valueFromScale(measure.value, baseline),
    followUp: valueFromScale(measure.value, followUp),
    change: order ? order.move(baseline, followUp) : points,
    improvement: order || Number.isNaN(improvement) ? null : withoutNoise(improvement),
    ...(reliableChange && { reliableChange }),
    ...(minimalImportantChange && { minimalImportantChange }),
    ...(isCase && { caseness: { baseline: isCase(baseline), followUp: isCase(followUp), recovered: isCase(baseline) ? isFunctional?.(followUp) === true : null } }),
    answers: answersOf(compiled, pair),
  };
}

interface Found extends Pick<PairedChange, 'improvement' | 'reliableChange'> {
  readonly from: number;
}

function flagsOf({ isBest, isWorst }: CompiledMeasure, { baseline, followUp }: ChangeInput, { from, improvement, reliableChange }: Found): readonly ChangeFlag[] {
  const flags: readonly (readonly [ChangeFlag, boolean])[] = [
    ['at-best-value-at-baseline', isBest?.(from) ?? false],
    ['at-worst-value-at-baseline', isWorst?.(from) ?? false],
    ['class-against-points', improvement !== null && ((reliableChange === 'improved' && improvement <= 0) || (reliableChange === 'deteriorated' && improvement >= 0))],
    ['different-mode', differ(baseline.mode, followUp.mode)],
    ['different-rater', differ(baseline.answeredBy, followUp.answeredBy)],
    ['same-day', Boolean(baseline.on) && baseline.on === followUp.on],
    ['follow-up-first', Boolean(baseline.on && followUp.on) && String(followUp.on) < String(baseline.on)],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function differ(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one && other) && one !== other;
}
