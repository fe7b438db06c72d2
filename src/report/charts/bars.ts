import { axisX, barX, barY, ruleY, text } from '@observablehq/plot';
import type { Bar, BarsChart, ColumnsChart } from '../chart.js';
import { draw, rowLabels, toneFill } from './canvas.js';

const BAR = 28;

/** Horizontal bars with their values at the end; a value that may not be shown has its mark and no bar. */
export function drawBars(chart: BarsChart): string {
  const bars = chart.bars.map((bar, place) => ({ ...bar, place }));
  const { room, height, places, axis } = rowLabels(bars.map(({ label }) => label), { row: BAR });
  const shown = bars.filter(({ value }) => value !== null);
  return draw({
    height: bars.length * height + 16,
    marginLeft: room,
    marginRight: 64,
    marginBottom: 8,
    x: { axis: null, domain: [0, chart.maximum] },
    y: { type: 'band', domain: places, padding: 0.25, label: null },
    marks: [
      axis,
      ...(chart.maximum === 1 ? [barX(bars, { y: 'place', x1: 0, x2: 1, fill: 'none', stroke: 'currentColor', strokeOpacity: 0.6 })] : []),
      barX(shown, { y: 'place', x1: 0, x2: 'value', fill: toneFill('plain') }),
      text(bars, { y: 'place', x: chart.maximum === 1 ? () => 1 : end, text: 'text', textAnchor: 'start', dx: 6, fontWeight: 'bold' }),
    ],
  });
}

function end({ value }: Bar): number {
  return value ?? 0;
}

/** Upright bars with their values on top. */
export function drawColumns(chart: ColumnsChart): string {
  const bars = [...chart.bars];
  const maximum = Math.max(1, ...bars.map(end));
  return draw({
    height: 220,
    marginTop: 28,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: 48,
    x: { domain: bars.map(({ label }) => label), padding: 0.3, label: null },
    y: { axis: null, domain: [0, maximum] },
    marks: [
      axisX({ tickSize: 0, label: null, lineWidth: 6 }),
      barY(bars.filter(({ value }) => value !== null), { x: 'label', y1: 0, y2: 'value', fill: toneFill('plain') }),
      text(bars, { x: 'label', y: end, text: 'text', lineAnchor: 'bottom', dy: -4, fontWeight: 'bold' }),
      ruleY([0], { stroke: 'currentColor' }),
    ],
  });
}
