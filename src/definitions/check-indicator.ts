import { checkCommon } from './check-common.js';
import { checkCriterion, checkDays } from './check-criterion.js';
import { checkId, checkUnique } from './check-ids.js';
import { faultUnless } from './fault.js';
import type { Indicator, Statistic } from './indicator.js';
import type { Issue } from './issue.js';
import { objectsIn } from './objects-in.js';

const PARTS = ['numerator', 'value', 'levels'] as const;

/** The part of a definition that each statistic is made from; a count needs none. */
const PART_OF: Readonly<Record<Statistic, (typeof PARTS)[number] | undefined>> = {
  count: undefined,
  proportion: 'numerator',
  mean: 'value',
  median: 'value',
  distribution: 'levels',
};

/**
 * Every way in which an indicator of the right shape does not make sense.
 *
 * @returns one issue for each fault, with where it stands; none for a sound indicator
 *
 * @example
 * const started = {
 *   kind: 'indicator', id: 'started', version: '1.0.0', title: { en: 'Started' }, description: { en: 'Started.' },
 *   unit: 'episode', statistic: 'proportion', attribution: 'referred', sources: [],
 * } as const;
 * checkIndicator(started).map((issue) => issue.code); // => ['part-missing']
 */
export function checkIndicator(indicator: Indicator): readonly Issue[] {
  const { value, maturityDays = 0 } = indicator;
  const path = ['maturityDays'];
  const mature = Number.isInteger(maturityDays) && maturityDays >= 0;
  return [
    ...checkCommon(indicator),
    ...checkParts(indicator),
    ...checkCriteria(indicator),
    ...checkReasons(indicator),
    ...checkLevels(indicator),
    ...checkEach(indicator),
    ...checkAccompanies(indicator),
    ...faultUnless(mature, { code: 'maturity-days', path, expected: 'a whole number of days', found: maturityDays }),
    ...(value && 'days' in value ? checkDays(value.days, ['value', 'days']) : []),
  ];
}

function checkParts(indicator: Indicator): readonly Issue[] {
  const { statistic } = indicator;
  return PARTS.flatMap((part) => {
    const isNeeded = part === PART_OF[statistic];
    const isThere = indicator[part] !== undefined;
    const code = isThere ? 'part-not-for-statistic' : 'part-missing';
    const expected = `a ${statistic} ${isNeeded ? 'with a' : 'without a'} ${part}`;
    return faultUnless(isThere === isNeeded, { code, path: [part], expected, found: isThere ? 'one' : undefined });
  });
}

function checkCriteria({ unit, initialPopulation, numerator, exclusions = [] }: Indicator): readonly Issue[] {
  return [
    ...(initialPopulation ? checkCriterion(initialPopulation, unit, ['initialPopulation']) : []),
    ...exclusions.flatMap(({ when }, index) => checkCriterion(when, unit, ['exclusions', index, 'when'])),
    ...(numerator ? checkCriterion(numerator, unit, ['numerator']) : []),
  ];
}

/** Reasons stand in rows and reports. Several criteria may share one. */
function checkReasons({ exclusions = [] }: Indicator): readonly Issue[] {
  return exclusions.flatMap(({ reason }, index) => checkId(reason, ['exclusions', index, 'reason']));
}

function checkLevels({ levels, unit }: Indicator): readonly Issue[] {
  if (!levels) return [];
  const sound = 'goalOutcome' in levels ? unit === 'goal' : !('goalProgress' in levels) || unit !== 'goal';
  const expected = 'outcomes of goals, or progress of people';
  return faultUnless(sound, { code: 'levels-not-for-unit', path: ['levels'], expected, found: `unit ${unit}` });
}

/** Measures named `each` and `overMeasures` need one another, and so do attributes and `overAttributes`. */
function checkEach(indicator: Indicator): readonly Issue[] {
  const objects = objectsIn(indicator).map(({ object }) => object);
  const uses = {
    overMeasures: objects.some(({ measure }) => measure === 'each'),
    overAttributes: objects.some(({ field, attribute }) => field === 'attribute.each' || attribute === 'each'),
  };
  return (['overMeasures', 'overAttributes'] as const).flatMap((key) => {
    const sound = (indicator[key] !== undefined) === uses[key];
    const expected = `${key} and criteria about each of them, or neither`;
    return faultUnless(sound, { code: 'each-without-over', path: [key], expected, found: 'one without the other' });
  });
}

function checkAccompanies({ id, accompanies = [] }: Indicator): readonly Issue[] {
  const pathOf = (index: number) => ['accompanies', index];
  const own = accompanies.indexOf(id);
  return [
    ...checkUnique(accompanies, pathOf),
    ...faultUnless(own < 0, { code: 'accompanies-itself', path: pathOf(own), expected: 'other indicators', found: id }),
  ];
}
