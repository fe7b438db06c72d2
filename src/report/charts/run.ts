import { axisX, dot, line, ruleY, text } from '@observablehq/plot';
import type { RunChart } from '../chart.js';
import { CHARACTER, draw, toneFill } from './canvas.js';

const ROOM = 26;

/** Points in the order of time with the line between them; limits and mean beside them where there are any. */
export function drawRun(chart: RunChart): string {
  const points = [...chart.points];
  const limits = chart.limits === null ? [] : [chart.limits.upper, chart.limits.mean, chart.limits.lower];
  const maximum = Math.max(1, ...points.map(({ value }) => value ?? 0), ...limits.map(({ value }) => value));
  const labels = points.map(({ label }) => label);
  const marginRight = Math.max(ROOM, ...limits.map(({ label }) => label.length * CHARACTER + 12));
  return draw({
    height: 280,
    marginTop: 24,
    marginLeft: ROOM,
    marginRight,
    marginBottom: 48,
    x: { type: 'point', domain: labels, padding: 0.4, label: null },
    y: { axis: null, domain: [0, maximum] },
    marks: [
      axisX({ tickSize: 0, label: null, lineWidth: 4 }),
      ruleY([0], { stroke: 'currentColor' }),
      ruleY(limits.filter((limit) => limit !== chart.limits?.mean), { y: 'value', stroke: 'currentColor', strokeDasharray: '5,4' }),
      ruleY(limits.filter((limit) => limit === chart.limits?.mean), { y: 'value', stroke: 'currentColor', strokeOpacity: 0.75 }),
      text(limits, { y: 'value', text: 'label', frameAnchor: 'right', textAnchor: 'start', dx: 8 }),
      // A value that may not be shown is a gap.
      line(points, { x: 'label', y: ({ value }: { value: number | null }) => value ?? Number.NaN, stroke: toneFill('plain'), strokeWidth: 2 }),
      dot(points.filter(({ value, unusual }) => value !== null && !unusual), { x: 'label', y: 'value', r: 5, fill: toneFill('plain') }),
      dot(points.filter(({ value, unusual }) => value !== null && unusual), { x: 'label', y: 'value', r: 7, symbol: 'diamond', fill: toneFill('back'), stroke: 'currentColor' }),
      text(points, { x: 'label', y: ({ value }: { value: number | null }) => value ?? 0, text: 'text', dy: -14, fontWeight: 'bold' }),
    ],
  });
}
