import type { Chart } from '../chart.js';
import { drawBars, drawColumns } from './bars.js';
import { drawChanges } from './changes.js';
import { drawIntervals } from './intervals.js';
import { drawMatrix } from './matrix.js';
import { drawRun } from './run.js';
import { drawSlopes } from './slopes.js';
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
    case 'run':
      return drawRun(chart);
    case 'changes':
      return drawChanges(chart);
    case 'slopes':
      return drawSlopes(chart);
    case 'matrix':
      return drawMatrix(chart);
  }
}
