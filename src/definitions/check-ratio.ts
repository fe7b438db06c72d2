import { checkCriterion } from './check-criterion.js';
import { faultUnless } from './fault.js';
import type { Indicator } from './indicator.js';
import type { Issue } from './issue.js';

/**
 * A ratio or rate says what it is over, and nothing else does. A proportion counts some of its own denominator: where
 * the two are counted apart, the share could pass 100 %, and it is refused.
 */
export function checkRatio(indicator: Indicator): readonly Issue[] {
  const { statistic, over, amount, multiplier } = indicator;
  if (statistic !== 'ratio' && statistic !== 'rate') return checkNoRatio(indicator);
  const isOutside = over !== undefined && 'external' in over;
  return [
    ...faultUnless((over === undefined) !== (amount === undefined), { code: 'ratio-sides', path: ['over'], expected: `a ${statistic} with either "over" or "amount"`, found: over ? 'both' : undefined }),
    ...faultUnless(statistic === 'ratio' || isOutside, { code: 'rate-without-exposure', path: ['over'], expected: 'an external number, such as a population' }),
    ...faultUnless(multiplier === undefined || multiplier > 0, { code: 'multiplier-not-positive', path: ['multiplier'], expected: 'a multiplier above 0', found: multiplier }),
    ...(over && 'unit' in over && over.initialPopulation ? checkCriterion(over.initialPopulation, over.unit, ['over', 'initialPopulation']) : []),
  ];
}

function checkNoRatio({ statistic, over, amount, multiplier, exclusions = [], numerator }: Indicator): readonly Issue[] {
  const isApart = over !== undefined || amount !== undefined;
  const isLeftOut = numerator !== undefined && exclusions.some(({ when }) => JSON.stringify(when) === JSON.stringify(numerator));
  const ratio = 'statistic "ratio" is for two that are counted apart';
  return [
    ...faultUnless(!isApart, { code: 'numerator-not-subset', path: [over ? 'over' : 'amount'], expected: `a ${statistic} of its own members; ${ratio}`, found: 'another population' }),
    ...faultUnless(!isLeftOut, { code: 'numerator-not-subset', path: ['numerator'], expected: `a numerator that is part of the denominator; ${ratio}`, found: 'what an exclusion leaves out' }),
    ...faultUnless(multiplier === undefined, { code: 'multiplier-not-for-statistic', path: ['multiplier'], expected: `a ${statistic} without one`, found: multiplier }),
  ];
}
