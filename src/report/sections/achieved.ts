import type { Measure } from '../../definitions/measure.js';
import { isAvailable } from '../availability.js';
import { shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import { PAIRED } from './completeness.js';

/** Achieved of those who had not at the start, and kept of those who had: two questions to two groups of people. */
export const ACHIEVED = ['w7-outcome-met', 'w7-achieved', 'w7-kept'];

/** A row per measure whose definition says what counts as achieved, with how many were recorded at both ends. */
export function achievedTable(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const { text, row, titleOf, nameOf } = context;
  const words = text.measures.achieved;
  const shown = measures.filter(({ id }) => ACHIEVED.some((indicator) => isAvailable(context, indicator, id) && row({ indicator, measure: id }) !== undefined));
  if (shown.length === 0) return [];
  const columns = [
    { heading: words.outcome, kind: 'text' as const },
    ...[PAIRED, ...ACHIEVED].map((indicator) => ({ heading: indicator === PAIRED ? words.paired : titleOf(indicator), kind: 'number' as const, definition: indicator })),
  ];
  const rows = shown.map((measure) => ({
    heading: nameOf(measure),
    cells: [PAIRED, ...ACHIEVED].map((indicator) => shareCell(row({ indicator, measure: measure.id }), context)),
  }));
  return [makeTable({ id: 'table-achieved', caption: words.caption, columns, rows, notes: [words.note] }, context)];
}
