import type { IndicatorContext } from './context.js';
import type { FigureFrame } from './evaluate.js';
import { asksEngagement } from './indicator-parts.js';
import { usedPairing } from './row-frame.js';
import type { Tally } from './tally.js';

/** Bases under 50 carry a caution, as published surveys do; under 60 % complete describes only those measured. */
const SMALL_BASE = 50;
const COMPLETE_ENOUGH = 0.6;

/** What a reader of a figure should be careful with, as codes. */
export function cautionsOf(context: IndicatorContext, frame: FigureFrame, { denominator, mixedMode }: Tally, completeness: number | null): readonly string[] {
  const { madeEpisodes, given } = context.caseload;
  const { indicator } = frame;
  const holds: readonly (readonly [string, boolean])[] = [
    ['small-base', indicator.statistic !== 'count' && denominator < SMALL_BASE],
    ['incomplete', completeness !== null && completeness < COMPLETE_ENOUGH],
    ['no-episodes', madeEpisodes && indicator.attribution === 'closed'],
    ['engagement-not-known', !madeEpisodes && !given.has('contacts') && asksEngagement(indicator)],
    ['by-occasion', usedPairing(context, frame) === 'by-occasion'],
    ['mixed-mode', mixedMode],
  ];
  return holds.flatMap(([code, applies]) => (applies ? [code] : []));
}

const LACKS_FOLLOW_UP = /^(?:no-baseline|no-follow-up|no-goal-reviewed)/;

/** Of those due, the share that has what the figure is made from; `null` for a figure about neither pairs nor reviews. */
export function completenessOf({ caseload }: IndicatorContext, { indicator }: FigureFrame, { denominator, exclusions }: Tally): number | null {
  const isAboutThem = (indicator.exclusions ?? []).some(({ reason }) => reason === 'unpaired' || LACKS_FOLLOW_UP.test(reason));
  if (!isAboutThem) return null;
  let lacking = 0;
  for (const [reason, count] of exclusions) {
    // Without an episode file, whoever has no baseline was not due a follow-up.
    const isDue = !(caseload.madeEpisodes && reason.startsWith('no-baseline'));
    if (isDue && LACKS_FOLLOW_UP.test(reason)) lacking += count;
  }
  return denominator + lacking === 0 ? null : denominator / (denominator + lacking);
}
