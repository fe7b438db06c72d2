import type { AttritionRow, BaselineSummary } from '../indicators/attrition.js';
import type { ScoreMean } from '../indicators/unpaired-means.js';
import { shownCount } from './count.js';
import { toMultiple } from './to-multiple.js';
import type { ShownAttrition } from './disclosed-table.js';
import type { DisclosureProfile } from './profile.js';

/** Baselines with and without a follow-up under a profile; a difference is shown only where both means are. */
export function discloseAttrition(
  { measure, paired, unpaired, standardisedDifference, differences, unpairedMeans }: AttritionRow,
  profile: DisclosureProfile,
  hides: { readonly paired: boolean; readonly unpaired: boolean },
): ShownAttrition {
  const [one, other] = [shownSummary(paired, profile, hides.paired), shownSummary(unpaired, profile, hides.unpaired)];
  const comparable = one.mean !== null && other.mean !== null && standardisedDifference !== null;
  // A category that differs is shown by name only where both groups are large enough for a mean.
  const shown = differences.map((own) => {
    const { standardisedDifference: size } = own;
    return comparable && size !== null ? { ...own, standardisedDifference: toMultiple(size, 0.1) } : { ...own, category: '', standardisedDifference: null };
  });
  return { measure, paired: one, unpaired: other, standardisedDifference: comparable ? toMultiple(standardisedDifference, 0.1) : null, differences: shown, unpairedMeans: shownMeans(unpairedMeans, { paired: paired.n, hidesCounts: hides.paired || hides.unpaired }, profile) };
}

/**
 * Two means over nearly the same people tell what the few between them answered: those who are only in one of them are
 * enough for a mean of their own, or none. How many scores there are would tell how many people have no follow-up: where
 * that is hidden, so are they.
 */
function shownMeans({ first, later }: AttritionRow['unpairedMeans'], { paired, hidesCounts }: { readonly paired: number; readonly hidesCounts: boolean }, profile: DisclosureProfile): ShownAttrition['unpairedMeans'] {
  const isSafe = ({ n }: ScoreMean) => n >= profile.minimumValues && paired >= profile.minimumValues && (n === paired || Math.abs(n - paired) >= profile.minimumValues);
  if (!isSafe(first) || !isSafe(later)) return null;
  const shown = ({ n, mean }: ScoreMean) => ({ n: hidesCounts ? null : shownCount(n, profile), mean: mean === null ? null : toMultiple(mean, 0.1) });
  return { first: shown(first), later: shown(later) };
}

function shownSummary({ n, mean }: BaselineSummary, profile: DisclosureProfile, isHidden: boolean): ShownAttrition['paired'] {
  const enough = n >= profile.minimumValues && mean !== null && !isHidden;
  return { n: isHidden ? null : shownCount(n, profile), mean: enough ? toMultiple(mean, 0.1) : null };
}
