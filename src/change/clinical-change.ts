import type { ChangeClass } from '../definitions/criteria.js';
import { change, type ChangeInput } from './change.js';
import { compileMeasure } from './compile-measure.js';

/** Which side of a cutoff a score is on; exactly on it is neither, where the cutoff's tie rule is `more-than`. */
export type ClinicalSide = 'clinical' | 'functional' | 'neither';

/** Reliable change and the cutoff in one word. None of them says what made the score change, `harmed` neither. */
export type ClinicalChange = 'recovered' | 'improved' | 'unchanged' | 'deteriorated' | 'harmed';

/**
 * Reliable change seen together with the side of the cutoff: somebody recovered who was clinical, is functional and reliably
 * improved; somebody who went the other way is called harmed; who changed reliably without crossing is improved or
 * deteriorated, and everybody else is unchanged, across the cutoff or not.
 *
 * Source: Jacobson NS, Truax P (1991). Journal of Consulting and Clinical Psychology 59(1), 12-19,
 * https://doi.org/10.1037/0022-006X.59.1.12; names as in the R package clinicalsignificance.
 *
 * @returns undefined where there is no class of reliable change
 * @example
 * clinicalClass({ reliableChange: 'improved', baseline: 'clinical', followUp: 'functional' }); // => 'recovered'
 * clinicalClass({ reliableChange: 'no-reliable-change', baseline: 'clinical', followUp: 'functional' }); // => 'unchanged'
 */
export function clinicalClass({ reliableChange, baseline, followUp }: {
  readonly reliableChange: ChangeClass | undefined;
  readonly baseline: ClinicalSide;
  readonly followUp: ClinicalSide;
}): ClinicalChange | undefined {
  if (reliableChange === 'improved') return baseline === 'clinical' && followUp === 'functional' ? 'recovered' : 'improved';
  if (reliableChange === 'deteriorated') return baseline === 'functional' && followUp === 'clinical' ? 'harmed' : 'deteriorated';
  return reliableChange === 'no-reliable-change' ? 'unchanged' : undefined;
}

/**
 * The same for one pair, by the measure's own rule of reliable change and its caseness, or by rules given instead: a
 * `clinical-cutoff` of type a, b (with the functional standard deviation) or c. It asks more than `caseness.recovered`,
 * which is a matter of the line alone.
 *
 * @param input as for `change`
 * @returns undefined where there is no pair, no rule of reliable change, or neither a caseness nor a cutoff; data never throws
 * @throws {DefinitionError} for `rules` by which the measure cannot be judged
 * @example
 * const total = measureOf(phq9, 'total');
 * clinicalChange({ measure: total, baseline: { value: 16 }, followUp: { value: 9 } }); // => 'recovered'
 * clinicalChange({ measure: total, baseline: { value: 10 }, followUp: { value: 9 } }); // => 'unchanged'
 */
export function clinicalChange(input: ChangeInput): ClinicalChange | undefined {
  const found = change(input);
  const { isCase, isFunctional } = compileMeasure(input.measure, input.rules);
  if (found.status !== 'paired' || !isCase || !isFunctional) return undefined;
  const sideOf = (value: number): ClinicalSide => (isCase(value) ? 'clinical' : isFunctional(value) ? 'functional' : 'neither');
  return clinicalClass({ reliableChange: found.reliableChange, baseline: sideOf(Number(found.baseline)), followUp: sideOf(Number(found.followUp)) });
}
