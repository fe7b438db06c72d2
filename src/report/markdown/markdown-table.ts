import { cellText } from '../cells.js';
import type { Table } from '../table.js';
import { escapeMarkdown } from './escape-markdown.js';

/** A table in Markdown with its caption and notes. */
export function markdownTable({ caption, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    line(columns.map(({ heading }) => heading)),
    `| ${columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(({ heading, cells }) => line([heading, ...cells.map(cellText)])),
    ...(notes.length > 0 ? ['', ...notes.map((note) => escapeMarkdown(note))] : []),
  ].join('\n');
}
