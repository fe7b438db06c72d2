import type { Criterion } from '../definitions/criteria.js';
import type { Indicator } from '../definitions/indicator.js';

/** All criteria of an indicator, those inside others too. */
export function criteriaOf({ initialPopulation, exclusions = [], numerator, over }: Indicator): readonly Criterion[] {
  const outer = [initialPopulation, ...exclusions.map(({ when }) => when), numerator, over && 'unit' in over ? over.initialPopulation : undefined];
  return outer.flatMap((criterion) => (criterion ? flattened(criterion) : []));
}

function flattened(criterion: Criterion): readonly Criterion[] {
  if ('all' in criterion) return [criterion, ...criterion.all.flatMap(flattened)];
  if ('any' in criterion) return [criterion, ...criterion.any.flatMap(flattened)];
  return 'not' in criterion ? [criterion, ...flattened(criterion.not)] : [criterion];
}

/** The measures that an indicator asks about, each once; `measure` is the one it is produced for. */
export function measuresIn(indicator: Indicator, measure: string | undefined): readonly string[] {
  const named = [...criteriaOf(indicator), indicator.value, indicator.levels, indicator.events].flatMap((part) => (part && 'measure' in part ? [part.measure] : []));
  return [...new Set(named.flatMap((name) => (name === 'each' ? (measure ?? []) : name)))];
}

/** Whether an indicator asks what became of goals, which ratings may tell. */
export function asksGoalOutcomes(indicator: Indicator): boolean {
  const { levels } = indicator;
  if (levels && ('goalOutcome' in levels || 'goalProgress' in levels)) return true;
  return criteriaOf(indicator).some((criterion) => 'goalOutcome' in criterion || ('goals' in criterion && !('count' in criterion && criterion.goals === 'all')));
}

/** Whether an indicator asks how far ratings of goals moved, whatever became of the goals. */
export function asksGoalChange({ levels, value }: Indicator): boolean {
  return [levels, value].some((part) => part && 'goalChange' in part);
}

/** Whether an indicator asks if somebody was engaged. */
export function asksEngagement(indicator: Indicator): boolean {
  return criteriaOf(indicator).some((criterion) => 'engaged' in criterion);
}
