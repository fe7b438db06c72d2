import { chart, paragraph } from '../blocks.js';
import { countCell, drawnShare, NOT_PART, shareCell } from '../cells.js';
import type { IntervalsChart } from '../chart.js';
import type { ReportContext } from '../context.js';
import { differenceCell } from '../difference-cell.js';
import { percentText } from '../format.js';
import { breakdownLabel, categoryLabel } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block, Section } from '../model.js';
import type { Cell } from '../table.js';
import { recordedAttributes } from './recorded-attributes.js';

const PROGRESS = 'g5-making-progress';
/** Reach first, then completeness, then progress with what moved away beside it. */
const COUNTS = ['a2-people-referred', 'd1-people-supported'];
const SHARES = ['g8-goal-review-completeness', PROGRESS, 'g7-going-backwards'];

/** Who was and was not reached, group by group, in a fixed order and never ranked. */
export function groupsSection(context: ReportContext): Section {
  const { text, figures } = context;
  const breakdowns = figures.settings.breakdowns.filter((breakdown) => breakdown !== 'theme');
  const blocks = breakdowns.flatMap((breakdown) => breakdownBlocks(context, breakdown));
  const nothing = breakdowns.length === 0 ? text.groups.none : text.groups.unavailable;
  return {
    id: 'groups',
    heading: text.groups.heading,
    blocks: [...(blocks.length === 0 ? [paragraph(nothing)] : [paragraph(text.groups.intro), ...blocks]), ...recordedAttributes(context)],
  };
}

function breakdownBlocks(context: ReportContext, breakdown: string): readonly Block[] {
  const { text, titleOf } = context;
  const shown = [...COUNTS, ...SHARES].filter((indicator) => context.categories({ indicator, breakdown }).length > 0);
  const categories = categoriesOf(context, shown, breakdown);
  if (categories.length === 0) return [];
  const label = breakdownLabel(breakdown, text);
  const cellOf = (indicator: string, where: { readonly breakdown?: string; readonly category?: string }): Cell => {
    const found = context.row({ indicator, ...where });
    return COUNTS.includes(indicator) ? countCell(found) : shareCell(found, context);
  };
  const compared = shown.includes(PROGRESS);
  const difference = (category: string) => (compared ? [differenceCell(context.row({ indicator: PROGRESS, breakdown, category }), context.row({ indicator: PROGRESS }), context)] : []);
  const rows = categories.map((category) => ({
    heading: categoryLabel(category, text), cells: [...shown.map((indicator) => cellOf(indicator, { breakdown, category })), ...difference(category)],
  }));
  const everybody = { heading: text.page.everybody, reference: true as const, cells: [...shown.map((indicator) => cellOf(indicator, {})), ...(compared ? [NOT_PART] : [])] };
  const columns = [{ heading: label, kind: 'text' as const }, ...shown.map((indicator) => ({ heading: titleOf(indicator), kind: 'number' as const, definition: indicator })), ...(compared ? [{ heading: text.groups.fromRest, kind: 'number' as const }] : [])];
  return [
    ...chart(progressChart(context, breakdown, categories)),
    makeTable({ id: `table-groups-${breakdown}`, caption: text.groups.caption(label), columns, rows: [everybody, ...rows], notes: [text.groups.comparisons(String(categories.length))] }, context),
  ];
}

/** Every category that any of the indicators has, as each lists them in the same fixed order. */
function categoriesOf(context: ReportContext, indicators: readonly string[], breakdown: string): readonly string[] {
  const lists = indicators.map((indicator) => context.categories({ indicator, breakdown }));
  const longest = [...lists].sort((one, other) => other.length - one.length)[0] ?? [];
  const others = [...new Set(lists.flat())].filter((category) => !longest.includes(category));
  return [...longest, ...others];
}

function progressChart(context: ReportContext, breakdown: string, categories: readonly string[]): IntervalsChart | undefined {
  const { text, row, counts } = context;
  const everybody = row({ indicator: PROGRESS });
  const found = categories.map((category) => ({ label: categoryLabel(category, text), own: row({ indicator: PROGRESS, breakdown, category }) }));
  const points = found.flatMap(({ label, own }) => {
    const value = drawnShare(own);
    if (!own || value === null || own.lower95 === null || own.upper95 === null) return [];
    return [{ label, value, lower: own.lower95, upper: own.upper95, text: shareCell(own, context).text }];
  });
  const value = drawnShare(everybody);
  if (!everybody || value === null || points.length < 2) return undefined;
  const left = found.map(({ label }) => label).filter((label) => !points.some((point) => point.label === label));
  const everyoneLabel = `${text.page.everybody}: ${percentText({ value, base: everybody.denominator ?? 0, counts })}`;
  const name = breakdownLabel(breakdown, text).toLowerCase();
  return {
    kind: 'intervals', id: `chart-groups-${breakdown}`, points, table: `table-groups-${breakdown}`,
    title: points.every(({ lower, upper }) => lower <= value && value <= upper) ? text.groups.noDifference(name) : text.groups.difference(name),
    subtitle: text.groups.subtitle(context.period),
    reference: { label: everyoneLabel, value },
    alternative: text.groups.alternative({ points: points.map(({ label, text: shown }) => `${label}: ${shown}`).join('; '), everybody: shareCell(everybody, context).text }),
    notes: left.length === 0 ? [] : [text.groups.notDrawn(left.join('; '))],
  };
}
