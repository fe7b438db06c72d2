import { EVENT_BREAKDOWNS } from '../indicators/event-breakdowns.js';
import type { IndicatorTable } from '../indicators/aggregate.js';
import { closedValues } from '../indicators/levels.js';
import type { InternalRow } from '../indicators/row.js';
import { isOwnWord } from './own-words.js';
import type { DisclosureProfile } from './profile.js';

/**
 * Breakdown → its categories that are texts of the records and hold too few to be shown in every figure: of nobody too, as
 * the text is somebody's all the same. Codes of a code set and closed lists are not theirs.
 */
export function smallCategories({ rows, settings }: Pick<IndicatorTable, 'rows' | 'settings'>, { hideUpTo, neverBreakdowns }: DisclosureProfile): ReadonlyMap<string, ReadonlySet<string>> {
  const most = new Map(settings.breakdowns.filter((name) => !neverBreakdowns.includes(name) && isFree(name, settings)).map((name) => [name, new Map<string, number>()]));
  for (const row of rows) {
    const own = most.get(row.breakdown);
    if (own && !isOwnWord(row.category)) own.set(row.category, Math.max(own.get(row.category) ?? 0, membersOf(row)));
  }
  const small = [...most].map(([name, own]) => [name, new Set([...own].filter(([, count]) => count <= hideUpTo).map(([category]) => category))] as const);
  return new Map(small.filter(([, categories]) => categories.size > 0));
}

function isFree(breakdown: string, { groups }: IndicatorTable['settings']): boolean {
  const { unit = '', field = '' } = EVENT_BREAKDOWNS.get(breakdown) ?? {};
  return !Object.hasOwn(groups, breakdown) && closedValues(`${unit}.${field}`) === undefined;
}

/** A ratio has no population: then who is on its sides. */
function membersOf({ initialPopulation, numerator, denominator, ratio }: InternalRow): number {
  const side = (name: 'numerator' | 'denominator', count: number | null) => (ratio?.outside === name ? 0 : (count ?? 0));
  return initialPopulation ?? Math.max(side('numerator', numerator), side('denominator', denominator));
}
