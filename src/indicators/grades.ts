/** From which share of those due a figure is reported plainly, with a caution, and as describing those measured only. */
export interface CompletenessGrades {
  readonly plain: number;
  readonly care: number;
  /** Below this, shares and means are withheld; counts and distributions stay. */
  readonly incomplete: number;
}

/** A proposal of this project and no national standard, so that a service may set its own. */
export const DEFAULT_GRADES: CompletenessGrades = { plain: 0.8, care: 0.6, incomplete: 0.4 };

export type CompletenessGrade = 'plain' | 'care' | 'incomplete' | 'withheld';

/**
 * The grade of a share of those due.
 *
 * @example
 * [0.8, 0.79, 0.41, 0.35].map((share) => completenessGrade(share)); // => ['plain', 'care', 'incomplete', 'withheld']
 */
export function completenessGrade(share: number, { plain, care, incomplete }: CompletenessGrades = DEFAULT_GRADES): CompletenessGrade {
  if (share >= plain) return 'plain';
  if (share >= care) return 'care';
  return share >= incomplete ? 'incomplete' : 'withheld';
}
