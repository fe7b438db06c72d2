import { checkCompany } from './check-company.js';
import { checkCriterion } from './check-criterion.js';
import { checkId, checkKnown, checkUnique } from './check-ids.js';
import { checkIndicator } from './check-indicator.js';
import type { Indicator, IndicatorSet, MixedFold } from './indicator.js';
import type { Issue } from './issue.js';

/**
 * Every way in which a set of indicators does not make sense: those of its indicators, companions that do not exist, and
 * companions that are not named: who got better could be shown without who got worse, or an outcome without how many have one.
 *
 * @param others indicators of other sets that this one may name as companions, such as those of `core`
 * @returns one issue for each fault, with where it stands; none for a sound set
 *
 * @example
 * checkIndicatorSet({ kind: 'indicator-set', id: 'ours', title: { en: 'Ours' }, indicators: [] }); // => []
 */
export function checkIndicatorSet(set: IndicatorSet, others: readonly Indicator[] = []): readonly Issue[] {
  const known = [...others, ...set.indicators];
  return [
    ...checkIndicators(set),
    ...set.indicators.flatMap((indicator, index) => checkCompanions(indicator, known).map((issue) => ({ ...issue, path: ['indicators', index, ...issue.path] }))),
  ];
}

/** The same without companions, which may stand in files that are not read yet. */
export function checkIndicators({ id, indicators, mixed }: IndicatorSet): readonly Issue[] {
  const ids = indicators.map((indicator) => indicator.id);
  return [
    ...checkId(id, ['id']),
    ...checkUnique(ids, (index) => ['indicators', index, 'id']),
    ...(mixed ? checkMixed(mixed, indicators) : []),
    ...indicators.flatMap((indicator, index) => checkIndicator(indicator).map((issue) => ({ ...issue, path: ['indicators', index, ...issue.path] }))),
  ];
}

/**
 * Whether everything that an indicator must be shown with is there, and named. Company that is missing is not asked for its
 * sense.
 *
 * @param known indicators that it may name
 */
export function checkCompanions(indicator: Indicator, known: readonly Indicator[]): readonly Issue[] {
  const ids = known.map(({ id }) => id);
  const unknown = checkKnown(indicator.accompanies ?? [], { known: ids, code: 'indicator-unknown', pathOf: (place) => ['accompanies', place] });
  return unknown.length > 0 ? unknown : checkCompany(indicator, known);
}

/** Rules for mixed members, each once, and each a criterion for a proportion of the set. */
function checkMixed(rules: readonly MixedFold[], indicators: readonly Indicator[]): readonly Issue[] {
  const known = indicators.flatMap(({ id, statistic }) => (statistic === 'proportion' ? [id] : []));
  return [
    ...checkUnique(rules.map(({ id }) => id), (index) => ['mixed', index, 'id']),
    ...checkKnown(rules.map(({ into }) => into), { known, code: 'indicator-unknown', pathOf: (index) => ['mixed', index, 'into'] }),
    ...rules.flatMap(({ into, numerator }, index) => {
      const unit = indicators.find(({ id }) => id === into)?.unit;
      return unit ? checkCriterion(numerator, unit, ['mixed', index, 'numerator']) : [];
    }),
  ];
}
