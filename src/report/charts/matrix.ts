import { axisX, axisY, cell, text } from '@observablehq/plot';
import type { MatrixChart } from '../chart.js';
import { draw, labelLine, toneFill, toneInk, WIDTH } from './canvas.js';

const CELL = 36;
const LABELS = 270;

/** Where people were, line by line, and where they went, column by column; a column has its number, which the line of its name bears. */
export function drawMatrix({ states, cells, series, columns }: MatrixChart): string {
  const numbers = states.map((_, place) => String(place + 1));
  const named = states.map((state, place) => `${state} ${String(place + 1)}`);
  const toneOf = ({ series: own }: { readonly series: string }) => series.find(({ id }) => id === own)?.tone ?? 'plain';
  const all = named.flatMap((row) => numbers.map((column) => ({ row, column })));
  const placed = cells.map((own) => ({ ...own, row: named[own.from], column: numbers[own.to] }));
  const width = Math.min(WIDTH, LABELS + states.length * CELL * 1.2 + 16);
  return draw({
    width,
    height: states.length * CELL + 44,
    marginTop: 32,
    marginLeft: LABELS,
    marginRight: 8,
    x: { type: 'band', domain: numbers, axis: null, padding: 0.06 },
    y: { type: 'band', domain: named, axis: null, padding: 0.06 },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, label: null, fontWeight: 'bold' }),
      axisY({ tickSize: 0, tickPadding: 8, label: null, lineWidth: labelLine(LABELS) }),
      cell(all, { x: 'column', y: 'row', fill: 'none', stroke: 'currentColor', strokeOpacity: 0.25 }),
      cell(placed, { x: 'column', y: 'row', fill: { value: (own: { series: string }) => toneFill(toneOf(own)), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(placed, { x: 'column', y: 'row', text: 'text', fontWeight: 'bold', fill: { value: (own: { series: string }) => toneInk(toneOf(own)), scale: null } }),
      text([columns], { frameAnchor: 'top-left', text: String, dy: -22, dx: -8, textAnchor: 'end' }),
    ],
  });
}
