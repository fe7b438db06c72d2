/** Scores with decimals carry noise in their last bits; published criteria have two decimals at most. */
const NOISE = 1e-9;

/**
 * Whether a number reaches a criterion (or, with `moreThan`, passes it), whatever its last bits say.
 *
 * @example
 * reaches(0.3 - 0.2, 0.1, { moreThan: false }); // => true
 * reaches(0.1 + 0.2, 0.3, { moreThan: true }); // => false
 */
export function reaches(value: number, criterion: number, { moreThan }: { readonly moreThan: boolean }): boolean {
  return moreThan ? value > criterion + NOISE : value >= criterion - NOISE;
}
