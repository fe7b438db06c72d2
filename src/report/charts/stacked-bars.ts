import { axisY, barX, text } from '@observablehq/plot';
import type { StackedBarsChart } from '../chart.js';
import { CHARACTER, draw, labelLine, labelRoom, toneFill, toneInk, WIDTH } from './canvas.js';

const BAR = 30;
const MARGIN_RIGHT = 48;

interface Part {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly tone: string;
  readonly text: string;
}

/** Bars cut into parts in the order of the key, with their numbers where there is room, inside the outline of the whole. */
export function drawStackedBars(chart: StackedBarsChart): string {
  const { bars } = chart;
  const labels = bars.map(({ label }) => label);
  const marginLeft = labelRoom(labels);
  const parts = partsOf(chart);
  const maximum = Math.max(...bars.map(({ whole }) => whole));
  const perUnit = (WIDTH - marginLeft - MARGIN_RIGHT) / maximum;
  const fits = parts.filter(({ from, to, text: own }) => (to - from) * perUnit > own.length * CHARACTER + 4);
  return draw({
    height: bars.length * BAR + 16,
    marginLeft,
    marginRight: MARGIN_RIGHT,
    marginBottom: 8,
    x: { axis: null, domain: [0, maximum] },
    y: { domain: labels, padding: 0.2, label: null },
    marks: [
      axisY({ tickSize: 0, tickPadding: 8, label: null, lineWidth: labelLine(marginLeft) }),
      barX([...bars], { y: 'label', x1: 0, x2: 'whole', fill: 'none', stroke: 'currentColor', strokeOpacity: 0.6 }),
      barX(parts, { y: 'label', x1: 'from', x2: 'to', fill: { value: ({ tone }: Part) => toneFill(tone), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(fits, { y: 'label', x: ({ from, to }: Part) => (from + to) / 2, text: 'text', fill: { value: ({ tone }: Part) => toneInk(tone), scale: null } }),
      text([...bars], { y: 'label', x: 'whole', text: 'text', textAnchor: 'start', dx: 6, fontWeight: 'bold' }),
    ],
  });
}

/**
 * Where each part begins and ends: one after the other, in the order of the key. Counts that were rounded one by one may
 * come to more than their whole; they are then drawn in proportion, within its outline.
 */
function partsOf({ bars, series }: StackedBarsChart): Part[] {
  return bars.flatMap(({ label, whole, parts }) => {
    const scale = Math.min(1, whole / parts.reduce((sum, { value }) => sum + value, 0));
    let from = 0;
    return series.flatMap(({ id, tone }) =>
      parts.filter((part) => part.series === id).map(({ value, text: own }) => {
        const start = from;
        from += value * scale;
        return { label, from: start, to: from, tone, text: own };
      }),
    );
  });
}
