import { companyOf } from '../../definitions/check-company.js';
import type { Indicator, PairingPolicy } from '../../definitions/indicator.js';
import type { Issue } from '../../definitions/issue.js';
import { measuresIn } from '../../indicators/indicator-parts.js';
import { askedFor, knownIndicators } from '../report/choose-indicators.js';
import type { ChosenIndicators, Config } from './config.js';
import type { Definitions } from './load-definitions.js';

/** Figures that a config pairs in one way and their company in another: a completeness of other pairs is not theirs. */
export function pairedApart(config: Config, definitions: Definitions): readonly Issue[] {
  const lists = [{ chosen: config.indicators, path: ['indicators'] }, ...config.reports.flatMap(({ indicators }, place) => (indicators ? [{ chosen: indicators, path: ['reports', place, 'indicators'] }] : []))];
  return lists.flatMap(({ chosen, path }) => apartIn(chosen, config.pairing ?? 'closure-window', definitions).map((message) => ({ code: 'paired-apart', path, message })));
}

function apartIn(chosen: readonly ChosenIndicators[], usual: PairingPolicy, definitions: Definitions): readonly string[] {
  const known = knownIndicators(definitions);
  const asked = new Map(askedFor(chosen, definitions).map(([indicator, pairing]) => [indicator.id, { indicator, pairing: pairing ?? usual }]));
  const apart = [...asked.values()].flatMap(({ indicator, pairing }) => {
    const others = companyOf(indicator, known).flatMap(({ id }) => asked.get(id) ?? []).filter((one) => comparesMeasures(one.indicator) && one.pairing !== pairing);
    return comparesMeasures(indicator) ? others.map((other) => ({ indicator, pairing, other })) : [];
  });
  const [first] = apart;
  if (!first) return [];
  const { indicator: { id }, pairing, other } = first;
  return [`expected one pairing of ${id} and what it must be shown with; found ${pairing} beside ${other.pairing} of ${other.indicator.id}`];
}

/** A pairing that the definition names itself is part of what it says. */
function comparesMeasures(indicator: Indicator): boolean {
  return indicator.pairing === undefined && measuresIn(indicator, 'each').length > 0;
}
