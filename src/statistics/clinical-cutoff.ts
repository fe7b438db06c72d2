import { aboveZero, type Requirement, requireAll } from './requirements.js';

/** Mean and standard deviation of one population's scores. */
export interface Norm {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Which way a score improves, and the norms the type needs. */
export type ClinicalCutoffInput = { readonly direction: 'increase' | 'decrease' } & (
  | { readonly type: 'a'; readonly clinical: Norm; readonly functional?: Norm }
  | { readonly type: 'b'; readonly clinical?: Norm; readonly functional: Norm }
  | { readonly type: 'c'; readonly clinical: Norm; readonly functional: Norm }
);

/**
 * Clinical cutoff of Jacobson and Truax: the score that parts a clinical from a functional population.
 *
 * Type `a` lies two standard deviations from the clinical mean on the side of improvement, type `b` two (functional)
 * standard deviations from the functional mean on the other side, and type `c`, the one to prefer when both norms are
 * known, where a score is equally many standard deviations from either mean.
 *
 * Source: Jacobson NS, Truax P (1991). Journal of Consulting and Clinical Psychology 59(1), 12-19,
 * https://doi.org/10.1037/0022-006X.59.1.12. Some software takes the clinical standard deviation in type `b`;
 * the definition, and this function, take the functional one.
 *
 * @param direction the way a score improves: `decrease` for symptoms, `increase` for wellbeing
 * @returns a score; whether exactly this score counts as clinical is for the caller's tie rule
 * @throws {RangeError} if a norm is not finite, a standard deviation is not above 0, or the functional mean is
 *   not on the improved side of the clinical mean
 * @example
 * const norms = { clinical: { mean: 40, standardDeviation: 7.5 }, functional: { mean: 60, standardDeviation: 7.5 } };
 * clinicalCutoff({ type: 'a', direction: 'increase', ...norms }); // => 55
 * clinicalCutoff({ type: 'b', direction: 'increase', ...norms }); // => 45
 * clinicalCutoff({ type: 'c', direction: 'increase', ...norms }); // => 50
 */
export function clinicalCutoff(input: ClinicalCutoffInput): number {
  requireAll('clinicalCutoff', requirements(input));
  const towardsImprovement = input.direction === 'increase' ? 1 : -1;
  switch (input.type) {
    case 'a':
      return input.clinical.mean + towardsImprovement * 2 * input.clinical.standardDeviation;
    case 'b':
      return input.functional.mean - towardsImprovement * 2 * input.functional.standardDeviation;
    case 'c':
      return equallyFarFrom(input);
  }
}

function equallyFarFrom({ clinical, functional }: { readonly clinical: Norm; readonly functional: Norm }): number {
  const weighted = clinical.standardDeviation * functional.mean + functional.standardDeviation * clinical.mean;
  return weighted / (clinical.standardDeviation + functional.standardDeviation);
}

function requirements({ clinical, functional, direction }: ClinicalCutoffInput): readonly Requirement[] {
  return [
    ...(clinical ? normRequirements('clinical', clinical) : []),
    ...(functional ? normRequirements('functional', functional) : []),
    ...(clinical && functional ? [onImprovedSide({ clinical, functional, direction })] : []),
  ];
}

function normRequirements(name: string, { mean, standardDeviation }: Norm): readonly Requirement[] {
  return [
    [Number.isFinite(mean), `a finite ${name} mean, found ${mean}`],
    aboveZero({ name: `${name} standard deviation`, value: standardDeviation }),
  ];
}

function onImprovedSide({ clinical, functional, direction }: {
  readonly clinical: Norm;
  readonly functional: Norm;
  readonly direction: 'increase' | 'decrease';
}): Requirement {
  const improved = direction === 'increase' ? functional.mean > clinical.mean : functional.mean < clinical.mean;
  const side = direction === 'increase' ? 'above' : 'below';
  return [improved, `a functional mean ${side} the clinical mean ${clinical.mean}, found ${functional.mean}`];
}
