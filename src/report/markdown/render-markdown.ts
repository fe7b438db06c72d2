import { headlineText } from '../headlines.js';
import { messagesIn } from '../messages/messages.js';
import type { Block, Headline, Report } from '../model.js';
import type { Table } from '../table.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownTable } from './markdown-table.js';

/** The tables of the summary: what people wanted, what became of it, and how complete the measurements are. */
const TABLES = ['table-themes', 'table-goal-people', 'table-completeness'];

/**
 * Writes the one-page summary for pasting into a form: headlines with their completeness, goals by theme, what became
 * of them, completeness, and the limits.
 *
 * @throws {RangeError} for a report in a language without messages
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: '*Example*' });
 * renderMarkdown(reportModel(forInternalUse(table))).includes('\\*Example\\*'); // => true
 */
export function renderMarkdown(report: Report): string {
  const text = messagesIn(report.language);
  if (!text) throw new RangeError(`renderMarkdown: expected a language with messages, such as en; found ${report.language}`);
  const { page, headlines, quality } = text;
  const parts = [
    ...(report.notice === null ? [] : [`**${report.notice}**`]),
    `# ${escapeMarkdown(report.title)}`,
    [report.service, page.subtitle(report.period)].filter((part) => part !== '').map(escapeMarkdown).join('  \n'),
    `## ${page.inShort}`,
    report.headlines.map(headlineItem).join('\n'),
    `${headlines.unknown} ${headlines.read}`,
    ...TABLES.flatMap((id) => tableIn(report, id)).map(markdownTable),
    ...whyDifferent(report),
    ...notAvailable(report),
    `## ${quality.limits}`,
    [...quality.limitItems, report.profile.description].map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headlineItem(headline: Headline): string {
  const line = headlineText(headline);
  return `- **${escapeMarkdown(headline.figure)}** ${escapeMarkdown(line.slice(headline.figure.length + 1))}`;
}

/** Lines of the first sections that say what is not available and why: nothing is left out silently. */
function notAvailable({ sections }: Report): readonly string[] {
  const lines = sections.filter(({ id }) => id === 'wanted' || id === 'reach').flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'unavailable' ? block.items : [])));
  return lines.map(escapeMarkdown);
}

/** Both figures beside each other, for whoever has seen the other one. */
function whyDifferent({ sections }: Report): readonly string[] {
  const found = sections.find(({ id }) => id === 'why-different');
  if (!found) return [];
  const texts = found.blocks.flatMap((block) => (block.kind === 'paragraph' ? [escapeMarkdown(block.text)] : block.kind === 'list' ? [block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')] : []));
  return [`## ${escapeMarkdown(found.heading)}`, ...texts];
}

function tableIn({ sections }: Report, id: string): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block: Block): block is Table => block.kind === 'table' && block.id === id));
}
