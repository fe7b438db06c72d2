import type { AttritionRow, BaselineSummary } from '../indicators/attrition.js';
import type { ScoreMean } from '../indicators/unpaired-means.js';
import type { AttritionDifference } from '../indicators/attrition-differences.js';
import { isSmall, shownCount } from './count.js';
import { countsFittingDifference, FEWEST } from './fitting-counts.js';
import { hasEnoughValues } from './told-by-value.js';
import { toMultiple } from './to-multiple.js';
import type { ShownAttrition } from './disclosed-table.js';
import type { DisclosureProfile } from './profile.js';

/** Baselines with and without a follow-up under a profile; a difference is shown only where both means are. */
export function discloseAttrition(
  { measure, paired, unpaired, standardisedDifference, differences, unpairedMeans }: AttritionRow,
  profile: DisclosureProfile,
  hides: { readonly paired: boolean; readonly unpaired: boolean; readonly first: boolean },
): ShownAttrition {
  const [one, other] = [shownSummary(paired, profile, hides.paired), shownSummary(unpaired, profile, hides.unpaired)];
  const comparable = one.mean !== null && other.mean !== null && standardisedDifference !== null;
  // A category that differs is shown by name only where both groups are large enough for a mean, and it tells of nobody.
  const shown = differences.map(({ by, category, standardisedDifference: size, inCategory }) => {
    const isTold = comparable && size !== null && tellsOfNobody(inCategory, { paired: paired.n, unpaired: unpaired.n }, profile);
    return isTold ? { by, category, standardisedDifference: toMultiple(size, 0.1) } : { by, category: '', standardisedDifference: null };
  });
  return { measure, paired: one, unpaired: other, standardisedDifference: comparable ? toMultiple(standardisedDifference, 0.1) : null, differences: shown, unpairedMeans: shownMeans(unpairedMeans, { paired: paired.n, hidesCounts: hides.paired || hides.unpaired || hides.first }, profile) };
}

/**
 * How far two groups differ in a category tells, beside their numbers, how many are in it: one of thirty where nobody is of
 * the others. So neither these nor those who are not in it may be few, and of either at least three counts must fit.
 */
function tellsOfNobody(inCategory: AttritionDifference['inCategory'], people: { readonly paired: number; readonly unpaired: number }, profile: DisclosureProfile): boolean {
  if (inCategory === null) return true;
  return (['paired', 'unpaired'] as const).every((group) => {
    const other = group === 'paired' ? 'unpaired' : 'paired';
    if (isSmall(inCategory[group], profile) || isSmall(people[group] - inCategory[group], profile)) return false;
    // Of nobody, or everybody, there is no count to be told.
    if (inCategory[group] === 0 || inCategory[group] === people[group]) return true;
    return countsFittingDifference({ known: inCategory[other] / people[other], group: people[group], inCategory: inCategory[group] }, profile) >= FEWEST;
  });
}

/**
 * Two means over nearly the same people tell what the few between them answered: those who are only in one of them are
 * enough for a mean of their own, or none. How many scores there are would tell how many people have no follow-up: where
 * that is hidden, so are they.
 */
function shownMeans({ first, later }: AttritionRow['unpairedMeans'], { paired, hidesCounts }: { readonly paired: number; readonly hidesCounts: boolean }, profile: DisclosureProfile): ShownAttrition['unpairedMeans'] {
  const isSafe = ({ n }: ScoreMean) => hasEnoughValues(n, profile) && hasEnoughValues(paired, profile) && (n === paired || Math.abs(n - paired) >= profile.minimumValues);
  if (!isSafe(first) || !isSafe(later)) return null;
  const shown = ({ n, mean }: ScoreMean) => ({ n: hidesCounts ? null : shownCount(n, profile), mean: mean === null ? null : toMultiple(mean, 0.1) });
  return { first: shown(first), later: shown(later) };
}

function shownSummary({ n, mean }: BaselineSummary, profile: DisclosureProfile, isHidden: boolean): ShownAttrition['paired'] {
  const enough = hasEnoughValues(n, profile) && mean !== null && !isHidden;
  return { n: isHidden ? null : shownCount(n, profile), mean: enough ? toMultiple(mean, 0.1) : null };
}
