import type { PairingPolicy, Statistic } from '../definitions/indicator.js';
import { categoriesOf, everybody, type Categories } from './categories.js';
import { cautionsOfCell, cautionsOfFigure } from './cautions.js';
import { completenessOf } from './completeness.js';
import type { IndicatorContext } from './context.js';
import type { Externals } from './externals.js';
import { ratioCells } from './ratio-cells.js';
import type { Evaluation } from './evaluate.js';
import { figuresOf } from './figures.js';
import type { CompletenessGrades } from './grades.js';
import { measuresIn } from './indicator-parts.js';
import { levelsOf } from './levels.js';
import { mixedModes } from './mixed-mode.js';
import type { InternalRow } from './row.js';
import { frameOf, usedPairing, type RunFacts } from './row-frame.js';
import { tallyOf, type Tally } from './tally.js';

/** All rows of one figure: everybody, then each category of each breakdown. */
export function rowsOf(evaluation: Evaluation, breakdowns: readonly string[], run: RunFacts & { readonly externals: Externals }): readonly InternalRow[] {
  const { context, indicator: { statistic } } = evaluation;
  if (statistic === 'ratio' || statistic === 'rate') return ratioRows(evaluation, breakdowns, run);
  const partitions = [everybody(evaluation), ...breakdowns.flatMap((breakdown) => categoriesOf(context, breakdown, evaluation) ?? [])];
  const frame = frameOf(context, evaluation, run);
  const common = { pairing: usedPairing(context, evaluation), cautions: cautionsOfFigure(context, evaluation), grades: run.grades };
  const counting = { levels: levelNames(context, evaluation), isMixed: mixedModeTest(context, evaluation) };
  return partitions.flatMap(({ breakdown, names, places }) =>
    places.flatMap((own, place) =>
      // Spreading so many fields into a literal is ten times slower.
      cellRows(evaluation, statistic, tallyOf(evaluation, own, counting), common).map((cell) => Object.assign({ breakdown, category: names[place] ?? '' }, frame, cell))));
}

/** The columns that depend on who is counted. */
function cellRows(
  evaluation: Evaluation,
  statistic: Statistic,
  tally: Tally,
  { pairing, cautions, grades }: { readonly pairing: PairingPolicy | undefined; readonly cautions: readonly string[]; readonly grades: CompletenessGrades },
) {
  const completeness = completenessOf(evaluation.context, evaluation, tally);
  const caution = cautionsOfCell(evaluation.indicator, tally, { completeness, ofFigure: cautions, grades }).join(';');
  const exclusions = Object.fromEntries(tally.exclusions);
  return figuresOf(statistic, tally).map(({ method, ...figure }) => ({
    ...figure,
    method: pairing === undefined ? method : `${method}; pairing: ${pairing}`,
    marker: '' as const,
    caution,
    exclusions,
    completeness,
  }));
}

/** A ratio is split on both its sides: who is counted, and who they are counted over. */
function ratioRows(evaluation: Evaluation, breakdowns: readonly string[], run: RunFacts & { readonly externals: Externals }): readonly InternalRow[] {
  const { context, over } = evaluation;
  const frame = frameOf(context, evaluation, run);
  const cautions = cautionsOfFigure(context, evaluation);
  return ['all', ...breakdowns].flatMap((breakdown) => {
    const split = (side: Evaluation) => (breakdown === 'all' ? everybody(side) : categoriesOf(side.context, breakdown, side));
    const [own, other] = [split(evaluation), over && split(over)];
    if (!own || (over && !other)) return [];
    // A group that stands on one side only is still a group.
    const categories = other ? withNames(own, other.names) : own;
    const cells = ratioCells({ evaluation, categories, over: other, externals: run.externals });
    return cells.map(({ figure, marker, caution, ratio }, place) => Object.assign({ breakdown, category: categories.names[place] ?? '' }, frame, figure, {
      marker, caution: [...cautions, caution].filter((code) => code !== '').join(';'), exclusions: {}, completeness: null, ratio,
    }));
  });
}

function withNames(own: Categories, names: readonly string[]): Categories {
  const added = names.filter((name) => !own.names.includes(name));
  return { ...own, names: [...own.names, ...added], places: [...own.places, ...added.map(() => [])] };
}

/** The levels that the definition names, then those that only the data have: in a fixed order, not known last. */
function levelNames(context: IndicatorContext, { indicator, measure, level }: Evaluation): readonly string[] {
  if (!indicator.levels) return [];
  const named = levelsOf(indicator.levels, { context, measure });
  const found = [...new Set(level)].filter((name) => name !== undefined).filter((name) => !named.includes(name));
  const isLast = (name: string) => Number(name === 'not-known' || name === 'not-coded');
  return [...named, ...found.sort((one, other) => isLast(one) - isLast(other) || (one < other ? -1 : 1))];
}

/** Whether what was compared for a member was answered in different ways. */
function mixedModeTest(context: IndicatorContext, { indicator, measure, pairing, members }: Evaluation): (place: number) => boolean {
  const mixed = measuresIn(indicator, measure).flatMap((id) => context.pairs(id, pairing) ?? []).map(mixedModes);
  return (place) => mixed.some((subjects) => subjects[members[place]?.episode ?? -1] === 1);
}
