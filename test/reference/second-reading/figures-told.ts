import { contributors, type Contributor, type IndicatorTable } from '../../../src/indicators/index.js';
import type { InternalRow } from '../../../src/indicators/row.js';

/** A figure: its cells by `breakdown=category`, each as a short text, and everybody behind it. `immature`, or what is missing, where it is not available. */
export type ToldFigure = string | { readonly cells: Readonly<Record<string, string>>; readonly who: readonly string[] };

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
  return { cells: Object.fromEntries([...cells].map(([name, own]) => [name, toldCell(own)])), who: first && isWhole(table, first) ? whoIsBehind(table, rows.filter(({ breakdown }) => breakdown === 'all')) : [] };
}

/** Such as `12 = 3/10 + no-goals 2`: of 12, 2 are left out, and 3 of the other 10 meet it. */
function toldCell(rows: readonly InternalRow[]): string {
  const [row] = rows;
  if (!row) throw new Error('expected a row');
  if (row.statistic === 'ratio' || row.statistic === 'rate') return row.numerator === null ? 'none' : `${numberText(row.numerator)} / ${numberText(row.denominator)} = ${numberText(row.value)}`;
  return `${row.initialPopulation} = ${toldFound(row, rows)}${listed(Object.entries(row.exclusions), ' + ')}`;
}

function toldFound({ statistic, numerator, denominator, value }: InternalRow, rows: readonly InternalRow[]): string {
  if (statistic === 'count') return String(numerator);
  if (statistic === 'proportion') return `${numerator}/${denominator}`;
  if (statistic === 'distribution') return `${denominator}:${listed(rows.map((row) => [row.level, row.numerator ?? 0]), ' ')}`;
  const values = statistic === 'mean' ? [value] : ['p25', 'p50', 'p75'].map((level) => rows.find((row) => row.level === level)?.value ?? null);
  return `${denominator}: ${denominator === 0 ? '' : values.map(numberText).join(' ')}`;
}

function listed(counts: readonly (readonly [name: string, count: number])[], before: string): string {
  return counts.filter(([, count]) => count !== 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, count]) => `${before}${name} ${count}`).join('');
}

function numberText(value: number | null): string {
  return value === null ? 'none' : String(Number(value.toFixed(9)));
}

/** Who is behind the parts of a period is not told: they are the same people. */
function isWhole({ settings: { period } }: IndicatorTable, row: InternalRow): boolean {
  return row.periodStart === period.start && row.periodEnd === period.end;
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
