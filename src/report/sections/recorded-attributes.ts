import { shareCell } from '../cells.js';
import type { ReportContext } from '../context.js';
import { breakdownLabel, labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';

export const RECORDED = 'q1-recorded-attributes';

/** How complete the records about people are: not stated is an answer, missing is not. */
export function recordedAttributes(context: ReportContext): readonly Block[] {
  const { text, figures, levels } = context;
  if (!context.indicators.has(RECORDED)) return [];
  const { breakdowns } = figures.settings;
  const recorded = [...new Set(figures.rows.filter(({ indicatorId, measure }) => indicatorId === RECORDED && measure !== '').map(({ measure }) => measure))];
  // Of a sheet with many columns, those that the report is broken down by are of interest.
  const attributes = recorded.some((attribute) => breakdowns.includes(attribute)) ? recorded.filter((attribute) => breakdowns.includes(attribute)) : recorded;
  const found = attributes.map((attribute) => ({ attribute, own: levels({ indicator: RECORDED, measure: attribute }).filter(({ level }) => level !== '') })).filter(({ own }) => own.length > 0);
  const first = found[0]?.own;
  if (!first) return [];
  const words = text.groups.recorded;
  const columns = [
    { heading: words.attribute, kind: 'text' as const },
    ...first.map(({ level }) => ({ heading: labelOf(text.labels.statements, level), kind: 'number' as const, definition: RECORDED })),
  ];
  const rows = found.map(({ attribute, own }) => ({ heading: breakdownLabel(attribute, text), cells: own.map((row) => shareCell(row, context)) }));
  return [makeTable({ id: 'table-recorded', caption: words.caption, columns, rows }, context)];
}
