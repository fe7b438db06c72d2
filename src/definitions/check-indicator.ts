import { checkCommon } from './check-common.js';
import { checkCriterion, checkDays, checkFieldOfUnit } from './check-criterion.js';
import { checkId, checkUnique } from './check-ids.js';
import { faultUnless } from './fault.js';
import type { Indicator, Statistic } from './indicator.js';
import type { Issue } from './issue.js';
import { checkRatio } from './check-ratio.js';
import { objectsIn } from './objects-in.js';

const PARTS = ['numerator', 'value', 'levels'] as const;

/** The part of a definition that each statistic is made from; a count needs none, and a ratio has parts of its own. */
const PART_OF: Readonly<Record<Statistic, (typeof PARTS)[number] | undefined>> = {
  count: undefined,
  proportion: 'numerator',
  mean: 'value',
  median: 'value',
  distribution: 'levels',
  ratio: undefined,
  rate: undefined,
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
    ...checkRatio(indicator),
    ...checkEvents(indicator),
    ...checkPairing(indicator),
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
  if ('field' in levels) return checkFieldOfUnit(levels.field, unit, ['levels', 'field']);
  if ('days' in levels) return [...checkDays(levels.days, ['levels', 'days']), ...checkBands(levels.upTo)];
  const isOfGoals = 'goalOutcome' in levels || 'theme' in levels;
  const isOfPeople = 'goalProgress' in levels || 'goalChange' in levels;
  const sound = isOfGoals ? unit === 'goal' : !isOfPeople || unit !== 'goal';
  const expected = 'outcomes and themes of goals, or progress of people';
  return faultUnless(sound, { code: 'levels-not-for-unit', path: ['levels'], expected, found: `unit ${unit}` });
}

function checkBands(upTo: readonly number[]): readonly Issue[] {
  const rises = upTo.length > 0 && upTo.every((days, place) => Number.isInteger(days) && days > (upTo[place - 1] ?? -1));
  return faultUnless(rises, { code: 'bands-not-rising', path: ['levels', 'upTo'], expected: 'whole numbers of days, rising', found: upTo.join(', ') });
}

/** People are put in a period by the days of a measure only where events decide, and only then have an event to ask about. */
function checkEvents(indicator: Indicator): readonly Issue[] {
  const { events, unit, attribution } = indicator;
  const asks = objectsIn(indicator).some(({ object }) => object['at'] === 'event');
  const sound = events ? unit === 'person' && attribution === 'event' : !asks;
  return faultUnless(sound, { code: 'events-not-for-unit', path: ['events'], expected: 'people by event, and criteria about it only with them', found: `${unit} by ${attribution}` });
}

/** Open episodes have no closure to measure from, and closed ones no end of period. */
function checkPairing({ pairing, attribution }: Indicator): readonly Issue[] {
  const isOpen = attribution === 'open-at-end';
  const sound = pairing === undefined || (isOpen ? pairing !== 'closure-window' : pairing !== 'latest-review');
  return faultUnless(sound, { code: 'pairing-not-for-attribution', path: ['pairing'], expected: isOpen ? 'latest-review for open episodes' : 'latest-review for open episodes only', found: pairing });
}

/** Measures named `each` and `overMeasures` need one another, and so do attributes and `overAttributes`. */
function checkEach(indicator: Indicator): readonly Issue[] {
  const objects = objectsIn(indicator).map(({ object }) => object);
  const uses = {
    overMeasures: objects.some(({ measure, goalChange, ratedTwice }) => measure === 'each' || goalChange !== undefined || ratedTwice !== undefined),
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
