import type { IndicatorTable } from '../../indicators/index.js';

/** A column that no record has, and the indicators that are not available without it. */
export interface LackingColumn {
  readonly needs: string;
  readonly indicators: readonly string[];
}

/** Of files that are not there nothing is said: whoever gives them knows. */
const COLUMN = /^needs: (?=[a-z_]+\.(?!csv\b))(.+)$/;

/** The indicators of all reports that lack a column of a file that is there, by the column. */
export function lackingColumns(tables: readonly Pick<IndicatorTable, 'rows'>[]): readonly LackingColumn[] {
  const found = new Map<string, Set<string>>();
  for (const { marker, caution, indicatorId } of tables.flatMap(({ rows }) => rows)) {
    const needs = marker === '[x]' ? COLUMN.exec(caution)?.[1] : undefined;
    if (needs !== undefined) found.set(needs, (found.get(needs) ?? new Set()).add(indicatorId));
  }
  return [...found].map(([needs, indicators]) => ({ needs, indicators: [...indicators] }));
}
