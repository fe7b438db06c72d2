import { heading } from '../blocks.js';
import type { ReportContext } from '../context.js';
import { countText } from '../format.js';
import { labelOf, reasonText } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Block } from '../model.js';
import type { Cell } from '../table.js';

/** Every goal that was given, counted exactly once: outcomes first, then goals that are not in them and why. */
export function goalAccountBlocks(context: ReportContext): readonly Block[] {
  const { text, figures } = context;
  const { given, counts } = figures.goals;
  const words = text.quality.goals;
  if (Object.keys(counts).length === 0) return [];
  const ordered = Object.entries(counts).sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const rows = ordered.map(([standing, count]) => ({ heading: standingText(standing, context), cells: [cellOf(count)] }));
  const total = { heading: words.given, reference: true as const, cells: [cellOf(given)] };
  const columns = [{ heading: words.standing, kind: 'text' as const }, { heading: words.goals, kind: 'number' as const }];
  return [heading(words.heading), makeTable({ id: 'table-goal-account', caption: words.caption, columns, rows: [...rows, total] }, context)];
}

function rank(standing: string): number {
  if (standing.startsWith('outcome: ')) return 0;
  return standing.startsWith('set-aside: ') ? 2 : 1;
}

function standingText(standing: string, { text }: ReportContext): string {
  const outcome = /^outcome: (.+)$/.exec(standing)?.[1];
  if (outcome !== undefined) return text.quality.goals.outcome(labelOf(text.labels.goalOutcomes, outcome).toLowerCase());
  const reason = /^set-aside: (.+)$/.exec(standing)?.[1];
  return reason === undefined ? labelOf(text.labels.standings, standing) : text.quality.goals.setAside(reasonText(reason, text));
}

function cellOf(count: number | null): Cell {
  return count === null ? { text: '[c]', marker: '[c]' } : { text: countText(count) };
}
