import type { Measure } from '../../definitions/measure.js';
import { textIn } from '../../definitions/text.js';
import { chart } from '../blocks.js';
import type { MatrixChart } from '../chart.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { MOVES, moveSeries } from './moves.js';

interface Move {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly kind: string;
}

/** Every move between situations: for the service's own eyes, as most moves are few people. */
export function matrixBlocks(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  return measures.flatMap((measure) => matrixOf(context, measure));
}

function matrixOf(context: ReportContext, measure: Measure): readonly Block[] {
  const { value } = measure;
  const moves = movesBehind(context, measure.id);
  // Of two states, the kinds of move say everything.
  if (value.kind !== 'state' || value.states.length < 3 || moves.length === 0) return [];
  const { text, nameOf } = context;
  const words = text.pictures.matrix;
  const used = value.states.filter(({ id }) => moves.some(({ from, to }) => from === id || to === id));
  const states = used.map(({ id, label }) => ({ id, label: textIn(label, context.language) }));
  const peopleOf = (from: string, to: string) => moves.find((move) => move.from === from && move.to === to)?.people ?? 0;
  const table = makeTable({
    id: `table-matrix-${measure.id}`, caption: words.caption(nameOf(measure)),
    columns: [{ heading: words.corner, kind: 'text', definition: measure.id }, ...states.map(({ label }, place) => ({ heading: numbered(label, place), kind: 'number' as const }))],
    rows: states.map(({ id, label }, place) => ({ heading: numbered(label, place), cells: states.map((to) => ({ text: countText(peopleOf(id, to.id)) })) })),
  }, context);
  return [...chart(matrixChart(context, measure, { moves, states, table: table.id })), table];
}

function numbered(label: string, place: number): string {
  return `${String(place + 1)} ${label}`;
}

function movesBehind({ behind, row }: ReportContext, measure: string): readonly Move[] {
  if (!behind || !row({ indicator: MOVES, measure })?.denominator) return [];
  const moves = new Map<string, Move>();
  for (const { baseline, followUp, changeClass = '' } of behind({ indicatorId: MOVES, measure, role: 'denominator' })) {
    const [from, to] = [baseline?.value, followUp?.value];
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const key = JSON.stringify([from, to]);
    moves.set(key, { from, to, kind: changeClass, people: (moves.get(key)?.people ?? 0) + 1 });
  }
  return [...moves.values()];
}

interface Drawn {
  readonly moves: readonly Move[];
  readonly states: readonly { readonly id: string; readonly label: string }[];
  readonly table: string;
}

function matrixChart(context: ReportContext, measure: Measure, { moves, states, table }: Drawn): MatrixChart {
  const { text, nameOf, period } = context;
  const words = text.pictures.matrix;
  const placeOf = (id: string) => states.findIndex((state) => state.id === id);
  const labelOf = (id: string) => states[placeOf(id)]?.label ?? id;
  const spoken = moves.map(({ from, to, people }) =>
    from === to ? words.stayed({ state: labelOf(from), people: countText(people) }) : words.move({ from: labelOf(from), to: labelOf(to), people: countText(people) }));
  return {
    kind: 'matrix', id: `chart-matrix-${measure.id}`, title: words.title(nameOf(measure)), subtitle: words.subtitle(period), table, notes: [],
    series: moveSeries(context).filter(({ id }) => moves.some(({ kind }) => kind === id)),
    columns: words.columns,
    states: states.map(({ label }) => label),
    cells: moves.map(({ from, to, people, kind }) => ({ from: placeOf(from), to: placeOf(to), text: countText(people), series: kind })),
    alternative: words.alternative(spoken.join('; ')),
  };
}
