import type { IndicatorTable, InternalRow } from '../../src/indicators/index.js';

/** What is wrong with a row by the identity of its statistic; nothing for a sound one. */
function faultsOf(row: InternalRow): readonly string[] {
  const { numerator, denominator, initialPopulation, excluded, value, lower95, upper95, exclusions, marker, statistic } = row;
  const where = `${row.indicatorId} ${row.measure} ${row.periodStart}/${row.periodEnd} ${row.breakdown}=${row.category} ${row.level}`;
  const claims: readonly (readonly [string, boolean])[] = marker === '[x]'
    ? [['a figure that is not available has no numbers', [numerator, denominator, initialPopulation, excluded, value, lower95, upper95].every((number) => number === null)]]
    : isRatio(row)
      ? [
          ['a ratio has no population of its own', initialPopulation === null && excluded === null && Object.keys(exclusions).length === 0],
          ...claimsOf(row),
        ]
      : [
          ['initial population = counted + excluded', initialPopulation === (statistic === 'count' ? (numerator ?? NaN) : (denominator ?? NaN)) + (excluded ?? NaN)],
          ['reasons add up to excluded', Object.values(exclusions).reduce((sum, count) => sum + count, 0) === excluded],
          ['whole numbers of 0 or more', [numerator, denominator, initialPopulation, excluded].every((count) => count === null || (Number.isInteger(count) && count >= 0))],
          ...claimsOf(row),
        ];
  return claims.flatMap(([claim, holds]) => (holds ? [] : [`${where}: ${claim}`]));
}

const isRatio = ({ statistic }: InternalRow) => statistic === 'ratio' || statistic === 'rate';

function claimsOf({ statistic, numerator, denominator, value, lower95, upper95, level, marker, ratio }: InternalRow): readonly (readonly [string, boolean])[] {
  const isEmpty = denominator === 0;
  const limits = lower95 !== null && upper95 !== null && value !== null && lower95 <= value && value <= upper95;
  switch (statistic) {
    case 'count':
      return [['a count is its numerator', value === numerator && numerator !== null && denominator === null && level === '']];
    case 'proportion':
    case 'distribution':
      return [
        ['numerator within denominator', numerator !== null && denominator !== null && numerator <= denominator],
        ['a share is numerator by denominator, and none of nobody', isEmpty ? value === null && lower95 === null : value === (numerator ?? NaN) / (denominator ?? NaN) && limits],
        ['levels belong to distributions', (level !== '') === (statistic === 'distribution')],
      ];
    case 'mean':
      return [['a mean has no numerator, and none of nobody', numerator === null && (value === null) === isEmpty && (limits || (denominator ?? 0) < 2)]];
    case 'median':
      return [['a quartile has no numerator, and none of nobody', numerator === null && (value === null) === isEmpty && ['p25', 'p50', 'p75'].includes(level)]];
    case 'ratio':
    case 'rate':
      return [
        ['a ratio that does not apply has no numbers', marker !== '[z]' || (numerator === null && value === null)],
        ['a ratio is numerator by denominator, times what it is per', marker !== '' || (denominator === 0 ? value === null : value !== null && Math.abs(value - ((numerator ?? NaN) / (denominator ?? NaN)) * (ratio?.multiplier ?? NaN)) < 1e-9)],
        ['its own counts are whole', ([['numerator', numerator], ['denominator', denominator]] as const).every(([side, count]) => count === null || ratio?.outside === side || (Number.isInteger(count) && count >= 0))],
      ];
  }
}

/** What is wrong with a table: rows, keys, and distributions whose levels do not add up. */
export function faultsOfTable({ rows }: Pick<IndicatorTable, 'rows'>): readonly string[] {
  const seen = new Set<string>();
  const repeated = rows.map((row) => `${cellOf(row)}\n${row.level}`).filter((key) => seen.size === seen.add(key).size);
  return [...rows.flatMap(faultsOf), ...repeated.map((key) => `two rows of ${key}`), ...levelFaults(rows)];
}

/** Everything in a row's key but the level. */
function cellOf(row: InternalRow): string {
  return [row.service, row.report, row.indicatorId, row.measure, row.rule, row.periodStart, row.periodEnd, row.breakdown, row.category].join('\n');
}

function levelFaults(rows: readonly InternalRow[]): readonly string[] {
  const sums = new Map<string, { sum: number; denominator: number }>();
  for (const row of rows) {
    if (row.statistic !== 'distribution' || row.marker === '[x]') continue;
    const cell = sums.get(cellOf(row)) ?? { sum: 0, denominator: row.denominator ?? NaN };
    sums.set(cellOf(row), { ...cell, sum: cell.sum + (row.numerator ?? NaN) });
  }
  return [...sums].flatMap(([cell, { sum, denominator }]) => (sum === denominator ? [] : [`levels of ${cell} add up to ${sum}, not ${denominator}`]));
}
