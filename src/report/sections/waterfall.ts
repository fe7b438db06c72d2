import { heading } from '../blocks.js';
import { NOT_PART } from '../cells.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { labelOf, reasonText } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import type { Cell } from '../table.js';

/** From records read, by every reason for which some are not used, to records used. */
export function waterfallBlocks(context: ReportContext): readonly Block[] {
  const { text, figures } = context;
  const words = text.quality.waterfall;
  const kinds = [...new Set(figures.waterfall.map(({ kind }) => kind))];
  if (kinds.length === 0) return [];
  const columns = [
    { heading: words.records, kind: 'text' as const },
    { heading: words.read, kind: 'number' as const },
    { heading: words.leftOut, kind: 'text' as const },
    { heading: words.used, kind: 'number' as const },
  ];
  const rows = kinds.map((kind) => {
    const steps = figures.waterfall.filter((step) => step.kind === kind);
    const countOf = (name: string) => {
      const found = steps.find(({ step }) => step === name);
      return found ? shown(found.count) : NOT_PART.text;
    };
    const left = steps.filter(({ step }) => step !== 'read' && step !== 'used').map(({ step, count }) => text.quality.reason({ reason: reasonText(step, text), count: shown(count) }));
    const leftOut = left.length === 0 ? words.nothing : left.join('; ');
    return { heading: labelOf(text.labels.records, kind), cells: [cellOf(countOf('read')), { text: leftOut, ...hiddenIn(leftOut) }, cellOf(countOf('used'))] };
  });
  return [heading(words.heading), makeTable({ id: 'table-waterfall', caption: words.caption, columns, rows }, context)];
}

function shown(count: number | null): string {
  return count === null ? '[c]' : countText(count);
}

function cellOf(text: string) {
  return { text, ...hiddenIn(text) };
}

function hiddenIn(text: string): Pick<Cell, 'marker'> {
  const marker = (['[c]', '[z]'] as const).find((mark) => text.includes(mark));
  return marker ? { marker } : {};
}
