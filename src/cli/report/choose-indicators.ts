import type { Indicator, IndicatorSet, MixedRule } from '../../definitions/indicator.js';
import { foldMixed } from '../../indicators/fold-mixed.js';
import type { IndicatorEntry } from '../../indicators/index.js';
import type { Config } from '../config/config.js';
import type { Definitions } from '../config/load-definitions.js';

/**
 * The indicators a config asks for, in its order, each once: whole sets and single indicators by their ids.
 * Names that are not defined were refused when the config was read.
 */
export function chooseIndicators(chosen: Config['indicators'], { indicatorSets, indicators }: Definitions): readonly IndicatorEntry[] {
  const byName = new Map([
    ...[...indicatorSets.flatMap((set) => set.indicators), ...indicators].map((indicator) => [indicator.id, [indicator]] as const),
    ...indicatorSets.map((set) => [set.id, set.indicators] as const),
  ]);
  const entries = chosen.flatMap(({ set, pairing, mixed = 'apart' }) =>
    (folded(mixed, indicatorSets.find(({ id }) => id === set)) ?? byName.get(set) ?? []).map((indicator) => (pairing === undefined ? indicator : { indicator, pairing })));
  return [...new Map(entries.map((entry) => ['indicator' in entry ? entry.indicator.id : entry.id, entry])).values()];
}

function folded(mixed: MixedRule, set: IndicatorSet | undefined): readonly Indicator[] | undefined {
  return set && foldMixed(set, mixed).indicators;
}
