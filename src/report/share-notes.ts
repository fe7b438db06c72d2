import type { ReportContext } from './context.js';

/** What to know of a picture of shares: that parts may be hidden, and that counts may be rounded; neither in exact figures. */
export function shareNotes({ text, figures, counts }: ReportContext): readonly string[] {
  const { hidden, rounded } = text.measures.chart;
  return [...(figures.kind === 'disclosed-table' ? [hidden] : []), ...(counts === 'rounded' ? [rounded] : [])];
}
