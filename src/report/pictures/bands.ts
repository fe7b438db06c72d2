import type { Measure } from '../../definitions/measure.js';
import { textIn } from '../../definitions/text.js';
import { chart, paragraph } from '../blocks.js';
import { countCell, drawnShare, shareCell } from '../cells.js';
import type { StackedBar, StackedBarsChart, Tone } from '../chart.js';
import type { ReportContext } from '../context.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { shareNotes } from '../share-notes.js';
import type { Cell, TableRow } from '../table.js';

const START = 'w6-bands-at-baseline';
const FOLLOW_UP = 'w6-bands-at-follow-up';
const MOVES = 'w6-band-moves';
export const BANDS = [START, FOLLOW_UP, MOVES];
/** A level of those that are told by their number alone. */
const HIDDEN: Cell = { text: '[c]', marker: '[c]' };
const TONES: readonly Tone[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

/** The same people by published band at both ends: a picture and its table per set of bands, then from band to band. */
export function bandBlocks(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const shown = measures.filter(({ id }) => [START, FOLLOW_UP].every((indicator) => context.row({ indicator, measure: id })?.denominator));
  // A table of sizes alone would hold nothing but marks.
  const told = shown.filter(({ id }) => [START, FOLLOW_UP].some((indicator) => context.levels({ indicator, measure: id }).length > 0));
  const left = shown.filter((measure) => !told.includes(measure)).map(context.nameOf);
  const { noBands } = context.text.pictures.bands;
  return [...alike(context, told).flatMap((own) => bandsOf(context, own)), ...(left.length === 0 ? [] : [paragraph(noBands(context.text.page.list(left)))]), ...movesOf(context, shown)];
}

/** Measures with bands of the same names stand together. */
function alike(context: ReportContext, measures: readonly Measure[]): readonly (readonly Measure[])[] {
  const sets = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = labelsOf(context, measure).join('\n');
    sets.set(key, [...(sets.get(key) ?? []), measure]);
  }
  return [...sets.values()];
}

function labelsOf({ language }: ReportContext, { bands }: Measure): readonly string[] {
  return (bands?.[0]?.bands ?? []).map(({ label }) => {
    const own = textIn(label, language);
    return `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
  });
}

function bandsOf(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const { text, levels, nameOf } = context;
  const words = text.pictures.bands;
  const [first] = measures;
  if (!first) return [];
  const labels = labelsOf(context, first);
  const table = `table-bands-${idOf(first)}`;
  const ends = measures.flatMap((measure) => [
    { measure, label: words.start(nameOf(measure)), definition: START, rows: levels({ indicator: START, measure: measure.id }) },
    { measure, label: words.followUp(nameOf(measure)), definition: FOLLOW_UP, rows: levels({ indicator: FOLLOW_UP, measure: measure.id }) },
  ]);
  const rows = ends.map(({ measure, label, definition, rows: own }): TableRow => ({
    heading: label, definition, cells: [countCell(context.row({ indicator: definition, measure: measure.id }), 'denominator'), ...labels.map((_, place) => (own[place] ? shareCell(own[place], context) : HIDDEN))],
  }));
  const columns = [words.measure, words.people, ...labels].map((heading, place) => ({ heading, kind: place === 0 ? ('text' as const) : ('number' as const) }));
  const names = text.page.list(measures.map(nameOf));
  const bars = ends.map(({ label, rows: own }): StackedBar => ({
    label, whole: 1, text: '',
    parts: own.flatMap((row) => { const share = drawnShare(row); return share === null || share === 0 ? [] : [{ series: row.level, value: share, text: shareCell(row, context).text }]; }),
  }));
  const made: StackedBarsChart = {
    kind: 'stacked-bars', id: `chart-bands-${idOf(first)}`, title: words.title(names), subtitle: words.subtitle(context.period), table, bars,
    series: (ends.find(({ rows: own }) => own.length > 0)?.rows ?? []).map(({ level }, place) => ({ id: level, label: labels[place] ?? level, tone: TONES[place] ?? 'plain' })),
    alternative: words.alternative(ends.map(({ label, rows: own }) => text.pictures.moves.bar({ measure: label, parts: own.map((row, place) => text.pictures.moves.part({ label: labels[place] ?? '', figure: shareCell(row, context).text })).join(', ') })).join('; ')),
    notes: shareNotes(context),
  };
  return [...chart(bars.some(({ parts }) => parts.length > 0) ? made : undefined), makeTable({ id: table, caption: words.caption(names), columns, rows }, context)];
}

/** From band to band, where most of it can be shown. */
function movesOf(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const { text, nameOf, levels } = context;
  const held = measures.filter(({ id }) => context.levelsOrSize({ indicator: MOVES, measure: id }).length > 0);
  const tellable = held.filter(({ id }) => {
    const counts = levels({ indicator: MOVES, measure: id }).map(({ numerator }) => numerator);
    return counts.filter((count) => count === null).length < counts.filter((count) => count !== null && count > 0).length;
  });
  const left = held.filter((measure) => !tellable.includes(measure)).map(nameOf);
  return [...tellable.map((measure) => moveTable(context, measure)), ...(left.length === 0 ? [] : [paragraph(text.pictures.bands.noMoves(text.page.list(left)))])];
}

function moveTable(context: ReportContext, measure: Measure): Block {
  const { text, levels, nameOf } = context;
  const words = text.pictures.bands;
  const labels = labelsOf(context, measure);
  const moves = levels({ indicator: MOVES, measure: measure.id });
  const columns = [{ heading: words.from, kind: 'text' as const }, ...labels.map((heading) => ({ heading, kind: 'number' as const, definition: MOVES }))];
  // Levels run from each band, in order, to each band.
  const rows = labels.map((heading, from) => ({ heading, cells: labels.map((_, to) => countCell(moves[from * labels.length + to])) }));
  return makeTable({ id: `table-band-moves-${idOf(measure)}`, caption: words.moves(nameOf(measure)), columns, rows }, context);
}

function idOf({ id }: Measure): string {
  return id.replaceAll('/', '-');
}
