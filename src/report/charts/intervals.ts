import { axisX, dot, gridX, ruleX, ruleY, text } from '@observablehq/plot';
import type { IntervalsChart } from '../chart.js';
import { draw, rowLabels, toneFill } from './canvas.js';

const LINE = 30;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A dot and its interval per group, and the line of everybody. */
export function drawIntervals(chart: IntervalsChart): string {
  const points = chart.points.map((point, place) => ({ ...point, place }));
  const { room, height, places, axis } = rowLabels(points.map(({ label }) => label), { row: LINE });
  return draw({
    height: points.length * height + 64,
    marginTop: 28,
    marginLeft: room,
    marginRight: 64,
    marginBottom: 32,
    x: { domain: [0, 1], label: null },
    y: { domain: places, type: 'point', padding: 0.5, label: null },
    marks: [
      gridX(TICKS, { strokeOpacity: 0.15 }),
      axisX(TICKS, { tickFormat: (share: number) => `${String(Math.round(share * 100))}%`, label: null, tickSize: 4 }),
      axis,
      ruleX([chart.reference], { x: 'value', stroke: 'currentColor', strokeDasharray: '5,4', strokeWidth: 1.5 }),
      text([chart.reference], { x: 'value', text: 'label', frameAnchor: 'top', lineAnchor: 'bottom', dy: -8 }),
      ruleY(points, { y: 'place', x1: 'lower', x2: 'upper', stroke: toneFill('plain'), strokeWidth: 3 }),
      dot(points, { y: 'place', x: 'value', r: 6, fill: toneFill('plain') }),
      text(points, { y: 'place', x: () => 1, text: 'text', textAnchor: 'start', dx: 8, fontWeight: 'bold' }),
    ],
  });
}
