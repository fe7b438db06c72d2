import type { ReportContext } from './context.js';
import { breakdownLabel } from './labels.js';
import { heading, list } from './blocks.js';
import type { Block, Section } from './model.js';
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

/** One sentence for each thing that is shown coarser than it was asked for, and why. */
export function coarserBlocks(context: ReportContext): readonly Block[] {
  const { text, figures, indicators } = context;
  const words = text.quality.coarser;
  const done = (figures.settings.coarsened ?? []).filter(({ indicatorId }) => indicators.has(indicatorId));
  const ways = [...new Set(done.map(({ kind, what }) => JSON.stringify([kind, what])))];
  const items = ways.map((way) => {
    const own = done.filter(({ kind, what }) => JSON.stringify([kind, what]) === way);
    const titles = [...new Set(own.map(({ indicatorId }) => context.titleOf(indicatorId)))].join('; ');
    const [first] = own;
    if (!first) return '';
    if (first.kind === 'folded') return words.folded({ titles, rule: words.rules[first.what] ?? first.what });
    if (first.kind === 'sizes' && first.what === '') return words.noLevels(titles);
    if (first.kind === 'whole-period') return words.wholePeriod(titles);
    const breakdown = breakdownLabel(first.what, text).replace(/ \(.*\)$/, '').toLowerCase();
    return first.kind === 'sizes' ? words.sizes({ titles, breakdown }) : words.noBreakdown({ titles, breakdown });
  });
  return items.length === 0 ? [] : [heading(words.heading), ...list(items)];
}
