import type { ChangeClass } from '../definitions/criteria.js';
import type { MixedRule } from '../definitions/indicator.js';

/** What several measures say together; `mixed` is better on one and worse on another. */
export type ChangeTogether = 'improved' | 'no-reliable-change' | 'deteriorated' | 'mixed';

/** Where a mixed course goes. */
const FOLDED: Readonly<Record<MixedRule, ChangeTogether>> = { apart: 'mixed', neither: 'no-reliable-change', deterioration: 'deteriorated' };

/**
 * Reliable change over several measures of one episode, as NHS Talking Therapies reports it: improved is better on one and
 * worse on none, deteriorated the reverse, and better on one with worse on another is mixed.
 *
 * Source: NHS England, NHS Talking Therapies annual report 2024-25, metadata of measures, for improvement; where a mixed
 * course goes they do not say. `deterioration` is NHS England's rule for children's services,
 * https://github.com/NHSDigital/mental-health-monthly-statistics; `neither` counts it as no reliable change.
 *
 * @param classes of reliable change, one per measure; undefined for a measure without a pair
 * @param mixed kept `apart` unless a rule is named
 * @returns undefined where a measure without a pair could still decide it: no value is not "no change"
 * @example
 * changeTogether({ classes: ['improved', 'no-reliable-change'] }); // => 'improved'
 * changeTogether({ classes: ['improved', 'deteriorated'] }); // => 'mixed'
 * changeTogether({ classes: ['improved', 'deteriorated'], mixed: 'deterioration' }); // => 'deteriorated'
 * changeTogether({ classes: ['improved', undefined] }); // => undefined
 */
export function changeTogether({ classes, mixed = 'apart' }: {
  readonly classes: readonly (ChangeClass | undefined)[];
  readonly mixed?: MixedRule;
}): ChangeTogether | undefined {
  const [better, worse] = [classes.includes('improved'), classes.includes('deteriorated')];
  // Copied, as a list with holes would pass for one where everything is known.
  const isOpen = classes.length === 0 || ![...classes].every((one) => one === 'improved' || one === 'deteriorated' || one === 'no-reliable-change');
  const together = (up: boolean, down: boolean) => (up && down ? FOLDED[mixed] : up ? 'improved' : down ? 'deteriorated' : 'no-reliable-change');
  const possible = isOpen ? [together(better, worse), together(true, worse), together(better, true)] : [together(better, worse)];
  return new Set(possible).size === 1 ? possible[0] : undefined;
}
