import type { Measure } from '../../definitions/measure.js';
import { chart } from '../blocks.js';
import { countCell, drawnShare, shareCell } from '../cells.js';
import type { Series, StackedBarsChart, Tone } from '../chart.js';
import type { ReportContext } from '../context.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { classesTitle } from './classes-title.js';

export const MOVES = 'w7-state-change';

/** Worse stands first, so that it is seen with better. */
const TONES: Readonly<Record<string, Tone>> = { worsened: 'back', incomparable: 'ended-1', unchanged: 'still-1', lateral: 'still-2', improved: 'forward-1' };

export function moveSeries({ text }: ReportContext): readonly Series[] {
  return Object.entries(TONES).map(([id, tone]) => ({ id, label: labelOf(text.labels.moves, id), tone }));
}

/** Situations by the kind of move: one picture and one table for all outcomes that have them. */
export function moveBlocks(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const { text, levels, nameOf } = context;
  const words = text.pictures.moves;
  const shown = measures.filter(({ id }) => levels({ indicator: MOVES, measure: id }).some(({ level }) => level !== ''));
  const [first] = shown;
  if (!first) return [];
  const kinds = levels({ indicator: MOVES, measure: first.id }).map(({ level }) => level);
  const columns = [
    { heading: words.outcome, kind: 'text' as const },
    { heading: words.people, kind: 'number' as const, definition: MOVES },
    ...kinds.map((kind) => ({ heading: labelOf(text.labels.moves, kind), kind: 'number' as const })),
  ];
  const rows = shown.map((measure) => {
    const own = levels({ indicator: MOVES, measure: measure.id });
    return { heading: nameOf(measure), definition: measure.id, cells: [countCell(own[0], 'denominator'), ...kinds.map((kind) => shareCell(own.find(({ level }) => level === kind), context))] };
  });
  return [...chart(movesChart(context, shown)), makeTable({ id: 'table-moves', caption: words.caption, columns, rows }, context)];
}

function movesChart(context: ReportContext, measures: readonly Measure[]): StackedBarsChart | undefined {
  const { text, levels, nameOf, period } = context;
  const words = text.pictures.moves;
  const drawn = measures.map((measure) => ({ measure, rows: levels({ indicator: MOVES, measure: measure.id }) }));
  const bars = drawn.flatMap(({ measure, rows }) => {
    const parts = rows.flatMap((row) => { const share = drawnShare(row); return share === null || share === 0 ? [] : [{ series: row.level, value: share, text: shareCell(row, context).text }]; });
    return parts.length === 0 ? [] : [{ label: nameOf(measure), whole: 1, text: '', parts }];
  });
  if (bars.length === 0) return undefined;
  const told = drawn.filter(({ measure }) => bars.some(({ label }) => label === nameOf(measure)));
  const spoken = told.map(({ measure, rows }) =>
    words.bar({ measure: nameOf(measure), parts: rows.map((row) => words.part({ label: labelOf(text.labels.moves, row.level), figure: shareCell(row, context).text })).join(', ') }));
  return {
    kind: 'stacked-bars', id: 'chart-moves', bars, series: moveSeries(context), table: 'table-moves', notes: [words.hidden],
    title: classesTitle(context, told.map(({ measure }) => measure), { better: { indicator: MOVES, level: 'improved' }, worse: { indicator: MOVES, level: 'worsened' } }),
    subtitle: words.subtitle(period),
    alternative: words.alternative(spoken.join('; ')),
  };
}
