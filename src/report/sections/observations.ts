import { heading } from '../blocks.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { labelOf } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import type { Cell } from '../table.js';

/** How the values of each measure came about: nothing is scored silently, and what is absent is counted. */
export function observationBlocks(context: ReportContext): readonly Block[] {
  const { text, figures, measures, nameOf } = context;
  const words = text.quality.observations;
  const [first] = figures.observations;
  if (!first) return [];
  const statuses = Object.keys(first.statuses);
  const columns = [
    { heading: words.measure, kind: 'text' as const },
    ...statuses.map((status) => ({ heading: labelOf(text.labels.statuses, status), kind: 'number' as const })),
    { heading: words.sameDay, kind: 'number' as const },
  ];
  const rows = figures.observations.flatMap(({ measure, statuses: counts, sameDay }) => {
    const found = measures.find(({ id }) => id === measure);
    return found ? [{ heading: nameOf(found), cells: [...statuses.map((status) => cellOf(counts[status] ?? null)), cellOf(sameDay)] }] : [];
  });
  return [heading(words.heading), makeTable({ id: 'table-observations', caption: words.caption, columns, rows, notes: [words.note] }, context)];
}

function cellOf(count: number | null): Cell {
  return count === null ? { text: '[c]', marker: '[c]' } : { text: countText(count) };
}
