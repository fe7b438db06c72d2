import { textIn } from '../../definitions/text.js';
import type { CodeSet } from '../../definitions/code-set.js';
import type { BreakdownGroups } from '../../indicators/index.js';
import type { ReportContext } from '../context.js';
import { breakdownLabel, inWords } from '../labels.js';
import { makeTable } from '../make-table.js';
import type { Section } from '../model.js';
import type { Table } from '../table.js';

/** Which codes are inside each group, and what became of codes of another set: no group is only a name. */
export function codesSection(context: ReportContext): Section | undefined {
  const { settings } = context.figures;
  const shown = Object.entries(settings.groups).filter(([breakdown]) => settings.breakdowns.includes(breakdown));
  if (shown.length === 0) return undefined;
  return { id: 'codes', heading: context.text.codes.heading, blocks: shown.flatMap(([breakdown, groups]) => [...insideGroups(context, breakdown, groups), ...mapped(context, breakdown, groups)]) };
}

function insideGroups(context: ReportContext, breakdown: string, { codeSet, grouping }: BreakdownGroups): readonly Table[] {
  const { text: { codes: words }, language } = context;
  const groups = codeSet.groupings.find(({ id }) => id === grouping)?.groups;
  if (!groups) return [];
  const rows = groups.map(({ id, label, codes }) => ({ heading: inWords(id), cells: [{ text: textIn(label, language) }, { text: codes.map((code) => nameOf(codeSet, code, language)).join('; ') }] }));
  const columns = [words.group, words.name, words.inside].map((heading) => ({ heading, kind: 'text' as const }));
  return [makeTable({ id: `table-codes-${breakdown}`, caption: words.caption({ breakdown: breakdownLabel(breakdown, context.text), set: setName(codeSet, language) }), columns, rows }, context)];
}

/** Every code as it became another, with what is lost where something is. */
function mapped(context: ReportContext, breakdown: string, { codeSet, from, mapping }: BreakdownGroups): readonly Table[] {
  const { text: { codes: words }, language } = context;
  if (!from || !mapping) return [];
  const rows = mapping.rows.map((row) => ({
    heading: nameOf(from, row.from, language),
    cells: [{ text: nameOf(codeSet, row.to, language) }, { text: row.lossy ? words.lost(row.note ?? '') : words.nothingLost }],
  }));
  const lossy = mapping.rows.filter((row) => row.lossy).length;
  const columns = [words.from, words.to, words.lossy].map((heading) => ({ heading, kind: 'text' as const }));
  const notes = lossy === 0 ? [] : [words.note({ lossy: String(lossy), of: String(mapping.rows.length) })];
  return [makeTable({ id: `table-mapping-${breakdown}`, caption: words.mapping({ breakdown: breakdownLabel(breakdown, context.text), from: setName(from, language), to: setName(codeSet, language) }), columns, rows, notes }, context)];
}

function nameOf({ codes }: CodeSet, code: string, language: string): string {
  const label = textIn(codes.find(({ id }) => id === code)?.label ?? { en: code }, language);
  return label.toLowerCase() === code.toLowerCase() ? label : `${label} (${code})`;
}

function setName({ title, version }: CodeSet, language: string): string {
  return `${textIn(title, language)}, ${version}`;
}
