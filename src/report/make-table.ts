import type { ReportContext } from './context.js';
import type { Cell, Table } from './table.js';

type Draft = Omit<Table, 'kind' | 'notes'> & { readonly notes?: readonly string[] };

/**
 * A table with the notes it needs: what its marks mean, why some cells are counts only, and every caution with the rows
 * (or columns) it is about.
 */
export function makeTable(draft: Draft, { text }: Pick<ReportContext, 'text'>, cautionsBy: 'row' | 'column' = 'row'): Table {
  const cells = draft.rows.flatMap(({ cells: own }) => own);
  const notes = [...(draft.notes ?? []), ...markerNotes(cells, text), ...countsOnlyNotes(cells, text), ...cautionNotes(headedCells(draft, cautionsBy), text)];
  return { ...draft, kind: 'table', notes };
}

interface Headed {
  readonly heading: string;
  readonly cells: readonly Cell[];
}

function headedCells({ rows, columns }: Draft, by: 'row' | 'column'): readonly Headed[] {
  if (by === 'row') return rows;
  return columns.slice(1).map(({ heading }, place) => ({ heading, cells: rows.flatMap(({ cells }) => cells[place] ?? []) }));
}

function markerNotes(cells: readonly Cell[], { methods }: ReportContext['text']): readonly string[] {
  const markers = (['[c]', '[x]', '[z]'] as const).filter((marker) => cells.some((cell) => cell.marker === marker));
  return markers.map((marker) => `${methods.markers[marker]}.`);
}

function countsOnlyNotes(cells: readonly Cell[], { methods }: ReportContext['text']): readonly string[] {
  return cells.some(({ countsOnly }) => countsOnly) ? [methods.tooFew] : [];
}

/** More headings than these are counted, not listed. */
const MANY = 6;

function cautionNotes(headed: readonly Headed[], { methods }: ReportContext['text']): readonly string[] {
  const codes = [...new Set(headed.flatMap(({ cells }) => cells.flatMap(({ cautions = [] }) => cautions)))];
  const known = Object.keys(methods.cautions);
  const ordered = [...known.filter((code) => codes.includes(code)), ...codes.filter((code) => !known.includes(code)).sort()];
  return ordered.map((code) => {
    const about = headed.filter(({ cells }) => cells.some(({ cautions = [] }) => cautions.includes(code)));
    const caution = cautionText(code, methods.cautions);
    if (about.length === headed.length) return methods.cautionForAll(caution);
    if (about.length > MANY) return methods.cautionForMany({ caution, count: String(about.length), of: String(headed.length) });
    return methods.cautionFor({ caution, headings: about.map(({ heading }) => heading).join('; ') });
  });
}

/** A caution in words; `needs: goals.csv` and the like say what they need. */
export function cautionText(code: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code.charAt(0).toUpperCase() + code.slice(1);
}
