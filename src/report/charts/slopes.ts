import { dot, link, ruleX, text } from '@observablehq/plot';
import type { Slope, SlopesChart } from '../chart.js';
import { plainText } from '../format.js';
import { draw, toneFill } from './canvas.js';

const ENDS = [0, 1];

/** A small drawing per panel, side by side as far as the page has room, all on the same scale. */
export function drawSlopes(chart: SlopesChart): string {
  return chart.panels.map((panel) => drawPanel(chart, panel)).join('');
}

function drawPanel({ minimum, maximum, ends, series }: SlopesChart, { label, slopes }: SlopesChart['panels'][number]): string {
  const toneOf = ({ series: own }: Slope) => toneFill(series.find(({ id }) => id === own)?.tone ?? 'plain');
  const stroke = { value: toneOf, scale: null };
  // Wide lines first, so that none hides a thin one.
  const lines = [...slopes].sort((one, other) => other.count - one.count);
  const dots = lines.flatMap((slope) => [{ ...slope, end: 0, at: slope.first }, { ...slope, end: 1, at: slope.last }]);
  return draw({
    width: 200,
    height: 190,
    marginTop: 44,
    marginLeft: 30,
    marginRight: 14,
    marginBottom: 26,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [minimum, maximum] },
    marks: [
      ruleX(ENDS, { stroke: 'currentColor', strokeOpacity: 0.4 }),
      text([minimum, maximum], { x: () => 0, y: (value: number) => value, text: plainText, textAnchor: 'end', dx: -8, fontSize: 12 }),
      link(lines, { x1: () => 0, x2: () => 1, y1: 'first', y2: 'last', stroke, strokeWidth: ({ count }: Slope) => 1.25 + 1.5 * Math.sqrt(count - 1), strokeOpacity: 0.8, strokeLinecap: 'round' }),
      dot(dots, { x: 'end', y: 'at', r: 2.5, fill: { value: toneOf, scale: null } }),
      text([label], { frameAnchor: 'top-left', text: String, dx: -26, dy: -40, fontWeight: 'bold', lineWidth: 12, textOverflow: 'ellipsis', textAnchor: 'start', lineAnchor: 'top' }),
      text(ENDS, { x: (end: number) => end, text: (end: number) => (end === 0 ? ends.first : ends.last), frameAnchor: 'bottom', lineAnchor: 'top', dy: 8, fontSize: 12, textAnchor: 'middle' }),
    ],
  });
}
