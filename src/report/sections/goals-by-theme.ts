import { chart } from '../blocks.js';
import { countCell } from '../cells.js';
import type { Series, StackedBarsChart, Tone } from '../chart.js';
import type { ReportContext } from '../context.js';
import { categoryLabel, labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { clearDifference } from '../pictures/clear-difference.js';
import { STATUS } from './wanted.js';

/** Shades of one colour for what belongs together; what moved away stands apart. */
const TONES: Readonly<Record<string, Tone>> = {
  achieved: 'forward-1',
  forward: 'forward-1',
  'not-forward': 'still-1',
  ended: 'ended-1',
  'partly-achieved': 'forward-2',
  maintained: 'forward-3',
  'no-change': 'still-1',
  'not-achieved': 'still-2',
  'moved-away': 'back',
  'no-longer-relevant': 'ended-1',
  replaced: 'ended-2',
  withdrawn: 'ended-3',
  'not-reviewed': 'unknown',
};

/** What became of goals, theme by theme: a picture and the table behind it. */
export function goalsByTheme(context: ReportContext): readonly Block[] {
  const { text, levels, categories } = context;
  const words = text.goals.happened.themes;
  const names = categories({ indicator: STATUS, breakdown: 'theme' });
  const outcomes = levels({ indicator: STATUS }).map(({ level }) => level);
  // Themes may be told by their size alone, where more would mostly be hidden.
  if (!names.some((category) => levels({ indicator: STATUS, breakdown: 'theme', category }).some(({ level }) => outcomes.includes(level)))) return [];
  const columns = [
    { heading: words.theme, kind: 'text' as const },
    { heading: words.total, kind: 'number' as const, definition: STATUS },
    ...outcomes.map((level) => ({ heading: labelOf(text.labels.goalOutcomes, level), kind: 'number' as const, definition: STATUS })),
  ];
  const rows = names.map((category) => {
    const own = levels({ indicator: STATUS, breakdown: 'theme', category });
    const cells = [countCell(own[0], 'denominator'), ...outcomes.map((level) => countCell(own.find((row) => row.level === level)))];
    return { heading: categoryLabel(category, text), cells };
  });
  return [...chart(themesChart(context, names)), makeTable({ id: 'table-goal-themes', caption: words.caption, columns, rows }, context)];
}

function themesChart(context: ReportContext, names: readonly string[]): StackedBarsChart | undefined {
  const { text, levels, period } = context;
  const words = text.goals.happened.themes.chart;
  const bars = names.flatMap((category) => {
    const own = levels({ indicator: STATUS, breakdown: 'theme', category });
    const whole = own[0]?.denominator;
    // A theme whose number of goals is hidden has no length that may be drawn.
    if (whole === undefined || whole === null) return [];
    const parts = own.flatMap((row) => (row.numerator === null || row.numerator === 0 ? [] : [{ series: row.level, value: row.numerator, text: countCell(row).text }]));
    return [{ label: categoryLabel(category, text), whole, text: countCell(own[0], 'denominator').text, parts }];
  });
  if (bars.length === 0) return undefined;
  const left = names.map((name) => categoryLabel(name, text)).filter((label) => !bars.some((bar) => bar.label === label));
  const hidden = names.some((category) => levels({ indicator: STATUS, breakdown: 'theme', category }).some(({ numerator }) => numerator === null));
  return {
    kind: 'stacked-bars', id: 'chart-goal-themes', title: titleOf(context), subtitle: words.subtitle(period), table: 'table-goal-themes', bars,
    series: levels({ indicator: STATUS }).map(({ level }): Series => ({ id: level, label: labelOf(text.labels.goalOutcomes, level), tone: TONES[level] ?? 'plain' })),
    alternative: words.alternative(bars.map(({ label, text: whole }) => `${label} ${whole}`).join('; ')),
    notes: [...(hidden ? [words.hidden] : []), ...(left.length > 0 ? [words.notDrawn(left.join('; '))] : [])],
  };
}

function titleOf({ text, row }: ReportContext): string {
  const { pictures, goals } = text;
  const clear = clearDifference(row({ indicator: STATUS, level: 'achieved' }), row({ indicator: STATUS, level: 'moved-away' }));
  return clear === 'neither' ? goals.happened.themes.chart.title : pictures.goals[clear === 'first' ? 'more' : 'fewer'];
}
