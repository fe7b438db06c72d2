import { checkCriterion } from './check-criterion.js';
import { checkId, checkKnown, checkUnique } from './check-ids.js';
import { checkIndicator } from './check-indicator.js';
import type { Indicator, IndicatorSet, MixedFold } from './indicator.js';
import type { Issue } from './issue.js';

/**
 * Every way in which a set of indicators does not make sense: those of its indicators, and companions
 * that do not exist, without which a figure could be shown alone.
 *
 * @param others indicators of other sets that this one may name as companions, such as those of `core`
 * @returns one issue for each fault, with where it stands; none for a sound set
 *
 * @example
 * checkIndicatorSet({ kind: 'indicator-set', id: 'ours', title: { en: 'Ours' }, indicators: [] }); // => []
 */
export function checkIndicatorSet({ id, indicators, mixed }: IndicatorSet, others: readonly Indicator[] = []): readonly Issue[] {
  const ids = indicators.map((indicator) => indicator.id);
  const known = [...indicators, ...others].map((indicator) => indicator.id);
  return [
    ...checkId(id, ['id']),
    ...checkUnique(ids, (index) => ['indicators', index, 'id']),
    ...(mixed ? checkMixed(mixed, indicators) : []),
    ...indicators.flatMap((indicator, index) => [
      ...checkIndicator(indicator).map((issue) => ({ ...issue, path: ['indicators', index, ...issue.path] })),
      ...checkKnown(indicator.accompanies ?? [], {
        known,
        code: 'indicator-unknown',
        pathOf: (place) => ['indicators', index, 'accompanies', place],
      }),
    ]),
  ];
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
