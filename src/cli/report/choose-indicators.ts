import { companyOf } from '../../definitions/check-company.js';
import type { Indicator, IndicatorSet, MixedRule } from '../../definitions/indicator.js';
import { foldMixed } from '../../indicators/fold-mixed.js';
import type { IndicatorEntry } from '../../indicators/index.js';
import type { ChosenIndicators } from '../config/config.js';
import type { Definitions } from '../config/load-definitions.js';

/**
 * The indicators a config asks for, in its order, each once: whole sets and single indicators by their ids, and after them
 * whatever these must be shown with and nobody asked for, paired in the same way. Names that are not defined were refused
 * when the config was read.
 */
export function chooseIndicators(chosen: readonly ChosenIndicators[], definitions: Definitions): readonly IndicatorEntry[] {
  const known = knownIndicators(definitions);
  const asked = askedFor(chosen, definitions);
  const entries = new Map(asked.map((entry) => [entry[0].id, entry]));
  for (const [indicator, pairing] of asked) {
    for (const one of companyOf(indicator, known)) if (!entries.has(one.id)) entries.set(one.id, [one, pairing]);
  }
  return [...entries.values()].map(([indicator, pairing]) => (pairing === undefined ? indicator : { indicator, pairing }));
}

/** Every indicator of the definitions; of two with one id, the service's own. */
export function knownIndicators({ indicatorSets, indicators }: Pick<Definitions, 'indicatorSets' | 'indicators'>): readonly Indicator[] {
  return [...new Map([...indicatorSets.flatMap((set) => set.indicators), ...indicators].map((indicator) => [indicator.id, indicator])).values()];
}

type Asked = readonly [Indicator, ChosenIndicators['pairing']];

/** What was asked for by name, with the pairing chosen for it: of several, the last. */
export function askedFor(chosen: readonly ChosenIndicators[], { indicatorSets, indicators }: Definitions): readonly Asked[] {
  const byName = new Map([
    ...knownIndicators({ indicatorSets, indicators }).map((indicator) => [indicator.id, [indicator]] as const),
    ...indicatorSets.map((set) => [set.id, set.indicators] as const),
  ]);
  const entries = chosen.flatMap(({ set, pairing, mixed = 'apart' }) =>
    (folded(mixed, indicatorSets.find(({ id }) => id === set)) ?? byName.get(set) ?? []).map((indicator): Asked => [indicator, pairing]));
  return [...new Map(entries.map((entry) => [entry[0].id, entry])).values()];
}

function folded(mixed: MixedRule, set: IndicatorSet | undefined): readonly Indicator[] | undefined {
  return set?.mixed?.some(({ id }) => id === mixed) ? foldMixed(set, mixed).indicators : undefined;
}
