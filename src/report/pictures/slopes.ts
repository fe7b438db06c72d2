import type { Measure } from '../../definitions/measure.js';
import type { Contributor } from '../../indicators/index.js';
import { median } from '../../statistics/index.js';
import { chart } from '../blocks.js';
import type { Series, Slope, SlopesChart } from '../chart.js';
import type { ReportContext } from '../context.js';
import { countText, plainText } from '../format.js';
import { categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { clearMajority } from './clear-difference.js';

const STATUS = 'g4-goal-status';
const NO_THEME = 'not-coded';

type Way = 'towards' | 'same' | 'away';

interface RatedGoal {
  readonly theme: string;
  readonly first: number;
  readonly last: number;
  readonly way: Way;
}

/** Each goal from its first to its last rating, scale by scale and theme by theme: for the service's own eyes. */
export function slopeBlocks(context: ReportContext): readonly Block[] {
  const { behind, row, measures } = context;
  if (!behind || !row({ indicator: STATUS })?.denominator) return [];
  const goals = behind({ indicatorId: STATUS, role: 'denominator' });
  const scales = measures.filter(({ group }) => group === 'goal-scale').map((scale) => ({ scale, rated: ratedOn(scale, goals) }));
  return scales.sort((one, other) => other.rated.length - one.rated.length).flatMap(({ scale, rated }) => slopesOf(context, scale, rated));
}

function ratedOn(scale: Measure, goals: readonly Contributor[]): readonly RatedGoal[] {
  return goals.flatMap(({ measure, baseline, followUp, goals: [goal] }) => {
    const [first, last] = [baseline?.value, followUp?.value];
    if (measure !== scale.id || typeof first !== 'number' || typeof last !== 'number') return [];
    return [{ theme: goal?.theme ?? NO_THEME, first, last, way: wayOf(scale, last - first) }];
  });
}

function wayOf({ direction }: Measure, change: number): Way {
  if (change === 0) return 'same';
  return change > 0 === (direction !== 'decrease') ? 'towards' : 'away';
}

function slopesOf(context: ReportContext, scale: Measure, goals: readonly RatedGoal[]): readonly Block[] {
  if (goals.length === 0 || scale.value.kind !== 'numeric') return [];
  const { text, nameOf } = context;
  const words = text.pictures.slopes;
  const themes = [...new Set(goals.map(({ theme }) => theme))].sort(byName);
  const table = makeTable({
    id: `table-slopes-${scale.id}`, caption: words.caption(nameOf(scale)),
    columns: [words.theme, words.goals, words.series.towards, words.series.same, words.series.away, words.medianFirst, words.medianLast].map((heading, place) => ({
      heading, kind: place === 0 ? ('text' as const) : ('number' as const), ...(place === 1 && { definition: scale.id }),
    })),
    rows: [
      ...themes.map((theme) => ({ heading: categoryLabel(theme, text), cells: cellsOf(goals.filter((goal) => goal.theme === theme)) })),
      { heading: words.all, reference: true as const, cells: cellsOf(goals) },
    ],
  }, context);
  return [...chart(slopesChart(context, scale, { goals, themes, table: table.id })), table];
}

/** No theme comes last. */
function byName(one: string, other: string): number {
  return Number(one === NO_THEME) - Number(other === NO_THEME) || (one < other ? -1 : 1);
}

function count(goals: readonly RatedGoal[], way: Way): number {
  return goals.filter((goal) => goal.way === way).length;
}

function cellsOf(goals: readonly RatedGoal[]) {
  const middle = (values: readonly number[]) => plainText(median(values) ?? 0);
  const counts = [goals.length, count(goals, 'towards'), count(goals, 'same'), count(goals, 'away')].map(countText);
  return [...counts, middle(goals.map(({ first }) => first)), middle(goals.map(({ last }) => last))].map((text) => ({ text }));
}

function slopesChart(context: ReportContext, scale: Measure, { goals, themes, table }: { readonly goals: readonly RatedGoal[]; readonly themes: readonly string[]; readonly table: string }): SlopesChart {
  const { text, nameOf, period } = context;
  const words = text.pictures.slopes;
  const panels = themes.map((theme) => {
    const own = goals.filter((goal) => goal.theme === theme);
    return { theme: categoryLabel(theme, text), own, label: words.label({ theme: categoryLabel(theme, text), goals: countText(own.length) }), slopes: slopes(own) };
  });
  const series: readonly Series[] = [
    { id: 'away', label: words.series.away, tone: 'back' },
    { id: 'same', label: words.series.same, tone: 'still-2' },
    { id: 'towards', label: words.series.towards, tone: 'forward-1' },
  ];
  const { minimum, maximum } = scale.value.kind === 'numeric' ? scale.value : { minimum: 0, maximum: 1 };
  const clear = clearMajority(count(goals, 'towards'), count(goals, 'away'));
  return {
    kind: 'slopes', id: `chart-slopes-${scale.id}`, series, minimum, maximum, ends: { first: words.first, last: words.last }, panels: panels.map(({ label, slopes: lines }) => ({ label, slopes: lines })), table,
    title: clear === 'neither' ? words.none : words[clear === 'first' ? 'better' : 'worse'],
    subtitle: words.subtitle({ scale: nameOf(scale), period }),
    alternative: words.alternative(panels.map(({ theme, own }) =>
      words.panel({ theme, towards: countText(count(own, 'towards')), same: countText(count(own, 'same')), away: countText(count(own, 'away')) })).join('; ')),
    notes: [words.note],
  };
}

function slopes(goals: readonly RatedGoal[]): readonly Slope[] {
  const lines = new Map<string, Slope>();
  for (const { first, last, way } of goals) {
    const key = `${String(first)}/${String(last)}`;
    lines.set(key, { first, last, series: way, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}
