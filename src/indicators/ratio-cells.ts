import { poissonInterval, rateInterval } from '../statistics/index.js';
import type { Cell } from './cell.js';
import { externalOf, type External, type Externals } from './externals.js';
import { EMPTY_FIGURE, type Figure } from './figures.js';
import type { Marker, RatioParts } from './row.js';

/** The numbers of one cell of a ratio or rate. */
export interface RatioFigure {
  readonly figure: Figure;
  readonly marker: Marker;
  readonly caution: string;
  readonly ratio: RatioParts;
}

/**
 * The figures of a ratio, one per cell of one breakdown; where the number from outside is not known for a category, it
 * is not available.
 */
export function ratioCells(cells: readonly Cell[], externals: Externals): readonly RatioFigure[] {
  return cells.map((cell) => figureOf(cell, cells, externalFor(cell, externals)));
}

function externalFor({ indicator }: Cell, externals: Externals): External | undefined {
  const name = externalOf(indicator);
  return name === undefined || !Object.hasOwn(externals, name) ? undefined : externals[name];
}

function figureOf(cell: Cell, cells: readonly Cell[], external: External | undefined): RatioFigure {
  const { indicator: { over, amount, multiplier = 1, statistic }, tally: { denominator: count } } = cell;
  if (!external) return madeOf(cell, external, { numerator: count, denominator: cell.over, multiplier, outside: null, limits: false });
  const number = inCategory(external, cell);
  if (amount) return madeOf(cell, external, { numerator: number, denominator: count, multiplier, outside: 'numerator', limits: false });
  if (over && 'expectedShare' in over) {
    const ratio = { multiplier, outside: 'denominator', limits: true } as const;
    if (cell.breakdown === 'all') return { figure: EMPTY_FIGURE, marker: '[z]', caution: '', ratio };
    const expected = shareOf(cell, external);
    const denominator = expected && expectedCount(countedIn(cells, external), expected);
    return madeOf(cell, external, { numerator: count, denominator, ...ratio, ...(expected && { expected }) });
  }
  return madeOf(cell, external, { numerator: count, denominator: number, multiplier, outside: 'denominator', limits: statistic === 'rate' });
}

function inCategory({ value, categories = {} }: External, { breakdown, category }: Pick<Cell, 'breakdown' | 'category'>): number | undefined {
  if (breakdown === 'all') return value;
  const own = Object.hasOwn(categories, breakdown) ? categories[breakdown] : undefined;
  return own && Object.hasOwn(own, category) ? own[category] : undefined;
}

/** What part of the population a group is; `undefined` where that is not known. */
function shareOf(cell: Cell, external: External): RatioParts['expected'] {
  const own = inCategory(external, cell);
  const all = Object.values(external.categories?.[cell.breakdown] ?? {}).reduce((sum, one) => sum + one, 0);
  return own !== undefined && all > 0 ? { own, all } : undefined;
}

/** Who is in no known group is left out. */
function countedIn(cells: readonly Cell[], external: External): number {
  return cells.filter((one) => inCategory(external, one) !== undefined).reduce((sum, { tally }) => sum + tally.denominator, 0);
}

/** As many as there would be if everybody counted were spread over the groups as the population is. */
export function expectedCount(counted: number, { own, all }: NonNullable<RatioParts['expected']>): number {
  return (counted * own) / all;
}

interface Sides extends RatioParts {
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
}

function madeOf({ indicator }: Cell, external: External | undefined, { numerator, denominator, ...ratio }: Sides): RatioFigure {
  const { statistic, multiplier = 1 } = indicator;
  if (numerator === undefined || denominator === undefined) {
    return { figure: EMPTY_FIGURE, marker: '[x]', caution: `needs: ${externalOf(indicator)} of this group`, ratio };
  }
  const per = multiplier === 1 ? statistic : `${statistic} per ${multiplier}`;
  const method = [per, ...(ratio.limits ? [limitsMethod(numerator)] : []), ...(external ? [`${external.source}, ${external.year}`] : [])].join('; ');
  return { figure: { ...EMPTY_FIGURE, numerator, denominator, ...ratioValues({ numerator, denominator, ...ratio }), method }, marker: '', caution: '', ratio };
}

/** A ratio with Poisson limits where it has any; without a value over nothing. */
export function ratioValues({ numerator, denominator, multiplier, limits }: RatioParts & { readonly numerator: number; readonly denominator: number }): Pick<Figure, 'value' | 'lower95' | 'upper95'> {
  if (denominator <= 0) return { value: null, lower95: null, upper95: null };
  if (!limits) return { value: (numerator / denominator) * multiplier, lower95: null, upper95: null };
  const { value, lower, upper } = rateInterval({ numerator, denominator, multiplier });
  return { value, lower95: lower, upper95: upper };
}

function limitsMethod(count: number): string {
  return poissonInterval({ count }).method === 'byar' ? 'Byar' : 'exact Poisson';
}
