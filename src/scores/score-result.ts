/** How a score came about. Nothing is scored silently. */
export const SCORE_STATUSES = ['complete', 'prorated', 'insufficient', 'invalid'] as const;
export type ScoreStatus = (typeof SCORE_STATUSES)[number];

interface Counted {
  /** Items answered, of those the score is made from. */
  readonly answered: number;
  readonly items: number;
}

/**
 * One score. It has a value only when `complete` (every item answered) or `prorated` (by the instrument's
 * published rule, on request). `insufficient`: too few answers; `invalid`: an answer that is not an option.
 */
export type ScoreResult =
  | (Counted & { readonly status: 'complete' | 'prorated'; readonly value: number })
  | (Counted & { readonly status: 'insufficient' | 'invalid'; readonly value: null });
