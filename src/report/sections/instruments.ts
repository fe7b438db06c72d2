import type { Measure } from '../../definitions/measure.js';
import { unavailable } from '../availability.js';
import { chart, paragraph } from '../blocks.js';
import { drawnShare, shareCell } from '../cells.js';
import type { StackedBarsChart } from '../chart.js';
import type { ReportContext } from '../context.js';
import type { Block, Section } from '../model.js';
import { shareNotes } from '../share-notes.js';
import { bandBlocks } from '../pictures/bands.js';
import { changesBlocks } from '../pictures/changes.js';
import { classesTitle } from '../pictures/classes-title.js';
import { thresholdBlocks } from '../pictures/thresholds.js';
import { BETTER, CHANGE, fixedRows, SAME, WORSE } from './fixed-rows.js';

/** Wellbeing instruments: one table each, with the same rows every time. */
export function instrumentsSection(context: ReportContext): Section {
  const { text, measures } = context;
  const words = text.measures;
  const numeric = measures.filter((measure) => measure.group === 'instrument' && isReported(context, measure));
  const tables = tablefuls(numeric).map((own) => {
    const instruments = [...new Set(own.map(({ definition }) => definition.id))];
    const name = text.page.list(instruments.map((id) => context.instrumentTitle(id)));
    return fixedRows(context, { id: `table-${instruments[0] ?? ''}`, caption: words.fixed.caption(name), measures: own });
  });
  return {
    id: 'instruments',
    heading: words.instruments.heading,
    blocks: [
      ...(tables.length === 0 ? [paragraph(words.instruments.none)] : []),
      ...unavailable(context, CHANGE),
      ...classesChart(context, numeric, 'instruments'),
      ...tables,
      ...changesBlocks(context, numeric),
      ...bandBlocks(context, measures.filter(({ group }) => group === 'instrument')),
      ...thresholdBlocks(context, measures),
      ...(context.figures.kind === 'disclosed-table' && tables.length > 0 ? [paragraph(text.pictures.ownEyes)] : []),
    ],
  };
}

/** So many measures, at most, stand beside each other in a table. */
const COLUMNS = 4;

/** Whole instruments, as many as fit in one table. */
function tablefuls(measures: readonly Measure[]): readonly (readonly Measure[])[] {
  const tables: Measure[][] = [];
  for (const id of new Set(measures.map(({ definition }) => definition.id))) {
    const own = measures.filter(({ definition }) => definition.id === id);
    const last = tables.at(-1);
    if (last && last.length + own.length <= COLUMNS) last.push(...own);
    else tables.push(own);
  }
  return tables;
}

/** Measures of which the run holds any change. */
export function isReported({ row }: ReportContext, { id, value }: Measure): boolean {
  return value.kind === 'numeric' && CHANGE.some((indicator) => row({ indicator, measure: id }) !== undefined);
}

/** Worse, within the threshold, better: a bar per measure, drawn only where worse may be told with better. */
export function classesChart(context: ReportContext, measures: readonly Measure[], id: string): readonly Block[] {
  const { text, row, nameOf, period } = context;
  const words = text.measures.chart;
  const rated = measures.filter((measure) => [BETTER, WORSE].every((indicator) => row({ indicator, measure: measure.id })?.denominator));
  const every = rated.map((measure) => {
    const parts = [WORSE, SAME, BETTER].map((indicator) => ({ indicator, found: row({ indicator, measure: measure.id }) }));
    const drawn = parts.flatMap(({ indicator, found }) => (drawnShare(found) ? [{ series: indicator, value: drawnShare(found) ?? 0, text: shareCell(found, context).text }] : []));
    return { label: nameOf(measure), whole: 1, text: '', parts: drawn };
  });
  const bars = every.filter(({ parts }) => parts.length > 0);
  if (bars.length === 0) return [];
  const left = every.filter((bar) => !bars.includes(bar)).map(({ label }) => label);
  const spoken = rated.map((measure) => {
    const [worse, same, better] = [WORSE, SAME, BETTER].map((indicator) => shareCell(row({ indicator, measure: measure.id }), context).text);
    return words.bar({ measure: nameOf(measure), worse: worse ?? '', same: same ?? '', better: better ?? '' });
  });
  const made: StackedBarsChart = {
    kind: 'stacked-bars', id: `chart-classes-${id}`, title: classesTitle(context, rated, { better: { indicator: BETTER }, worse: { indicator: WORSE } }), subtitle: words.subtitle(period), bars, notes: [...shareNotes(context), ...(left.length > 0 ? [text.groups.notDrawn(left.join('; '))] : [])],
    table: `table-${tableOf(rated[0])}`,
    series: [
      { id: WORSE, label: words.series.worse, tone: 'back' },
      { id: SAME, label: words.series.same, tone: 'still-1' },
      { id: BETTER, label: words.series.better, tone: 'forward-1' },
    ],
    alternative: words.alternative(spoken.join('; ')),
  };
  return chart(made);
}

function tableOf(measure: Measure | undefined): string {
  return measure?.group === 'instrument' ? measure.definition.id : 'outcomes';
}
