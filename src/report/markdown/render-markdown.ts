import { headlineText } from '../headlines.js';
import { messagesIn, type Messages } from '../messages/messages.js';
import type { Block, Headline, Report } from '../model.js';
import type { Table } from '../table.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownTable } from './markdown-table.js';
import { withinWords, type Piece } from './word-limit.js';

export interface MarkdownOptions {
  /** The most words that a form takes. Whole lines and tables are left out, and the last line says which. */
  readonly words?: number | undefined;
}

/** What is left out last stands first: of what always stays, priority 0. Completeness comes before what became of goals. */
const PRIORITY = { frame: 0, headlines: 1, completeness: 2, themes: 3, people: 4, rule: 5, limits: 6, unavailable: 7, different: 8 } as const;

/**
 * Writes the one-page summary for pasting into a form: headlines with their completeness, goals by theme, what became
 * of them, completeness, and the limits. With a limit of words, the headlines stay longest, and it says what was left out.
 *
 * @throws {RangeError} for a report in a language without messages, or a limit that not even its title fits in
 * @example
 * const table = aggregate({ caseload: caseload({ definitions: [] }).caseload, indicators: [], period: { start: '2025-01-01', end: '2025-03-31' }, service: '*Example*' });
 * renderMarkdown(reportModel(forInternalUse(table))).includes('\\*Example\\*'); // => true
 */
export function renderMarkdown(report: Report, { words }: MarkdownOptions = {}): string {
  const text = messagesIn(report.language);
  if (!text) throw new RangeError(`renderMarkdown: expected a language with messages, such as en; found ${report.language}`);
  const pieces = piecesOf(report, text).filter(({ markdown }) => markdown !== '');
  const shown = words === undefined ? pieces : withinWords(pieces, words, (names) => escapeMarkdown(text.page.leftOut(text.page.list(names))));
  return `${joined(shown)}\n`;
}

/** Lines of a list below each other; everything else apart. A heading without anything below it is not there. */
function joined(pieces: readonly Piece[]): string {
  const kept = pieces.filter(({ group, markdown }, place) => !markdown.startsWith('## ') || group === undefined || pieces[place + 1]?.group === group);
  return kept.reduce((all, { markdown, group }, place) => {
    const isNextLine = markdown.startsWith('- ') && kept[place - 1]?.group === group && kept[place - 1]?.markdown.startsWith('- ');
    return place === 0 ? markdown : `${all}${isNextLine ? '\n' : '\n\n'}${markdown}`;
  }, '');
}

function piecesOf(report: Report, { page, headlines, quality }: Messages): readonly Piece[] {
  const names = page.parts;
  const piece = (name: keyof typeof PRIORITY, markdown: string, group?: string): Piece => ({ markdown, name: names[name], priority: PRIORITY[name], ...(group !== undefined && { group }) });
  const different = whyDifferent(report).map((markdown) => piece('different', markdown));
  const tables = (id: string, name: keyof typeof PRIORITY) => tableIn(report, id).map((table) => piece(name, markdownTable(table)));
  return [
    ...(report.notice === null ? [] : [piece('frame', `**${report.notice}**`)]),
    piece('frame', `# ${escapeMarkdown(report.title)}`),
    piece('frame', [report.service, page.subtitle(report.period)].filter((part) => part !== '').map(escapeMarkdown).join('  \n')),
    piece('frame', `## ${page.inShort}`),
    ...report.headlines.map((headline) => piece('headlines', headlineItem(headline), 'headlines')),
    piece('frame', headlines.unknown),
    piece('headlines', headlines.read),
    ...tables('table-themes', 'themes'),
    ...tables('table-goal-people', 'people'),
    ...tables('table-completeness', 'completeness'),
    ...different,
    ...notAvailable(report).map((line) => piece('unavailable', line)),
    piece('rule', `## ${quality.limits}`, 'limits'),
    ...quality.limitItems.map((item) => piece('limits', `- ${escapeMarkdown(item)}`, 'limits')),
    piece('rule', `- ${escapeMarkdown(report.profile.description)}`, 'limits'),
  ];
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
