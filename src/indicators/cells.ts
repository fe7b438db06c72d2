import type { PairingPolicy } from '../definitions/indicator.js';
import { categoriesOf, rankReader } from './categories.js';
import { cautionsOfFigure } from './cautions.js';
import { NOBODY, type Cell } from './cell.js';
import { groupsOutside, type Externals } from './externals.js';
import { EXCLUDED, type Evaluation, type FigureFrame } from './evaluate.js';
import { levelsOf } from './levels.js';
import { mixedIn } from './mixed-mode.js';
import { frameOf, usedPairing, type FigureContext, type RunFacts } from './row-frame.js';
import { NO_NAMES } from './named.js';
import { standingOf, talliesOf } from './tally.js';

/** All cells of one figure: everybody, then each category of each breakdown. A ratio is split on both its sides. */
export function cellsOf(evaluation: Evaluation, breakdowns: readonly string[], run: RunFacts, externals: Externals = {}): readonly Cell[] {
  const { context, over } = evaluation;
  const common = commonOf(context, evaluation, run);
  const namedLevels = evaluation.indicator.levels ? levelsOf(evaluation.indicator.levels, { context, measure: evaluation.measure }) : [];
  const counting = { levels: inLevelOrder(namedLevels, levelsCounted(evaluation)), mixed: mixedIn(evaluation), standing: standingOf(evaluation) };
  return ['all', ...breakdowns].flatMap((breakdown) => {
    const split = (side: Evaluation) => categoriesOf(side.context, breakdown, side);
    const [own, other] = [split(evaluation), over && split(over)];
    if (!own || (over && !other)) return [];
    const [tallies, counts] = [talliesOf(evaluation, own, counting), over && other && talliesOf(over, other, { levels: [], mixed: NO_NAMES, standing: standingOf(over) })];
    const rankOf = rankReader(context, breakdown);
    // A group that stands on one side only is still a group.
    return [...new Set([...tallies.keys(), ...(counts?.keys() ?? []), ...groupsOutside(evaluation.indicator, breakdown, externals)])].map((category): Cell => ({
      ...common, namedLevels, breakdown, category, rank: rankOf(category), tally: tallies.get(category) ?? NOBODY, over: counts?.get(category)?.denominator ?? 0,
    })).sort(byPlace);
  });
}

/** By the order of the breakdown, then by name. */
export function byPlace(one: Cell, other: Cell): number {
  return one.rank - other.rank || (one.category < other.category ? -1 : Number(one.category > other.category));
}

/** Only of those who are counted: somebody outside this report must not show by a level of their own. */
function levelsCounted({ level, role }: Evaluation): readonly string[] {
  const isCounted = new Uint8Array(level.names.length + 1);
  for (let place = 0; place < level.codes.length; place += 1) if (role[place] !== EXCLUDED) isCounted[level.codes[place] ?? 0] = 1;
  return level.names.filter((_, place) => isCounted[place + 1] === 1);
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

/** Named levels in their order; others by name, not known last. */
export function inLevelOrder(named: readonly string[], found: readonly string[]): readonly string[] {
  const isLast = (name: string) => Number(name === 'not-known' || name === 'not-coded');
  const others = found.filter((name) => !named.includes(name));
  return [...named, ...others.sort((one, other) => isLast(one) - isLast(other) || (one < other ? -1 : 1))];
}
