import { barX, text } from '@observablehq/plot';
import type { StackedBarsChart } from '../chart.js';
import { CHARACTER, draw, rowLabels, toneFill, toneInk, WIDTH } from './canvas.js';

const BAR = 30;
const MARGIN_RIGHT = 48;

interface Part {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly tone: string;
  readonly text: string;
}

/** Bars cut into parts in the order of the key, with their numbers where there is room, inside the outline of the whole. */
export function drawStackedBars(chart: StackedBarsChart): string {
  const bars = chart.bars.map((bar, place) => ({ ...bar, place }));
  const { room, height, places, axis } = rowLabels(bars.map(({ label }) => label), { row: BAR });
  const parts = partsOf(chart);
  const maximum = Math.max(...bars.map(({ whole }) => whole));
  const perUnit = (WIDTH - room - MARGIN_RIGHT) / maximum;
  const fits = parts.filter(({ from, to, text: own }) => (to - from) * perUnit > own.length * CHARACTER + 4);
  return draw({
    height: bars.length * height + 16,
    marginLeft: room,
    marginRight: MARGIN_RIGHT,
    marginBottom: 8,
    x: { axis: null, domain: [0, maximum] },
    y: { type: 'band', domain: places, padding: 0.2, label: null },
    marks: [
      axis,
      barX(bars, { y: 'place', x1: 0, x2: 'whole', fill: 'none', stroke: 'currentColor', strokeOpacity: 0.6 }),
      barX(parts, { y: 'place', x1: 'from', x2: 'to', fill: { value: ({ tone }: Part) => toneFill(tone), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(fits, { y: 'place', x: ({ from, to }: Part) => (from + to) / 2, text: 'text', fill: { value: ({ tone }: Part) => toneInk(tone), scale: null } }),
      text(bars, { y: 'place', x: 'whole', text: 'text', textAnchor: 'start', dx: 6, fontWeight: 'bold' }),
    ],
  });
}

/**
 * Where each part begins and ends: one after the other, in the order of the key. Counts that were rounded one by one may
 * come to more than their whole; they are then drawn in proportion, within its outline.
 */
function partsOf({ bars, series }: StackedBarsChart): Part[] {
  return bars.flatMap(({ whole, parts }, place) => {
    const scale = Math.min(1, whole / parts.reduce((sum, { value }) => sum + value, 0));
    let from = 0;
    return series.flatMap(({ id, tone }) =>
      parts.filter((part) => part.series === id).map(({ value, text: own }) => {
        const start = from;
        from += value * scale;
        return { place, from: start, to: from, tone, text: own };
      }),
    );
  });
}
