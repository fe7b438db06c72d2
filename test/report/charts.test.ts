import { describe, expect, it } from 'vitest';
import type { BarsChart, StackedBarsChart } from '../../src/report/index.js';
import { drawChart } from '../../src/report/charts/draw-chart.js';
import { all, pageOf } from './page.js';

const frame = { id: 'c', title: 'Title', subtitle: 'Subtitle', alternative: 'Alternative', table: 't', notes: [] };
const bars: BarsChart = {
  ...frame, kind: 'bars', maximum: 40,
  bars: [{ label: 'Sleep <b>', value: 40, text: '40' }, { label: 'Hidden', value: null, text: '[c]' }],
};
const stacked: StackedBarsChart = {
  ...frame, kind: 'stacked-bars',
  series: [{ id: 'one', label: 'One', tone: 'forward-1' }, { id: 'two', label: 'Two', tone: 'back' }],
  bars: [
    { label: 'A', whole: 100, text: '100', parts: [{ series: 'two', value: 20, text: '20' }, { series: 'one', value: 40, text: '40' }] },
    { label: 'B', whole: 50, text: '50', parts: [{ series: 'one', value: 40, text: '40' }, { series: 'two', value: 20, text: '20' }] },
    { label: 'C', whole: 60, text: '60', parts: [] },
  ],
};

const rectangles = (svg: string) =>
  all(pageOf(svg), 'rect').map((rect) => ({ fill: rect.getAttribute('fill'), x: Math.round(Number(rect.getAttribute('x'))), width: Math.round(Number(rect.getAttribute('width'))) }));

describe('drawings', () => {
  it('have the same bytes each time, and one after the other', () => {
    expect([drawChart(bars), drawChart(stacked)]).toEqual([drawChart(bars), drawChart(stacked)]);
  });

  it('bring no style, script, font or address, and leave their name to the page', () => {
    for (const svg of [drawChart(bars), drawChart(stacked)]) {
      expect(svg).toContain('aria-hidden="true"');
      expect(svg).not.toMatch(/<style|<script|href|https?:|@font-face|plot-[0-9a-z]{4,}/);
    }
  });

  it('escape their texts', () => {
    expect(drawChart(bars)).toContain('&lt;b&gt;');
  });

  it('draw nothing for what is hidden, and write its mark', () => {
    const drawn = all(pageOf(drawChart(bars)), 'g[aria-label=bar] rect');
    expect(drawn).toHaveLength(1);
    expect(all(pageOf(drawChart(bars)), 'text').map(({ textContent }) => textContent)).toContain('[c]');
  });

  it('put parts one after the other in the order of the key, inside the outline of their whole', () => {
    const [outlines, parts] = [rectangles(drawChart(stacked)).filter(({ fill }) => fill === null), rectangles(drawChart(stacked)).filter(({ fill }) => fill !== null)];
    expect(outlines).toHaveLength(3);
    const [first, second, third, fourth] = parts;
    expect([first?.fill, second?.fill]).toEqual(['var(--tone-forward-1)', 'var(--tone-back)']);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBe(second?.x);
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(2, 1);
    // 40 and 20 of 50, each rounded on its own, are drawn in proportion within 50.
    expect((third?.width ?? 0) + (fourth?.width ?? 0)).toBe(outlines[1]?.width);
    expect(parts).toHaveLength(4);
  });
});
