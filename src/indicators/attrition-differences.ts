import { attributeOf } from './attributes.js';
import type { IndicatorContext } from './context.js';
import { countsByName, crossed } from './crossed.js';
import type { Members } from './member.js';
import type { Named } from './named.js';
import { namesSeen } from './seen.js';

/** How people with a follow-up differ from people without one in something that is known of both. */
export interface AttritionDifference {
  /** An attribute, `primary_need`, or `contacts`. */
  readonly by: string;
  /** The category that differs most; empty for a number. */
  readonly category: string;
  /** With a follow-up minus without, in standard deviations of both together; `null` where it cannot be made. */
  readonly standardisedDifference: number | null;
  /** How many with and without a follow-up are in the category; `null` for a number. It never leaves. */
  readonly inCategory: { readonly paired: number; readonly unpaired: number } | null;
}

/** Who a group is and how often they were seen, as whole numbers that add up the same in any order. */
export interface GroupCounts {
  readonly people: number;
  /** Attribute → category → people, for those in `ATTRIBUTES`. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The sum of their attended contacts, and of the squares. */
  readonly contacts: { readonly sum: number; readonly squares: number };
}

/** Asked of both groups where the data have it. */
const ATTRIBUTES = ['age_band', 'sex', 'imd_quintile', 'primary_need'];
const CONTACTS = 'contacts';
const NOT_KNOWN = 'not-known';
/** By what groups are compared, in order. */
export const COMPARED: readonly string[] = [...ATTRIBUTES, CONTACTS];

/** By what the data can tell two groups apart. */
export function knownOfGroups({ caseload }: Pick<IndicatorContext, 'caseload'>): readonly string[] {
  return COMPARED.filter((by) => (by === CONTACTS ? caseload.given.has('contacts') : attributeOf(caseload, by).column));
}

/** Counts groups of members, each by its code. Whoever nothing is known of, and everybody where there is no such column, is `not-known`. */
export function groupCounts({ caseload, episodes: { attended } }: IndicatorContext, members: Members, groups: Named): (group: number) => GroupCounts {
  const [people, sums, squares] = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
  for (let place = 0; place < members.size; place += 1) {
    const group = groups.codes[place] ?? 0;
    const contacts = attended[members.episode[place] ?? -1] ?? 0;
    people[group] = (people[group] ?? 0) + 1;
    sums[group] = (sums[group] ?? 0) + contacts;
    squares[group] = (squares[group] ?? 0) + contacts * contacts;
  }
  const attributes = ATTRIBUTES.map((by) => {
    const seen = attributeOf(caseload, by, members);
    if (!seen.column) return { by, names: [NOT_KNOWN], countsOf: (group: number) => [0, people[group] ?? 0] };
    const { names, codes } = namesSeen(seen, members.size, (text) => text ?? NOT_KNOWN);
    return { by, names, countsOf: crossed(groups, { size: names.length, codes }) };
  });
  return (group) => ({
    people: people[group] ?? 0,
    attributes: Object.fromEntries(attributes.map(({ by, names, countsOf }) => [by, Object.fromEntries(countsByName(names, countsOf(group)))])),
    contacts: { sum: sums[group] ?? 0, squares: squares[group] ?? 0 },
  });
}

/** Compares both groups by what is known of them. */
export function attritionDifferences(known: readonly string[], { paired, unpaired }: { readonly paired: GroupCounts; readonly unpaired: GroupCounts }): readonly AttritionDifference[] {
  return known.map((by) => by === CONTACTS
    ? { by, category: '', standardisedDifference: standardisedDifference(moments(paired), moments(unpaired)), inCategory: null }
    : { by, ...mostDifferent(by, paired, unpaired) });
}

/** Of several categories that differ alike, the first by name. */
function mostDifferent(by: string, paired: GroupCounts, unpaired: GroupCounts): Omit<AttritionDifference, 'by'> {
  const none = { category: '', standardisedDifference: null, inCategory: null };
  if (paired.people === 0 || unpaired.people === 0) return none;
  const countsIn = ({ attributes }: GroupCounts) => new Map(Object.entries(attributes[by] ?? {}));
  const [ones, others] = [countsIn(paired), countsIn(unpaired)];
  const categories = [...new Set([...ones.keys(), ...others.keys()])].sort();
  return categories.reduce<Omit<AttritionDifference, 'by'>>((most, category) => {
    const inCategory = { paired: ones.get(category) ?? 0, unpaired: others.get(category) ?? 0 };
    const one = inCategory.paired / paired.people;
    const other = inCategory.unpaired / unpaired.people;
    const difference = standardisedDifference({ mean: one, variance: one * (1 - one) }, { mean: other, variance: other * (1 - other) }) ?? 0;
    return most.standardisedDifference === null || Math.abs(difference) > Math.abs(most.standardisedDifference) + 1e-12 ? { category, standardisedDifference: difference, inCategory } : most;
  }, none);
}

/** What a group's difference from another is made of. */
export interface Moments {
  readonly mean: number;
  /** NaN where there is none. */
  readonly variance: number;
}

/** Of whole numbers, so that of one person the variance is exactly nothing by nothing, which is NaN. */
function moments({ people, contacts: { sum, squares } }: GroupCounts): Moments {
  const mean = sum / people;
  return { mean, variance: (squares - people * mean * mean) / (people - 1) };
}

/** Austin's: by the root of the mean of both variances; `null` where that is nothing, or not known. */
export function standardisedDifference(one: Moments, other: Moments): number | null {
  const spread = Math.sqrt((one.variance + other.variance) / 2);
  return spread > 0 ? (one.mean - other.mean) / spread : null;
}
