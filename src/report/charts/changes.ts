import { axisX, dot, rectY, ruleY, text } from '@observablehq/plot';
import type { ChangesChart } from '../chart.js';
import { signedText } from '../format.js';
import { draw, toneFill } from './canvas.js';

interface Part {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly tone: string;
}

/** Upright bars in the order of the change, with their numbers on top and a mark at the mean. */
export function drawChanges(chart: ChangesChart): string {
  const { bars, width, mean } = chart;
  const changes = bars.map(({ change }) => change);
  const domain = [Math.min(0, ...changes) - width / 2, Math.max(0, ...changes) + width / 2];
  const every = Math.ceil(bars.length / 12);
  // Counted from no change, which always has its number.
  const ticks = bars.filter(({ change }) => Math.round(change / width) % every === 0);
  return draw({
    width: 460,
    height: 230,
    marginTop: 50,
    marginLeft: 12,
    marginRight: 12,
    marginBottom: 30,
    x: { domain, label: null },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ whole }) => whole))] },
    marks: [
      axisX(ticks.map(({ change }) => change), { tickFormat: signedText, tickSize: 3, label: null, fontSize: 12 }),
      rectY(partsOf(chart), { x1: 'left', x2: 'right', y1: 'from', y2: 'to', inset: 0.5, fill: { value: ({ tone }: Part) => toneFill(tone), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(bars.filter(({ whole }) => whole > 0), { x: 'change', y: 'whole', text: ({ whole }: { whole: number }) => String(whole), lineAnchor: 'bottom', dy: -3, fontSize: 12 }),
      ...(mean === null ? [] : [
        dot([mean], { x: 'value', frameAnchor: 'top', dy: -20, r: 4.5, symbol: 'triangle', rotate: 180, fill: 'currentColor' }),
        text([mean], { x: 'value', text: 'label', frameAnchor: 'top', lineAnchor: 'bottom', dy: -27, textAnchor: anchorOf(mean.value, domain) }),
      ]),
      ruleY([0], { stroke: 'currentColor' }),
    ],
  });
}

/** A label near an edge stays inside the drawing. */
function anchorOf(value: number, [low = 0, high = 0]: readonly number[]): 'start' | 'middle' | 'end' {
  const place = (value - low) / (high - low);
  if (place < 0.25) return 'start';
  return place > 0.75 ? 'end' : 'middle';
}

function partsOf({ bars, series, width }: ChangesChart): Part[] {
  return bars.flatMap(({ change, parts }) => {
    let from = 0;
    return series.flatMap(({ id, tone }) =>
      parts.filter((part) => part.series === id && part.value > 0).map(({ value }) => {
        const start = from;
        from += value;
        return { left: change - width / 2, right: change + width / 2, from: start, to: from, tone };
      }),
    );
  });
}
