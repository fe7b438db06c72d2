import type { Measure } from '../../definitions/measure.js';
import { isAvailable } from '../availability.js';
import { figureCell, NOT_PART } from '../cells.js';
import type { ReportContext } from '../context.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { ALL_LEVELS } from '../row-finder.js';
import type { Cell, Column } from '../table.js';

/** So many columns of figures, at most, fit beside each other on a sheet. */
const COLUMNS = 7;

interface Grid {
  readonly id: string;
  readonly caption: string;
  readonly indicators: readonly string[];
  /** What every table begins with: how complete the figures after it are. */
  readonly first: (indicator: string) => boolean;
}

/** Figures that are made measure by measure: a line per measure and a column per figure, in place of a line for each. */
export function measureGrids(context: ReportContext, { id, caption, indicators, first }: Grid): readonly Block[] {
  const { measures } = context;
  const held = indicators.filter((indicator) => measures.some((measure) => isAvailable(context, indicator, measure.id)));
  const isOf = (...statistics: readonly string[]) => (indicator: string) => statistics.includes(context.indicators.get(indicator)?.statistic ?? '');
  const whole = held.filter((indicator) => !isOf('distribution')(indicator));
  const lead = whole.filter(first);
  const rest = whole.filter((indicator) => !first(indicator));
  const averages = rest.filter(isOf('mean', 'median'));
  const shares = rest.filter((indicator) => !averages.includes(indicator));
  const sets = [averages, ...cutBy(shares, COLUMNS - lead.length)].filter((set) => set.length > 0);
  return [
    ...(lead.length === 0 ? [] : figureGrid(context, { id, caption, lead: [], indicators: lead })),
    ...sets.flatMap((set, place) => figureGrid(context, { id: `${id}-${String(place + 1)}`, caption: context.text.page.list(set.map(context.titleOf)), lead, indicators: set })),
    ...held.filter(isOf('distribution')).flatMap((indicator) => levelGrid(context, { id: `${id}-${indicator}`, indicator })),
  ];
}

function cutBy<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  const most = Math.max(1, size);
  return Array.from({ length: Math.ceil(values.length / most) }, (_, place) => values.slice(place * most, (place + 1) * most));
}

function figureGrid(context: ReportContext, { id, caption, lead, indicators }: Omit<Grid, 'first'> & { readonly lead: readonly string[] }): readonly Block[] {
  const columns = [...lead, ...indicators].map((indicator): Column => ({ heading: context.titleOf(indicator), kind: 'number', definition: indicator }));
  const cellOf = (measure: Measure) => (indicator: string) =>
    isAvailable(context, indicator, measure.id) ? figureCell(context.row({ indicator, measure: measure.id }), context) : NOT_PART;
  const lines = context.measures.map((measure) => ({ measure, before: lead.map(cellOf(measure)), cells: indicators.map(cellOf(measure)) }));
  return tableOf(context, { id, caption, columns, lines });
}

/** A distribution per measure, a column per level; measures with levels of their own have tables of their own. */
function levelGrid(context: ReportContext, { id, indicator }: { readonly id: string; readonly indicator: string }): readonly Block[] {
  const { measures, levelsOrSize, titleOf, text } = context;
  const sets = new Map<string, typeof measures>();
  for (const measure of measures.filter((own) => isAvailable(context, indicator, own.id))) {
    const key = levelsOrSize({ indicator, measure: measure.id }).map(({ level }) => level).join('\n');
    sets.set(key, [...(sets.get(key) ?? []), measure]);
  }
  return [...sets].flatMap(([key, own], place) => tableOf(context, {
    id: place === 0 ? id : `${id}-${String(place + 1)}`,
    caption: titleOf(indicator),
    columns: key.split('\n').map((level) => ({ heading: level === ALL_LEVELS ? text.quality.coarser.allLevels : labelOf(text.labels.moves, level), kind: 'number', definition: indicator })),
    lines: own.map((measure) => ({ measure, before: [], cells: levelsOrSize({ indicator, measure: measure.id }).map((row) => figureCell(row, context)) })),
  }));
}

interface Lines {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** What stands before the figures does not decide whether a line has anything to show. */
  readonly lines: readonly { readonly measure: Measure; readonly before: readonly Cell[]; readonly cells: readonly Cell[] }[];
}

/** Lines of which nothing can be shown are named below the table. */
function tableOf(context: ReportContext, { id, caption, columns, lines }: Lines): readonly Block[] {
  const { text, nameOf } = context;
  const concerned = lines.filter(({ cells }) => cells.some(({ marker }) => marker !== '[z]'));
  const shown = concerned.filter(({ cells }) => cells.some(({ marker }) => marker === undefined));
  const left = concerned.filter((line) => !shown.includes(line)).map(({ measure }) => nameOf(measure));
  const note = left.length === 0 ? [] : [text.measures.groups.nothing(left.join('; '))];
  if (shown.length === 0) return note.map((own) => ({ kind: 'paragraph', text: `${caption}. ${own}` }) as const);
  const rows = shown.map(({ measure, before, cells }) => ({ heading: nameOf(measure), definition: measure.id, cells: [...before, ...cells] }));
  return [makeTable({ id, caption, columns: [{ heading: text.measures.completeness.table.measure, kind: 'text' }, ...columns], rows, notes: note }, context)];
}
