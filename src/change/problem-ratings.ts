import { withoutNoise } from '../scores/without-noise.js';

type Ratings<Name extends string> = Readonly<Partial<Record<Name, number | null>>>;

/** What one person's own problems, activities or concerns came to at two times. */
export interface MeanRatings {
  readonly baseline: number | null;
  readonly followUp: number | null;
  /** Follow-up minus baseline. */
  readonly change: number | null;
  /** The items both means are made of: those rated at both times. */
  readonly items: readonly string[];
}

/**
 * The mean of a person's own ratings at two times over the same items, as patient-specific activities, symptom profiles
 * and personal questionnaires are summed up. An item that was rated only once is in neither mean.
 *
 * @example
 * meanRatings({ baseline: { walk: 3, drive: 5 }, followUp: { walk: 5, drive: 6 } }); // => { baseline: 4, followUp: 5.5, change: 1.5, items: ['walk', 'drive'] }
 */
export function meanRatings<const Name extends string>({ baseline, followUp }: { readonly baseline: Ratings<Name>; readonly followUp: Ratings<NoInfer<Name>> }): MeanRatings {
  const items = Object.keys(baseline).filter((item): item is Name => isRated(baseline[item as Name]) && isRated(followUp[item as Name]));
  if (items.length === 0) return { baseline: null, followUp: null, change: null, items };
  const mean = (ratings: Ratings<Name>) => withoutNoise(items.reduce((sum, item) => sum + (ratings[item] ?? 0), 0) / items.length);
  const [from, to] = [mean(baseline), mean(followUp)];
  return { baseline: from, followUp: to, change: withoutNoise(to - from), items };
}

/** Two problems, one activity and wellbeing, as rated; higher is worse. */
export interface ProblemRatings {
  readonly problem1: number | null;
  readonly problem2?: number | null;
  readonly activity: number | null;
  readonly wellbeing: number | null;
}

/**
 * The total of two problems, one activity and wellbeing. Two versions of the arithmetic are in use, and they do not give
 * the same total, so the version is never chosen silently: `four-items` is the sum of all four; `three-domains` is the mean
 * of the problems (or the only one), plus activity, plus wellbeing. No rule for a missing rating is known that was seen in
 * print, but for a second problem in `three-domains`: without a rating there is no total.
 *
 * @example
 * const ratings = { problem1: 5, problem2: 3, activity: 4, wellbeing: 3 };
 * problemTotal(ratings, { version: 'four-items' }); // => 15
 * problemTotal(ratings, { version: 'three-domains' }); // => 11
 */
export function problemTotal({ problem1, problem2 = null, activity, wellbeing }: ProblemRatings, { version }: { readonly version: 'four-items' | 'three-domains' }): number | null {
  if (problem1 === null || activity === null || wellbeing === null) return null;
  if (version === 'four-items') return problem2 === null ? null : problem1 + problem2 + activity + wellbeing;
  return (problem2 === null ? problem1 : (problem1 + problem2) / 2) + activity + wellbeing;
}

function isRated(rating: number | null | undefined): rating is number {
  return typeof rating === 'number' && Number.isFinite(rating);
}
