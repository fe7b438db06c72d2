import type { ShownRow } from '../../disclosure/index.js';
import { latest, unavailable } from '../availability.js';
import { chart, paragraph, statementBlock } from '../blocks.js';
import { countCell, shareCell } from '../cells.js';
import type { BarsChart } from '../chart.js';
import { partText, type ReportContext } from '../context.js';
import { countText } from '../format.js';
import { categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import { wordsBlocks } from './words.js';
import { wilsonInterval } from '../../statistics/index.js';

export const AGREED = 'g1-goal-agreed';
export const STATUS = 'g4-goal-status';

/** What people wanted: their goals by theme. */
export function wantedSection(context: ReportContext): Section {
  const { text, row } = context;
  const all = row({ indicator: STATUS });
  const known = all !== undefined && all.marker !== '[x]';
  return {
    id: 'wanted',
    heading: text.goals.wanted.heading,
    blocks: [
      ...(known ? [paragraph(text.goals.wanted.intro({ count: countCell(all, 'denominator').text }))] : []),
      ...agreed(context),
      ...unavailable(context, [AGREED, STATUS]),
      ...(known ? themes(context) : []),
      ...wordsBlocks(context),
    ],
  };
}

function agreed(context: ReportContext): readonly Block[] {
  const period = latest(context, AGREED);
  const row = period && context.row({ indicator: AGREED, period });
  if (!row) return [];
  const { agreed: words } = context.text.goals.wanted;
  return [statementBlock(shareCell(row, context), (share) => words({ share, period: partText(period, context.text) }), context.text), ...choseNotTo(row, context)];
}

/** Setting no goals is a choice of the person's: told beside the share, and no lack of the service. */
function choseNotTo({ exclusions }: ShownRow, { text }: ReportContext): readonly Block[] {
  const count = exclusions['chose-not-to-set-goals'];
  return count === undefined || count === 0 ? [] : [paragraph(text.goals.wanted.choseNotTo(count === null ? '[c]' : countText(count)))];
}

function themes(context: ReportContext): readonly Block[] {
  const { text, row, categories } = context;
  const words = text.goals.wanted;
  const names = categories({ indicator: STATUS, breakdown: 'theme' });
  if (names.length === 0) return [paragraph(words.noThemes)];
  const rows = names.map((category) => ({
    heading: categoryLabel(category, text),
    cells: [countCell(row({ indicator: STATUS, breakdown: 'theme', category }), 'denominator')],
  }));
  const columns = [{ heading: words.themes.theme, kind: 'text' as const }, { heading: words.themes.goals, kind: 'number' as const, definition: STATUS }];
  return [...chart(themesChart(context, names)), makeTable({ id: 'table-themes', caption: words.themes.caption, columns, rows }, context)];
}

function themesChart(context: ReportContext, names: readonly string[]): BarsChart {
  const { text, row, period } = context;
  const bars = names.map((category) => {
    const found = row({ indicator: STATUS, breakdown: 'theme', category });
    return { label: categoryLabel(category, text), value: found?.denominator ?? null, text: countCell(found, 'denominator').text };
  });
  const words = text.goals.wanted.chart;
  return {
    kind: 'bars', id: 'chart-themes', title: titleOf(context, names), subtitle: words.subtitle(period), bars, table: 'table-themes', notes: [],
    maximum: Math.max(1, ...bars.map(({ value }) => value ?? 0)),
    alternative: words.alternative(bars.map(({ label, text: value }) => `${label}: ${value}`).join('; ')),
  };
}

/** A theme is called the most common one where its share of all goals is clearly above that of the next. */
function titleOf({ text, row }: ReportContext, names: readonly string[]): string {
  const all = row({ indicator: STATUS })?.denominator ?? 0;
  const counted = names.flatMap((name) => {
    const goals = row({ indicator: STATUS, breakdown: 'theme', category: name })?.denominator ?? null;
    return goals === null ? [] : [{ name, goals }];
  });
  const [first, second] = counted.sort((one, other) => other.goals - one.goals);
  const isClear = first && second && all > 0 && first.name !== 'not-coded' && first.goals <= all && interval(first.goals, all).lower > interval(second.goals, all).upper;
  return isClear ? text.pictures.themes.most(categoryLabel(first.name, text)) : text.goals.wanted.chart.title;
}

function interval(numerator: number, denominator: number) {
  return wilsonInterval({ numerator, denominator });
}
