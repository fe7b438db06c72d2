import type { Criterion } from './criteria.js';
import { FORWARD_OUTCOMES } from './goal-scale.js';
import type { Indicator } from './indicator.js';

/** What a figure says of change, and of which measure (or of goals): who was measured, what became of it, who got better or worse. */
export interface Told {
  /** The id of a measure, `each`, or `goals`. */
  readonly about: string;
  readonly what: 'completeness' | 'outcome' | 'better' | 'worse';
}

const GOALS = 'goals';
const BETTER: ReadonlySet<string> = new Set(['improved', 'forward', ...FORWARD_OUTCOMES]);
const WORSE: ReadonlySet<string> = new Set(['deteriorated', 'worsened', 'back', 'mixed', 'moved-away']);

/**
 * What an indicator says of change, as far as its definition shows it.
 *
 * @example
 * toldBy(indicatorSets.core.indicators.find(({ id }) => id === 'w2-paired-completeness')); // => [{ about: 'each', what: 'completeness' }]
 */
export function toldBy({ numerator, initialPopulation, value, levels }: Indicator): readonly Told[] {
  return [
    ...(numerator ? byCriterion(numerator, false) : []),
    // Whom a count is of may say as much as a numerator; that only people measured are meant says nothing of how many were.
    ...(initialPopulation ? byCriterion(initialPopulation, false).filter(({ what }) => what !== 'completeness') : []),
    ...(value ? byValue(value) : []),
    ...(levels ? byLevels(levels) : []),
  ];
}

function byCriterion(criterion: Criterion, isDenied: boolean): readonly Told[] {
  if ('not' in criterion) return byCriterion(criterion.not, !isDenied);
  if ('all' in criterion) return criterion.all.flatMap((one) => byCriterion(one, isDenied));
  if ('any' in criterion) return criterion.any.flatMap((one) => byCriterion(one, isDenied));
  if ('changeBy' in criterion) return ways(criterion.measure, criterion.in, isDenied);
  if ('goals' in criterion) return byGoals(criterion, isDenied);
  if ('goalOutcome' in criterion) return criterion.goalOutcome.every((outcome) => outcome === 'not-reviewed') ? [{ about: GOALS, what: 'completeness' }] : ways(GOALS, criterion.goalOutcome, isDenied);
  return 'measure' in criterion ? byMeasure(criterion, isDenied) : [];
}

/** Of a measure, only what became of it counts: where people began says nothing of change. */
function byMeasure(criterion: Extract<Criterion, { readonly measure: unknown }>, isDenied: boolean): readonly Told[] {
  if ('paired' in criterion) return [{ about: criterion.measure, what: 'completeness' }];
  if (!('at' in criterion) || criterion.at !== 'followUp') return [];
  if ('present' in criterion) return [{ about: criterion.measure, what: 'completeness' }];
  return 'caseness' in criterion ? way(criterion.measure, criterion.caseness === isDenied ? 'better' : 'worse') : [{ about: criterion.measure, what: 'outcome' }];
}

function byGoals(criterion: Extract<Criterion, { readonly goals: unknown }>, isDenied: boolean): readonly Told[] {
  if ('reviewed' in criterion) return [{ about: GOALS, what: 'completeness' }];
  const named = 'progress' in criterion ? criterion.progress : 'some' in criterion ? criterion.some : 'every' in criterion ? criterion.every : 'everyReviewed' in criterion ? criterion.everyReviewed : [];
  return named.length === 0 ? [] : ways(GOALS, named, isDenied);
}

/** Classes of which some are better and none is worse tell who got better; that somebody did not get worse does too. */
function ways(about: string, classes: readonly string[], isDenied: boolean): readonly Told[] {
  const [better, worse] = [BETTER, WORSE].map((side) => classes.some((one) => side.has(one)));
  if (better === worse) return [{ about, what: 'outcome' }];
  return way(about, better === isDenied ? 'worse' : 'better');
}

function way(about: string, what: 'better' | 'worse'): readonly Told[] {
  return [{ about, what: 'outcome' }, { about, what }];
}

/** A mean or median goes either way and says so. */
function byValue(value: NonNullable<Indicator['value']>): readonly Told[] {
  if ('goalChange' in value) return [{ about: GOALS, what: 'outcome' }];
  return 'measure' in value && value.of !== 'baseline' ? [{ about: value.measure, what: 'outcome' }] : [];
}

/** A distribution shows every class, what got worse among them. */
function byLevels(levels: NonNullable<Indicator['levels']>): readonly Told[] {
  if ('goalOutcome' in levels || 'goalProgress' in levels || 'goalChange' in levels) return way(GOALS, 'worse');
  return 'changeBy' in levels || 'bandMove' in levels || ('bandAt' in levels && levels.bandAt === 'followUp') ? way(levels.measure, 'worse') : [];
}
