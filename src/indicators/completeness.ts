import type { Cell } from './cell.js';

const LACKS_FOLLOW_UP = /^(?:no-baseline|no-follow-up|no-goal-reviewed|no-goal-rated-twice)/;

/** Measured at both ends, and left out because the question is put to those who began elsewhere. */
const ASKED_OF_OTHERS = /^(?:not-)?achieved-at-baseline$/;

/** Of those due, the share that has what the figure is made from; `null` for a figure about neither pairs nor reviews. */
export function completenessOf({ indicator, madeEpisodes, tally: { denominator, exclusions } }: Pick<Cell, 'indicator' | 'madeEpisodes' | 'tally'>): number | null {
  const isAboutThem = (indicator.exclusions ?? []).some(({ reason }) => reason === 'unpaired' || LACKS_FOLLOW_UP.test(reason));
  if (!isAboutThem) return null;
  let [lacking, measured] = [0, denominator];
  for (const [reason, count] of exclusions) {
    // Without an episode file, whoever has no baseline was not due a follow-up.
    const isDue = !(madeEpisodes && reason.startsWith('no-baseline'));
    if (isDue && LACKS_FOLLOW_UP.test(reason)) lacking += count;
    if (ASKED_OF_OTHERS.test(reason)) measured += count;
  }
  return measured + lacking === 0 ? null : measured / (measured + lacking);
}
