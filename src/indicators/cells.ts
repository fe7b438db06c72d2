import type { PairingPolicy } from '../definitions/indicator.js';
import { categoriesOf, everybody, type Categories } from './categories.js';
import { cautionsOfFigure } from './cautions.js';
import { NOBODY, type Cell } from './cell.js';
import type { IndicatorContext } from './context.js';
import { EXCLUDED, type Evaluation, type FigureFrame } from './evaluate.js';
import { measuresIn } from './indicator-parts.js';
import { levelsOf } from './levels.js';
import { mixedModes } from './mixed-mode.js';
import { frameOf, usedPairing, type FigureContext, type RunFacts } from './row-frame.js';
import { tallyOf } from './tally.js';

/** All cells of one figure: everybody, then each category of each breakdown. A ratio is split on both its sides. */
export function cellsOf(evaluation: Evaluation, breakdowns: readonly string[], run: RunFacts): readonly Cell[] {
  const { context, over } = evaluation;
  const common = commonOf(context, evaluation, run);
  const namedLevels = evaluation.indicator.levels ? levelsOf(evaluation.indicator.levels, { context, measure: evaluation.measure }) : [];
  // Only of those who are counted: somebody outside this report must not show by a level of their own.
  const found = evaluation.indicator.levels ? [...new Set(evaluation.level.filter((_, place) => evaluation.role[place] !== EXCLUDED))].filter((name) => name !== undefined) : [];
  const counting = { levels: inLevelOrder(namedLevels, found), isMixed: mixedModeTest(context, evaluation) };
  return ['all', ...breakdowns].flatMap((breakdown) => {
    const split = (side: Evaluation) => (breakdown === 'all' ? everybody(side) : categoriesOf(side.context, breakdown, side));
    const [own, other] = [split(evaluation), over && split(over)];
    if (!own || (over && !other)) return [];
    const { names, places, ranks } = other ? withNames(own, other) : own;
    return names.map((category, place): Cell => ({
      ...common, namedLevels, breakdown, category, rank: ranks[place] ?? 0,
      tally: tallyOf(evaluation, places[place] ?? [], counting),
      over: other && over ? counted(over, other.places[other.names.indexOf(category)] ?? []) : 0,
    }));
  });
}

/** The one cell of a figure that cannot be made, with why. */
export function unavailableCell(context: FigureContext, frame: FigureFrame, why: string, run: RunFacts): Cell {
  return { ...commonOf(context, frame, run), breakdown: 'all', category: 'all', rank: 0, unavailable: why, tally: NOBODY, namedLevels: [], over: 0 };
}

/** What the cells of a figure have in common, whoever is in them. */
export function commonOf(context: FigureContext, frame: FigureFrame, run: RunFacts): Pick<Cell, 'indicator' | 'frame' | 'pairing' | 'cautions' | 'madeEpisodes'> {
  const pairing: PairingPolicy | undefined = usedPairing(context, frame);
  return { indicator: frame.indicator, frame: frameOf(context, frame, run), pairing, cautions: cautionsOfFigure(context, frame), madeEpisodes: context.caseload.madeEpisodes };
}

/** A group that stands on one side only is still a group. */
function withNames(own: Categories, other: Categories): Categories {
  const groups = [own, other].flatMap(({ names, ranks }) => names.map((name, place) => ({ name, rank: ranks[place] ?? 0, places: own.places[own.names.indexOf(name)] ?? [] })));
  const each = [...new Map(groups.map((group) => [group.name, group])).values()].sort((one, two) => one.rank - two.rank || (one.name < two.name ? -1 : 1));
  return { ...own, names: each.map(({ name }) => name), places: each.map(({ places }) => places), ranks: each.map(({ rank }) => rank) };
}

function counted({ role }: Evaluation, places: readonly number[]): number {
  return places.filter((place) => role[place] !== EXCLUDED).length;
}

/** Named levels in their order; others by name, not known last. */
export function inLevelOrder(named: readonly string[], found: readonly string[]): readonly string[] {
  const isLast = (name: string) => Number(name === 'not-known' || name === 'not-coded');
  const others = found.filter((name) => !named.includes(name));
  return [...named, ...others.sort((one, other) => isLast(one) - isLast(other) || (one < other ? -1 : 1))];
}

/** Whether what was compared for a member was answered in different ways. */
function mixedModeTest(context: IndicatorContext, { indicator, measure, pairing, members }: Evaluation): (place: number) => boolean {
  const mixed = measuresIn(indicator, measure).flatMap((id) => context.pairs(id, pairing) ?? []).map(mixedModes);
  const own = mixed.filter((subjects) => subjects.includes(1));
  return own.length === 0 ? () => false : (place) => own.some((subjects) => subjects[members[place]?.episode ?? -1] === 1);
}
