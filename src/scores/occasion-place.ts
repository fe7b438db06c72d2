/** The place of the occasion `final`: after every other, and never a baseline. */
export const FINAL_OCCASION = Number.MAX_SAFE_INTEGER;

/**
 * The place of an occasion in their order: baseline, then 1 … n, review, final; NaN for none.
 *
 * @example
 * occasionPlace('baseline') < occasionPlace('1'); // => true
 * occasionPlace('12') < occasionPlace('review'); // => true
 */
export function occasionPlace(occasion: string | undefined): number {
  if (occasion === undefined) return Number.NaN;
  if (occasion === 'baseline') return 0;
  if (occasion === 'review') return FINAL_OCCASION - 1;
  return occasion === 'final' ? FINAL_OCCASION : Number(occasion);
}
