import { axisX, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import type { ChangesChart } from '../chart.js';
import { draw, toneFill } from './canvas.js';

interface Part {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly tone: string;
}

/** Upright bars in the order of the change, with their numbers on top, the line of no change and the line of the mean. */
export function drawChanges(chart: ChangesChart): string {
  const { bars, width, mean } = chart;
  const changes = bars.map(({ change }) => change);
  const domain = [Math.min(0, ...changes) - width / 2, Math.max(0, ...changes) + width / 2];
  const every = Math.ceil(bars.length / 16);
  const ticks = bars.filter((_, place) => place % every === 0);
  return draw({
    size: 'half',
    width: 460,
    height: 230,
    marginTop: 44,
    marginLeft: 12,
    marginRight: 12,
    marginBottom: 30,
    x: { domain, label: null },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ whole }) => whole))] },
    marks: [
      axisX(ticks.map(({ change }) => change), { tickFormat: (change: number) => ticks.find((bar) => bar.change === change)?.label ?? '', tickSize: 3, label: null, fontSize: 12 }),
      ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      rectY(partsOf(chart), { x1: 'left', x2: 'right', y1: 'from', y2: 'to', inset: 0.5, fill: { value: ({ tone }: Part) => toneFill(tone), scale: null }, stroke: 'currentColor', strokeWidth: 0.75 }),
      text(bars.filter(({ whole }) => whole > 0), { x: 'change', y: 'whole', text: ({ whole }: { whole: number }) => String(whole), lineAnchor: 'bottom', dy: -3, fontSize: 12 }),
      ...(mean === null ? [] : [ruleX([mean], { x: 'value', stroke: 'currentColor', strokeDasharray: '5,4', strokeWidth: 1.5 }), text([mean], { x: 'value', text: 'label', frameAnchor: 'top', lineAnchor: 'bottom', dy: -20, textAnchor: anchorOf(mean.value, domain) })]),
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
