import { poissonInterval, rateInterval } from '../statistics/index.js';
import type { Categories } from './categories.js';
import { EXCLUDED, type Evaluation } from './evaluate.js';
import { externalOf, type External, type Externals } from './externals.js';
import { EMPTY_FIGURE, type Figure } from './figures.js';
import type { Marker, RatioParts } from './row.js';

/** One cell of a ratio or rate. */
export interface RatioCell {
  readonly figure: Figure;
  readonly marker: Marker;
  readonly caution: string;
  readonly ratio: RatioParts;
}

/** What the cells of one breakdown are made from: who is counted in each category, and who they are counted over. */
export interface RatioInput {
  readonly evaluation: Evaluation;
  readonly categories: Categories;
  /** The same breakdown of the other population, where there is one. */
  readonly over: Categories | undefined;
  readonly externals: Externals;
}

/** The cells of a ratio, one per category; where the number from outside is not known for a category, it is not available. */
export function ratioCells(input: RatioInput): readonly RatioCell[] {
  const { evaluation, categories } = input;
  const counts = categories.places.map((places) => counted(evaluation, places));
  return categories.names.map((category, place) => cellOf(input, { category, count: counts[place] ?? 0, counts }));
}

function counted({ role }: Evaluation, places: readonly number[]): number {
  return places.filter((place) => role[place] !== EXCLUDED).length;
}

interface Cell {
  readonly category: string;
  readonly count: number;
  /** Counts of all categories, in their order. */
  readonly counts: readonly number[];
}

function cellOf(input: RatioInput, cell: Cell): RatioCell {
  const { indicator: { over, amount, multiplier = 1, statistic } } = input.evaluation;
  const { count } = cell;
  const external = externalFor(input);
  if (!external) return madeOf(input, { numerator: count, denominator: otherCount(input, cell.category), multiplier, outside: null, limits: false });
  const number = inCategory(external, input.categories.breakdown, cell.category);
  if (amount) return madeOf(input, { numerator: number, denominator: count, multiplier, outside: 'numerator', limits: false });
  if (over && 'expectedShare' in over) {
    if (input.categories.breakdown === 'all') return { figure: EMPTY_FIGURE, marker: '[z]', caution: '', ratio: { multiplier, outside: 'denominator', limits: true } };
    return madeOf(input, { numerator: count, denominator: expected(input, cell, external), multiplier, outside: 'denominator', limits: true });
  }
  return madeOf(input, { numerator: count, denominator: number, multiplier, outside: 'denominator', limits: statistic === 'rate' });
}

function externalFor({ evaluation: { indicator }, externals }: RatioInput): External | undefined {
  const name = externalOf(indicator);
  return name === undefined || !Object.hasOwn(externals, name) ? undefined : externals[name];
}

function inCategory({ value, categories }: External, breakdown: string, category: string): number | undefined {
  if (breakdown === 'all') return value;
  const own = categories && Object.hasOwn(categories, breakdown) ? categories[breakdown] : undefined;
  return own && Object.hasOwn(own, category) ? own[category] : undefined;
}

function otherCount({ evaluation, over }: RatioInput, category: string): number {
  const places = over?.places[over.names.indexOf(category)] ?? [];
  return evaluation.over ? counted(evaluation.over, places) : 0;
}

/** As many as there would be if everybody counted were spread over the groups as the population is; who is in no known group is left out. */
function expected({ categories: { breakdown, names } }: RatioInput, { category, counts }: Cell, external: External): number | undefined {
  const own = inCategory(external, breakdown, category);
  if (own === undefined) return undefined;
  const known = names.map((name, place) => ({ count: counts[place] ?? 0, share: inCategory(external, breakdown, name) })).filter(({ share }) => share !== undefined);
  const all = Object.values(external.categories?.[breakdown] ?? {}).reduce((sum, one) => sum + one, 0);
  return (known.reduce((sum, { count }) => sum + count, 0) * own) / all;
}

interface Sides extends RatioParts {
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
}

function madeOf(input: RatioInput, { numerator, denominator, ...ratio }: Sides): RatioCell {
  const { indicator: { statistic, multiplier = 1 } } = input.evaluation;
  const external = externalFor(input);
  if (numerator === undefined || denominator === undefined) {
    return { figure: EMPTY_FIGURE, marker: '[x]', caution: `needs: ${externalOf(input.evaluation.indicator)} of this group`, ratio };
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
