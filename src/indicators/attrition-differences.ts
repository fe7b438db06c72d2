import { attributeReader } from './attributes.js';
import type { IndicatorContext } from './context.js';
import type { Member } from './member.js';

/** How people with a follow-up differ from people without one in something that is known of both. */
export interface AttritionDifference {
  /** An attribute, `primary_need`, or `contacts`. */
  readonly by: string;
  /** The category that differs most; empty for a number. */
  readonly category: string;
  /** With a follow-up minus without, in standard deviations of both together; `null` where it cannot be made. */
  readonly standardisedDifference: number | null;
}

/** Asked of both groups where the data have it. */
const ATTRIBUTES = ['age_band', 'sex', 'imd_quintile', 'primary_need'];

/** Compares both groups by who they are and how often they were seen. */
export function attritionDifferences(context: IndicatorContext, { paired, unpaired }: { readonly paired: readonly Member[]; readonly unpaired: readonly Member[] }): readonly AttritionDifference[] {
  const byAttribute = ATTRIBUTES.flatMap((by) => {
    const read = attributeReader(context.caseload, by);
    if (!read) return [];
    const values = (members: readonly Member[]) => members.map((member) => read(member) ?? 'not-known');
    return [{ by, ...mostDifferent(values(paired), values(unpaired)) }];
  });
  if (!context.caseload.given.has('contacts')) return byAttribute;
  const contacts = (members: readonly Member[]) => members.map(({ episode }) => context.episodes.attended[episode] ?? 0);
  return [...byAttribute, { by: 'contacts', category: '', standardisedDifference: differenceOfMeans(contacts(paired), contacts(unpaired)) }];
}

/** Of several categories that differ alike, the first by name. */
function mostDifferent(paired: readonly string[], unpaired: readonly string[]): Omit<AttritionDifference, 'by'> {
  const none = { category: '', standardisedDifference: null };
  if (paired.length === 0 || unpaired.length === 0) return none;
  const share = (values: readonly string[], category: string) => values.filter((value) => value === category).length / values.length;
  const categories = [...new Set([...paired, ...unpaired])].sort();
  return categories.reduce<Omit<AttritionDifference, 'by'>>((most, category) => {
    const [one, other] = [share(paired, category), share(unpaired, category)];
    const spread = Math.sqrt((one * (1 - one) + other * (1 - other)) / 2);
    const difference = spread === 0 ? 0 : (one - other) / spread;
    return most.standardisedDifference === null || Math.abs(difference) > Math.abs(most.standardisedDifference) + 1e-12 ? { category, standardisedDifference: difference } : most;
  }, none);
}

function differenceOfMeans(paired: readonly number[], unpaired: readonly number[]): number | null {
  if (paired.length < 2 || unpaired.length < 2) return null;
  const [one, other] = [moments(paired), moments(unpaired)];
  const spread = Math.sqrt((one.variance + other.variance) / 2);
  return spread === 0 ? null : (one.mean - other.mean) / spread;
}

/** Whole numbers add up the same in any order. */
function moments(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  return { mean, variance: (squares - values.length * mean * mean) / (values.length - 1) };
}
