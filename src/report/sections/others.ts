import { isAvailable, unavailable } from '../availability.js';
import type { Indicator } from '../../definitions/indicator.js';
import { paragraph } from '../blocks.js';
import { figureCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { inWords } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import { BANDS } from '../pictures/bands.js';
import { MOVES } from '../pictures/moves.js';
import { THRESHOLDS } from '../pictures/thresholds.js';
import type { TableRow } from '../table.js';
import { ACHIEVED } from './achieved.js';
import { BASELINE, PAIRED } from './completeness.js';
import { CHANGE } from './fixed-rows.js';
import { ALL_LEVELS } from '../row-finder.js';
import { HAPPENED } from './happened.js';
import { measureGrids } from './measure-grid.js';
import { REACH } from './reach.js';
import { RECORDED } from './recorded-attributes.js';
import { TALKING_THERAPIES } from './talking-therapies.js';
import { AGREED } from './wanted.js';

const TOLD_ELSEWHERE = new Set([...REACH, AGREED, ...HAPPENED, BASELINE, PAIRED, ...CHANGE, MOVES, ...ACHIEVED, ...BANDS, ...THRESHOLDS, ...TALKING_THERAPIES, RECORDED]);

/** Indicators that no other section tells, such as a service's own, each with those that must be shown with it. */
export function othersSection(context: ReportContext): Section | undefined {
  const { heading, caption } = context.text.quality.others;
  const section = sectionOf(context, { id: 'others', heading, caption, isIn: ({ attribution }) => attribution !== 'open-at-end' });
  return section?.blocks.length === 0 ? undefined : section;
}

/** People still open at the end of the period, by what was known then: beside the figures at closure, and never added to them. */
export function openSection(context: ReportContext): Section | undefined {
  const { heading, caption, intro, nothing } = context.text.quality.open;
  const section = sectionOf(context, { id: 'open', heading, caption, isIn: ({ attribution }) => attribution === 'open-at-end' });
  return section && { ...section, blocks: [paragraph(intro), ...(section.blocks.length === 0 ? [paragraph(nothing)] : section.blocks)] };
}

interface Told {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  readonly isIn: (indicator: Indicator) => boolean;
}

/** Completeness and whatever else a figure must be shown with come before it. */
function sectionOf(context: ReportContext, { id: section, heading, caption, isIn }: Told): Section | undefined {
  const { indicators, text } = context;
  const own = [...indicators.values()].filter((indicator) => !TOLD_ELSEWHERE.has(indicator.id) && isIn(indicator));
  if (own.length === 0) return undefined;
  const company = new Set(own.flatMap(({ accompanies = [] }) => accompanies));
  const isFirst = (id: string) => company.has(id) && /completeness|response-rate/.test(id);
  const all = [...new Set(own.flatMap(({ id, accompanies = [] }) => [id, ...accompanies]))];
  const ids = [...all.filter(isFirst), ...all.filter((id) => !isFirst(id))];
  const rows = ids.flatMap((id) => rowsOf(context, id));
  const words = text.quality.others;
  const columns = [{ heading: words.indicator, kind: 'text' as const }, { heading: words.figure, kind: 'number' as const }];
  const blocks = [
    ...unavailable(context, ids),
    ...(rows.length === 0 ? [] : [makeTable({ id: `table-${section}`, caption, columns, rows }, context)]),
    ...measureGrids(context, { id: `table-${section}-measures`, caption, indicators: ids, first: isFirst }),
  ];
  return { id: section, heading, blocks };
}

/** A row per level of a figure that is about no measure. */
function rowsOf(context: ReportContext, indicator: string): readonly TableRow[] {
  const { titleOf } = context;
  if (!isAvailable(context, indicator)) return [];
  return context.levelsOrSize({ indicator }).map((row) => ({
    heading: [titleOf(indicator), ...(row.level === '' ? [] : [row.level === ALL_LEVELS ? context.text.quality.coarser.allLevels : inWords(row.level)])].join(': '), definition: indicator, cells: [figureCell(row, context)],
  }));
}
