import type { IndicatorTable } from '../../indicators/index.js';

/** A breakdown in which some values are written in several ways, each of which is a group of its own. */
export interface AlikeCategories {
  readonly breakdown: string;
  /** How many values are written in more than one way. */
  readonly values: number;
}

/** Breakdowns with categories that differ in capitals, spaces, hyphens and underscores only. What they are is not told: it may be somebody's words. */
export function alikeCategories({ rows, settings }: Pick<IndicatorTable, 'rows' | 'settings'>): readonly AlikeCategories[] {
  return settings.breakdowns.flatMap((breakdown) => {
    const categories = new Set(rows.filter((row) => row.breakdown === breakdown).map(({ category }) => category));
    const ways = new Map<string, number>();
    for (const category of categories) ways.set(plain(category), (ways.get(plain(category)) ?? 0) + 1);
    const values = [...ways.values()].filter((count) => count > 1).length;
    return values === 0 ? [] : [{ breakdown, values }];
  });
}

function plain(category: string): string {
  return category.toLowerCase().replace(/[\s_-]+/g, ' ').trim();
}
