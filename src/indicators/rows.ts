import type { PairingPolicy } from '../definitions/indicator.js';
import { categoriesOf, everybody } from './categories.js';
import { cautionsOfCell, cautionsOfFigure } from './cautions.js';
import { completenessOf } from './completeness.js';
import type { IndicatorContext } from './context.js';
import type { Evaluation } from './evaluate.js';
import { figuresOf } from './figures.js';
import { measuresIn } from './indicator-parts.js';
import { levelsOf } from './levels.js';
import { mixedModes } from './mixed-mode.js';
import type { InternalRow } from './row.js';
import { frameOf, usedPairing, type RunFacts } from './row-frame.js';
import { tallyOf, type Tally } from './tally.js';

/** All rows of one figure: everybody, then each category of each breakdown. */
export function rowsOf(context: IndicatorContext, evaluation: Evaluation, breakdowns: readonly string[], run: RunFacts): readonly InternalRow[] {
  const partitions = [everybody(evaluation), ...breakdowns.flatMap((breakdown) => categoriesOf(context, breakdown, evaluation) ?? [])];
  const frame = frameOf(context, evaluation, run);
  const common = { pairing: usedPairing(context, evaluation), cautions: cautionsOfFigure(context, evaluation) };
  const counting = { levels: levelNames(context, evaluation), isMixed: mixedModeTest(context, evaluation) };
  return partitions.flatMap(({ breakdown, names, places }) =>
    places.flatMap((own, place) =>
      // Spreading so many fields into a literal is ten times slower.
      cellRows(context, evaluation, tallyOf(evaluation, own, counting), common).map((cell) => Object.assign({ breakdown, category: names[place] ?? '' }, frame, cell))));
}

/** The columns that depend on who is counted. */
function cellRows(
  context: IndicatorContext,
  evaluation: Evaluation,
  tally: Tally,
  { pairing, cautions }: { readonly pairing: PairingPolicy | undefined; readonly cautions: readonly string[] },
) {
  const completeness = completenessOf(context, evaluation, tally);
  const caution = cautionsOfCell(evaluation.indicator, tally, { completeness, ofFigure: cautions }).join(';');
  const exclusions = Object.fromEntries(tally.exclusions);
  return figuresOf(evaluation.indicator.statistic, tally).map(({ method, ...figure }) => ({
    ...figure,
    method: pairing === undefined ? method : `${method}; pairing: ${pairing}`,
    marker: '' as const,
    caution,
    exclusions,
    completeness,
  }));
}

function levelNames(context: IndicatorContext, { indicator, measure }: Evaluation): readonly string[] {
  return indicator.levels ? levelsOf(indicator.levels, { context, measure }) : [];
}

/** Whether what was compared for a member was answered in different ways. */
function mixedModeTest(context: IndicatorContext, { indicator, measure, pairing, members }: Evaluation): (place: number) => boolean {
  const mixed = measuresIn(indicator, measure).flatMap((id) => context.pairs(id, pairing) ?? []).map(mixedModes);
  return (place) => mixed.some((subjects) => subjects[members[place]?.episode ?? -1] === 1);
}
