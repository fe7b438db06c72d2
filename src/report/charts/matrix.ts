import { axisX, cell, text } from '@observablehq/plot';
import type { MatrixChart } from '../chart.js';
import { draw, rowLabels, toneFill, toneInk, WIDTH } from './canvas.js';

const CELL = 36;
const LABELS = 270;

/** Where people were, line by line, and where they went, column by column; a column has its number, which the line of its name bears. */
export function drawMatrix({ states, cells, series, columns }: MatrixChart): string {
  const numbers = states.map((_, place) => String(place + 1));
  const { room, height, places, axis } = rowLabels(states.map((state, place) => `${state} ${String(place + 1)}`), { row: CELL, most: LABELS });
  const toneOf = ({ series: own }: { readonly series: string }) => series.find(({ id }) => id === own)?.tone ?? 'plain';
  const all = places.flatMap((row) => numbers.map((column) => ({ row, column })));
  const placed = cells.map((own) => ({ ...own, row: own.from, column: numbers[own.to] }));
  const width = Math.min(WIDTH, room + states.length * CELL * 1.2 + 16);
  return draw({
    width,
    height: states.length * height + 44,
    marginTop: 32,
    marginLeft: room,
    marginRight: 8,
    x: { type: 'band', domain: numbers, axis: null, padding: 0.06 },
    y: { type: 'band', domain: places, axis: null, padding: 0.06 },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, label: null, fontWeight: 'bold' }),
      axis,
      cell(all, { x: 'column', y: 'row', fill: 'none', stroke: 'currentColor', strokeOpacity: 0.25 }),
      cell(placed, { x: 'column', y: 'row', fill: { value: (own: { series: string }) => toneFill(toneOf(own)), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(placed, { x: 'column', y: 'row', text: 'text', fontWeight: 'bold', fill: { value: (own: { series: string }) => toneInk(toneOf(own)), scale: null } }),
      text([columns], { frameAnchor: 'top-left', text: String, dy: -22, dx: -8, textAnchor: 'end' }),
    ],
  });
}
