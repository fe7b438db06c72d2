import type { ShownFigures, ShownRow } from '../disclosure/index.js';
import type { Period } from '../indicators/index.js';

export interface RowQuery {
  readonly indicator: string;
  readonly measure?: string;
  readonly breakdown?: string;
  readonly category?: string;
  readonly level?: string;
  /** The whole period when left out. */
  readonly period?: Period;
}

/** Finds rows by what they are about. */
export interface RowFinder {
  /** The one row, or `undefined` where the run does not hold it. */
  readonly row: (query: RowQuery) => ShownRow | undefined;
  /** All levels of a distribution, or all quartiles, in the order shown; none where it is told by its size alone. */
  readonly levels: (query: RowQuery) => readonly ShownRow[];
  /** The same, and the one row of a distribution that is told by its size alone. */
  readonly levelsOrSize: (query: RowQuery) => readonly ShownRow[];
  /** The categories of a breakdown that an indicator has, in their fixed order. */
  readonly categories: (query: RowQuery) => readonly string[];
  /** The parts of the period, without the whole. */
  readonly parts: readonly Period[];
}

/** The level of a distribution that is told by its size alone: no place of it says anything about a level. */
export const ALL_LEVELS = 'all-levels';

/** Indexes the rows of a table, so that a report asks for each by name. */
export function rowFinder({ rows, settings }: Pick<ShownFigures, 'rows' | 'settings'>): RowFinder {
  const byCell = new Map<string, ShownRow[]>();
  for (const row of rows) {
    const key = cellKey({ indicator: row.indicatorId, measure: row.measure, breakdown: row.breakdown, category: row.category, period: { start: row.periodStart, end: row.periodEnd } });
    const cell = byCell.get(key);
    if (cell) cell.push(row);
    else byCell.set(key, [row]);
  }
  const levelsOrSize = (query: RowQuery) => byCell.get(cellKey({ period: settings.period, ...query })) ?? [];
  return {
    levels: (query) => levelsOrSize(query).filter(({ level }) => level !== ALL_LEVELS),
    levelsOrSize,
    row: (query) => levelsOrSize(query).find(({ level }) => query.level === undefined || level === query.level),
    categories: ({ indicator, measure = '', breakdown = 'all' }) =>
      unique(rows.filter((row) => row.indicatorId === indicator && row.measure === measure && row.breakdown === breakdown).map(({ category }) => category)),
    parts: partsIn(rows, settings.period),
  };
}

function cellKey({ indicator, measure = '', breakdown = 'all', category = 'all', period }: RowQuery): string {
  return JSON.stringify([indicator, measure, breakdown, category, period?.start, period?.end]);
}

function partsIn(rows: readonly ShownRow[], whole: Period): readonly Period[] {
  const keys = unique(rows.map(({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`)).sort();
  return keys
    .filter((key) => key !== `${whole.start}/${whole.end}`)
    .map((key) => {
      const [start, end] = key.split('/');
      // A row's own days, cut where they were joined.
      return { start, end } as Period;
    });
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
