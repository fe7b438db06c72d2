import type { ReportContext } from './context.js';
import type { Section } from './model.js';
import type { Table } from './table.js';

/**
 * A section without tables that hold nothing but marks, nor their charts: one sentence says which they were. A reader who
 * turns a page finds figures on it, or the reason why there are none.
 */
export function withoutMarkedTables(section: Section, { text }: Pick<ReportContext, 'text'>): Section {
  const left = section.blocks.filter((block): block is Table => block.kind === 'table' && isOnlyMarks(block));
  if (left.length === 0) return section;
  const gone = new Set(left.map(({ id }) => id));
  const blocks = section.blocks.filter((block) => !(block.kind === 'table' && gone.has(block.id)) && !(block.kind === 'chart' && gone.has(block.chart.table)));
  const items = left.map((table) => text.quality.coarser.onlyMarks({ caption: table.caption, reason: reasonOf(table) === '[c]' ? text.quality.coarser.hidden : text.quality.coarser.unavailable }));
  return { ...section, blocks: [...blocks, { kind: 'unavailable', items }] };
}

function isOnlyMarks({ rows }: Table): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length > 0 && cells.every(({ text, marker, numbers }) => numbers === undefined && (marker !== undefined || /^\[\w\]$/.test(text)));
}

function reasonOf({ rows }: Table): string {
  return rows.some(({ cells }) => cells.some(({ marker }) => marker === '[c]')) ? '[c]' : '[x]';
}
