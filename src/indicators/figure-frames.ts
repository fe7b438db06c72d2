import type { Indicator, PairingPolicy } from '../definitions/indicator.js';
import type { Day } from '../records/day.js';
import { formatDay, parseDay } from '../records/day.js';
import { measuresFor, type MeasureOf } from './choose-measures.js';
import type { DataFacts } from './data-facts.js';
import type { FigureFrame } from './evaluate.js';
import { missingExternal } from './externals.js';
import { missingFile, missingNeed } from './needs.js';
import { periodsOf } from './period.js';
import type { IndicatorEntry, RunSettings } from './run-settings.js';

/** An indicator with the policy by which its pairs are found. */
export interface FigureEntry {
  readonly indicator: Indicator;
  readonly pairing: PairingPolicy;
}

/** Without closures there is no closure window; first and last are what such a service has. */
export function effectivePairing({ madeEpisodes }: Pick<DataFacts, 'madeEpisodes'>, pairing: PairingPolicy): PairingPolicy {
  return madeEpisodes && pairing === 'closure-window' ? 'first-last' : pairing;
}

/** The indicators of a run, each once, with their pairing. Sets share indicators, such as the completeness that must be shown with their outcomes. */
export function figureEntries(data: Pick<DataFacts, 'madeEpisodes'>, { indicators, pairing }: RunSettings): readonly FigureEntry[] {
  const entries = indicators.map((entry) => entryOf(data, entry, effectivePairing(data, pairing)));
  return entries.filter((entry, place) => entries.findIndex((other) => isSame(entry, other)) === place);
}

/** Most entries differ by their ids alone, so that definitions are hardly ever compared in full. */
function isSame(one: FigureEntry, other: FigureEntry): boolean {
  return one.pairing === other.pairing && one.indicator.id === other.indicator.id && (one.indicator === other.indicator || JSON.stringify(one.indicator) === JSON.stringify(other.indicator));
}

function entryOf(data: Pick<DataFacts, 'madeEpisodes'>, entry: IndicatorEntry, pairing: PairingPolicy): FigureEntry {
  const { indicator, pairing: chosen } = 'indicator' in entry ? entry : { indicator: entry, pairing };
  const effective = effectivePairing(data, indicator.pairing ?? chosen);
  // Nobody who is still open has a closure to look around.
  return { indicator, pairing: indicator.attribution === 'open-at-end' && effective === 'closure-window' ? 'latest-review' : effective };
}

/** Every figure of a run in the order of its rows: each indicator for each of its measures and each part of the period. */
export function figureFrames(data: DataFacts, measureOf: MeasureOf, { period, by, ...settings }: RunSettings): readonly FigureFrame[] {
  const periods = periodsOf(period, by);
  return figureEntries(data, { period, by, ...settings }).flatMap(({ indicator, pairing }) =>
    measuresFor(data, measureOf, indicator).flatMap((measure) => periods.map((own) => ({ indicator, measure, pairing, period: own }))));
}

/** Why there is no figure, as its row says; `undefined` where it can be made. */
export function whyUnavailable(data: DataFacts, frame: FigureFrame, { period, externals, asAt }: RunSettings): string | undefined {
  const need = missingNeed(data, frame) ?? missingExternal(frame, period, externals);
  if (need !== undefined) return `needs: ${need}`;
  return isImmature(frame, asAt) ? 'immature' : undefined;
}

/** Whether a figure cannot be made whatever else other parts of the caseload hold. */
export function isUnavailableToAll(data: DataFacts, frame: FigureFrame, { period, externals, asAt }: RunSettings): boolean {
  return missingFile(data, frame) !== undefined || missingExternal(frame, period, externals) !== undefined || isImmature(frame, asAt);
}

/** Withheld until every member of the period has had its days to mature. */
function isImmature({ indicator: { maturityDays }, period: { end } }: FigureFrame, asAt: Day): boolean {
  return maturityDays !== undefined && formatDay((parseDay(end) ?? 0) + maturityDays) > asAt;
}
