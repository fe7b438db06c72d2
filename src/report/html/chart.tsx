import { drawChart } from '../charts/draw-chart.js';
import type { Chart, Series } from '../chart.js';
import type { Messages } from '../messages/messages.js';

/** A drawing with its message, what it counts, its key above it and a link to the table with the same figures. */
export function ReportChart({ chart, text }: { readonly chart: Chart; readonly text: Messages }) {
  return (
    <figure class="chart" id={chart.id}>
      <figcaption>
        <strong>{chart.title}</strong>
        <span class="subtitle">{chart.subtitle}</span>
      </figcaption>
      {'series' in chart && chart.series.length > 1 && <Key series={chart.series} label={text.page.key} />}
      <div class="scroll" role="region" aria-label={text.page.scroll(chart.title)} tabIndex={0}>
        {/* The drawing is SVG that the library made from data; its texts were escaped when it was written out. */}
        <div role="img" class={chart.kind === 'slopes' ? 'panels' : undefined} aria-label={`${chart.title}. ${chart.alternative}`} dangerouslySetInnerHTML={{ __html: drawChart(chart) }} />
      </div>
      <p class="notes">
        {chart.notes.map((note) => `${note} `)}
        <a href={`#${chart.table}`}>{text.page.sameFigures}</a>.
      </p>
    </figure>
  );
}

function Key({ series, label }: { readonly series: readonly Series[]; readonly label: string }) {
  return (
    <ul class="key" aria-label={label}>
      {series.map(({ label: name, tone }) => (
        <li>
          <span class={`swatch tone-${tone}`} aria-hidden="true" /> {name}
        </li>
      ))}
    </ul>
  );
}
