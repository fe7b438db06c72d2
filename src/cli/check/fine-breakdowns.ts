import type { Unit } from '../../definitions/indicator.js';
import { profiles, smallCategories, type DisclosureProfile, type ProfileId } from '../../disclosure/index.js';
import type { IndicatorTable } from '../../indicators/index.js';

/** A breakdown into so many categories that most hold too few to be shown by themselves. */
export interface FineBreakdown {
  readonly breakdown: string;
  readonly categories: number;
  readonly members: number;
  readonly unit: Unit;
  /** The small-number rule that they are too few for. */
  readonly disclosure: string;
}

/** Breakdowns whose categories hold, on average, no more than the largest count that a report's rule hides. */
export function fineBreakdowns({ rows, settings }: Pick<IndicatorTable, 'rows' | 'settings'>, disclosure: string): readonly FineBreakdown[] {
  if (!Object.hasOwn(profiles, disclosure)) return [];
  const { hideUpTo, neverBreakdowns }: DisclosureProfile = profiles[disclosure as ProfileId];
  const inPeriod = rows.filter(({ periodStart, periodEnd }) => periodStart === settings.period.start && periodEnd === settings.period.end);
  return settings.breakdowns.filter((breakdown) => !neverBreakdowns.includes(breakdown)).flatMap((breakdown) => {
    const widest = widestOf(inPeriod.filter((row) => row.breakdown === breakdown));
    return widest && widest.categories > 1 && widest.members < widest.categories * (hideUpTo + 1) ? [{ breakdown, ...widest, disclosure }] : [];
  });
}

/** A breakdown some of whose categories hold too few to be shown in any figure, though most may hold many. */
export interface FewInCategories {
  readonly breakdown: string;
  readonly small: number;
  readonly hideUpTo: number;
  readonly disclosure: string;
}

/** Breakdowns of which categories are put together in every figure that leaves, so that no text leaves that few people have. */
export function fewInCategories(table: Pick<IndicatorTable, 'rows' | 'settings'>, disclosure: string): readonly FewInCategories[] {
  if (!Object.hasOwn(profiles, disclosure)) return [];
  const profile: DisclosureProfile = profiles[disclosure as ProfileId];
  return [...smallCategories(table, profile)].map(([breakdown, { size }]) => ({ breakdown, small: size, hideUpTo: profile.hideUpTo, disclosure }));
}

/** Of the indicators in a breakdown, the one that counts the most: the others have no more in any category. */
function widestOf(rows: IndicatorTable['rows']): Pick<FineBreakdown, 'categories' | 'members' | 'unit'> | undefined {
  const counts = new Map<string, { readonly unit: Unit; readonly members: Map<string, number> }>();
  for (const { indicatorId, unit, category, initialPopulation } of rows) {
    if (!counts.has(indicatorId)) counts.set(indicatorId, { unit, members: new Map() });
    if (initialPopulation !== null && initialPopulation > 0) counts.get(indicatorId)?.members.set(category, initialPopulation);
  }
  const sums = [...counts.values()].map(({ unit, members }) => ({ unit, categories: members.size, members: [...members.values()].reduce((sum, count) => sum + count, 0) }));
  return sums.sort((one, other) => other.members - one.members)[0];
}
