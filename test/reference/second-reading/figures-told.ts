import { contributors, type Contributor, type IndicatorTable } from '../../../src/indicators/index.js';
import type { InternalRow } from '../../../src/indicators/row.js';

/** One cell of a figure, as the second reading tells it. */
export interface ToldCell {
  readonly population?: number | null;
  readonly excluded?: Readonly<Record<string, number>>;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly levels?: Readonly<Record<string, number>>;
  readonly limits?: readonly (number | null)[];
  readonly value?: number | null | readonly (number | null)[];
}

/** A figure: its cells by `breakdown=category`, and everybody behind it. `immature`, or what is missing, where it is not available. */
export type ToldFigure = string | { readonly cells: Readonly<Record<string, ToldCell>>; readonly who: readonly string[] };

/** The figures of a table in the shape in which `second-reading.py` tells them. A11 is of groups only, and not told. */
export function figuresTold(table: IndicatorTable): Readonly<Record<string, ToldFigure>> {
  const told = grouped(table.rows.filter(({ indicatorId }) => indicatorId !== 'a11-equity-reach'), figureOf);
  return Object.fromEntries([...told].map(([figure, rows]) => [figure, toldFigure(table, rows)]));
}

function grouped<One>(all: readonly One[], nameOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}

const figureOf = (row: InternalRow) => [row.indicatorId, row.measure || '-', row.periodStart, row.periodEnd].join(' ');

function toldFigure(table: IndicatorTable, rows: readonly InternalRow[]): ToldFigure {
  const [first] = rows;
  if (first?.marker === '[x]') return first.caution.replace(/^.*(immature|needs: [^;]*).*$/, '$1');
  const cells = grouped(rows, ({ breakdown, category }) => `${breakdown}=${category}`);
  return { cells: Object.fromEntries([...cells].map(([name, own]) => [name, toldCell(own)])), who: first ? whoIsBehind(table, rows.filter(({ breakdown }) => breakdown === 'all')) : [] };
}

function toldCell(rows: readonly InternalRow[]): ToldCell {
  const [row] = rows;
  if (!row) throw new Error('expected a row');
  if (row.statistic === 'ratio' || row.statistic === 'rate') return { numerator: row.numerator, denominator: row.denominator, value: row.value };
  const cell = { population: row.initialPopulation, excluded: row.exclusions };
  const { numerator, denominator } = row;
  if (row.statistic === 'count') return { ...cell, numerator };
  if (row.statistic === 'proportion') return { ...cell, numerator, denominator, ...(denominator !== 0 && { limits: [row.lower95, row.upper95] }) };
  if (row.statistic === 'distribution') return { ...cell, denominator, levels: Object.fromEntries(rows.filter((one) => one.numerator !== 0).map((one) => [one.level, one.numerator ?? NaN])) };
  const quartiles = (['p25', 'p50', 'p75'] as const).map((level) => rows.find((one) => one.level === level)?.value ?? null);
  return { ...cell, denominator, ...(denominator !== 0 && { value: row.statistic === 'mean' ? row.value : quartiles }) };
}

function whoIsBehind(table: IndicatorTable, rows: readonly InternalRow[]): readonly string[] {
  const [row] = rows;
  if (!row) return [];
  const query = { indicatorId: row.indicatorId, measure: row.measure, period: { start: row.periodStart, end: row.periodEnd } };
  const isLevelled = row.statistic === 'distribution';
  const apart = isLevelled ? [...rows.flatMap(({ level }) => contributors(table, { ...query, level, role: 'numerator' }).map((one) => told(one, level))),
    ...contributors(table, { ...query, role: 'excluded' }).map((one) => told(one))] : contributors(table, query).map((one) => told(one));
  return apart.sort((one, other) => (one < other ? -1 : 1));

  function told({ role, reason = '', personId, episodeId, goals }: Contributor, level: string = role): string {
    const statement = row?.unit === 'goal' ? (goals[0]?.statement ?? '') : '';
    return `${role === 'excluded' ? `excluded ${reason}` : level} | ${personId} ${episodeId} ${statement}`;
  }
}
