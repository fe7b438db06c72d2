import type { IndicatorContext } from './context.js';
import type { FigureFrame } from './evaluate.js';
import { EMPTY_FIGURE } from './figures.js';
import type { InternalRow } from './row.js';
import { frameOf, type RunFacts } from './row-frame.js';

/** A row that stands where a figure would be, and says why there is none. */
export function unavailableRow(context: IndicatorContext, frame: FigureFrame, caution: string, run: RunFacts): InternalRow {
  return { ...frameOf(context, frame, run), breakdown: 'all', category: 'all', ...EMPTY_FIGURE, marker: '[x]', caution, exclusions: {}, completeness: null };
}
