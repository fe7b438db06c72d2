import { isAvailable, unavailable } from '../availability.js';
import { figureCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { inWords } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import type { TableRow } from '../table.js';
import { ACHIEVED } from './achieved.js';
import { BASELINE, PAIRED } from './completeness.js';
import { CHANGE } from './fixed-rows.js';
import { HAPPENED } from './happened.js';
import { MOVES } from './outcomes.js';
import { REACH } from './reach.js';
import { RECORDED } from './recorded-attributes.js';
import { TALKING_THERAPIES } from './talking-therapies.js';
import { AGREED } from './wanted.js';

const TOLD_ELSEWHERE = new Set([...REACH, AGREED, ...HAPPENED, BASELINE, PAIRED, ...CHANGE, MOVES, ...ACHIEVED, ...TALKING_THERAPIES, RECORDED]);

/** Indicators that no other section tells, such as a service's own, each with those that must be shown with it. */
export function othersSection(context: ReportContext): Section | undefined {
  const { indicators, text } = context;
  const own = [...indicators.values()].filter(({ id }) => !TOLD_ELSEWHERE.has(id));
  if (own.length === 0) return undefined;
  const ids = [...new Set(own.flatMap(({ id, accompanies = [] }) => [id, ...accompanies]))];
  const rows = ids.flatMap((id) => rowsOf(context, id));
  const words = text.quality.others;
  const columns = [{ heading: words.indicator, kind: 'text' as const }, { heading: words.figure, kind: 'number' as const }];
  return {
    id: 'others',
    heading: words.heading,
    blocks: [...unavailable(context, ids), ...(rows.length === 0 ? [] : [makeTable({ id: 'table-others', caption: words.caption, columns, rows }, context)])],
  };
}

/** A row per measure and level. */
function rowsOf(context: ReportContext, indicator: string): readonly TableRow[] {
  const { titleOf, measures, nameOf } = context;
  return [undefined, ...measures].flatMap((measure) => {
    const id = measure?.id ?? '';
    if (!isAvailable(context, indicator, id)) return [];
    return context.levels({ indicator, measure: id }).map((row): TableRow => {
      const heading = [titleOf(indicator), ...(measure ? [nameOf(measure)] : []), ...(row.level === '' ? [] : [inWords(row.level)])].join(': ');
      return { heading, definition: indicator, cells: [figureCell(row, context)] };
    });
  });
}
