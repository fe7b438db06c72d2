import { compileMeasure } from '../../change/compile-measure.js';
import { goalPairingOf } from '../context.js';
import type { DataFacts } from '../data-facts.js';
import type { FigureFrame } from '../evaluate.js';
import { effectivePairing, figureFrames } from '../figure-frames.js';
import type { FigureContext } from '../row-frame.js';
import type { RunSettings } from '../run-settings.js';
import { factsOfParts } from './facts-of-parts.js';
import type { Part, PartFigure } from './part.js';

/** What the figures of all parts together are made with. */
export interface MergedRun {
  readonly settings: RunSettings;
  readonly data: DataFacts;
  readonly context: FigureContext;
  /** Every figure of the whole, in order. */
  readonly frames: readonly FigureFrame[];
}

/** @param parts one at least, made with the same settings */
export function mergedRun(parts: readonly [Part, ...Part[]]): MergedRun {
  const { measures: _, by, ...rest } = parts[0].run;
  const settings: RunSettings = { ...rest, by: by ?? undefined };
  const data = factsOfParts(parts);
  const compiled = new Map([...data.measures].map(([id, { measure }]) => [id, compileMeasure(measure)]));
  const context: FigureContext = { caseload: data, measure: (id) => compiled.get(id), goalPairing: goalPairingOf(effectivePairing(data, settings.pairing)) };
  return { settings, data, context, frames: figureFrames(data, context.measure, settings) };
}

/** Names a figure: the same in every part. */
export function figureKey({ indicator, measure, start, end }: Pick<PartFigure, 'indicator' | 'measure' | 'start' | 'end'>): string {
  return [indicator, measure, start, end].join('\n');
}

export function frameKey({ indicator: { id }, measure = '', period: { start, end } }: FigureFrame): string {
  return figureKey({ indicator: id, measure, start, end });
}
