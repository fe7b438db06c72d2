import type { BandScheme } from '../definitions/measure.js';
import type { IndicatorLevels } from '../definitions/indicator.js';
import type { IndicatorContext } from './context.js';
import { valueAt } from '../change/pairing.js';
import type { CriterionScope } from './criterion-scope.js';

/** What is asked of a context here. */
type MeasureContext = Pick<IndicatorContext, 'measure'>;

type BandLevels = Extract<IndicatorLevels, { bandAt: unknown } | { bandMove: unknown }>;

/** The bands of a measure's first scheme as codes, from low values to high. */
export function bandsOf(context: MeasureContext, measure: string | undefined): readonly string[] {
  return (schemeOf(context, measure)?.bands ?? []).map(codeOf);
}

/** Every move from one band to another, and staying in each. */
export function bandMoves(context: MeasureContext, measure: string | undefined): readonly string[] {
  const bands = bandsOf(context, measure);
  return bands.flatMap((from) => bands.map((to) => moveOf(from, to)));
}

/** Reads the band of an episode at one end, or the move between both. */
export function bandReader(levels: BandLevels, { context, measure, pairing }: CriterionScope): (episode: number) => string | undefined {
  const id = levels.measure === 'each' ? measure : levels.measure;
  const [pairs, scheme] = [context.pairs(id ?? '', pairing), schemeOf(context, id)];
  const bandAt = (side: 'baseline' | 'followUp', episode: number) => {
    const value = pairs && valueAt(pairs, side, episode);
    const band = value === undefined ? undefined : scheme && bandOf(scheme, value);
    return band && codeOf(band);
  };
  if ('bandAt' in levels) return (episode) => bandAt(levels.bandAt, episode);
  return (episode) => {
    const [from, to] = [bandAt('baseline', episode), bandAt('followUp', episode)];
    return from === undefined || to === undefined ? undefined : moveOf(from, to);
  };
}

function schemeOf(context: MeasureContext, measure: string | undefined): BandScheme | undefined {
  return measure === undefined ? undefined : context.measure(measure)?.measure.bands?.[0];
}

/** Bands are published for the steps of a scale, and begin at a number or more: a prorated 5.56 is in the band that ends at 5, as it is not 6. */
function bandOf({ bands }: BandScheme, value: number): BandScheme['bands'][number] | undefined {
  return bands.findLast(({ minimum }) => value >= minimum);
}

function codeOf({ label }: BandScheme['bands'][number]): string {
  return (label['en'] ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function moveOf(from: string, to: string): string {
  return `${from}-to-${to}`;
}
