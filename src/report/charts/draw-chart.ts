import type { Chart } from '../chart.js';
import { drawBars, drawColumns } from './bars.js';
import { drawIntervals } from './intervals.js';
import { drawStackedBars } from './stacked-bars.js';

/** A chart as SVG text. The same data give the same bytes; its name in words stands in the page. */
export function drawChart(chart: Chart): string {
  switch (chart.kind) {
    case 'stacked-bars':
      return drawStackedBars(chart);
    case 'bars':
      return drawBars(chart);
    case 'columns':
      return drawColumns(chart);
    case 'intervals':
      return drawIntervals(chart);
  }
}
