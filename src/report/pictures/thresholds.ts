import type { Measure } from '../../definitions/measure.js';
import { shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';

/** Crossing it both ways: neither is told without the other. */
export const THRESHOLDS = ['w5-crossed-threshold', 'w5-crossed-back'];

export function thresholdBlocks(context: ReportContext, measures: readonly Measure[]): readonly Block[] {
  const { text, row, titleOf, nameOf, indicators } = context;
  const shown = measures.filter(({ id }) => THRESHOLDS.every((indicator) => row({ indicator, measure: id }) !== undefined));
  if (shown.length === 0) return [];
  const words = text.pictures.thresholds;
  const columns = [{ heading: words.measure, kind: 'text' as const }, ...THRESHOLDS.filter((id) => indicators.has(id)).map((id) => ({ heading: titleOf(id), kind: 'number' as const, definition: id }))];
  const rows = shown.map((measure) => ({ heading: nameOf(measure), cells: THRESHOLDS.map((indicator) => shareCell(row({ indicator, measure: measure.id }), context)) }));
  return [makeTable({ id: 'table-thresholds', caption: words.caption, columns, rows }, context)];
}
