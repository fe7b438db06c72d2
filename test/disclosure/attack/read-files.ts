import readWorkbook from 'read-excel-file/universal';
import { grouped, linesOf, type Line } from './read-csv.js';
import { readPage, type Page } from './read-page.js';
import { numbersIn, unfoundedOnPage, type Unfounded } from './unfounded.js';

/** Files as they lie in a folder, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

interface ReadFiles {
  readonly lines: readonly Line[];
  readonly page: Page;
  readonly whole: { readonly start: string; readonly end: string };
  /** Numbers told by any file that indicators.csv, or a table of the page that is attacked with it, does not show. */
  readonly unfounded: readonly Unfounded[];
}

const textIn = (files: Files, name: string) => {
  const content = files[name] ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

interface Manifest {
  readonly period: { readonly start: string; readonly end: string };
  readonly inputs: readonly { readonly name: string; readonly rows: number | null }[];
  readonly waterfall: readonly { readonly kind: string; readonly step: string; readonly count: number | null }[];
  readonly outputs: readonly { readonly name: string; readonly rows?: number }[];
}

/** Reads everything that a run wrote for others, and holds every number in it against indicators.csv. */
export async function readFiles(files: Files): Promise<ReadFiles> {
  const manifest = JSON.parse(textIn(files, 'manifest.json')) as Manifest;
  const lines = linesOf(textIn(files, 'indicators.csv'));
  const page = readPage(textIn(files, 'report.html'));
  const known = new Set(page.cells.flatMap(({ text }) => numbersIn(text)));
  return {
    lines, page, whole: manifest.period,
    unfounded: [
      ...unfoundedOnPage(page, lines, manifest.period),
      ...unfoundedInManifest(manifest, page, files),
      ...unfoundedInSummary(textIn(files, 'summary.md'), page),
      ...unfoundedInPackage(textIn(files, 'datapackage.json')),
      ...(files['indicators.xlsx'] instanceof Uint8Array ? await unfoundedInWorkbook(files['indicators.xlsx'], known, lines) : []),
    ],
  };
}

/** The manifest says of records and files what the page says, count by count; and of what was written what anybody can count. */
function unfoundedInManifest({ inputs, waterfall, outputs }: Manifest, { cells }: Page, files: Files): readonly Unfounded[] {
  const shown = (count: number | null) => (count === null ? '[c]' : count.toLocaleString('en-GB'));
  const rows = new Map(cells.filter(({ table, column }) => table === 'table-files' && column === 'Rows').map(({ row, text }) => [row, text]));
  const ofFiles = inputs.filter(({ name, rows: count }) => rows.get(name) !== shown(count)).map(({ name, rows: count }) => ({ where: `manifest: rows of ${name}`, text: rows.get(name) ?? '', number: shown(count) }));
  const counts = cells.filter(({ table }) => table === 'table-waterfall').flatMap(({ text }) => [...text.matchAll(/\[c\]|\d[\d,]*/g)].map(([count]) => count));
  const ofRecords = waterfall.map(({ count }) => shown(count)).flatMap((count, place) => (count === counts[place] ? [] : [{ where: 'manifest: records', text: counts[place] ?? '', number: count }]));
  const ofOutputs = outputs.flatMap(({ name, rows: count }) => (count === undefined || count === textIn(files, name).split('\n').length - 1 ? [] : [{ where: `manifest: lines of ${name}`, text: '', number: String(count) }]));
  return [...ofFiles, ...ofRecords, ...ofOutputs];
}

/** A line of a table of the summary is one of the page, cell by cell; other lines hold numbers of its sentences. */
function unfoundedInSummary(summary: string, { cells, sentences }: Page): readonly Unfounded[] {
  const plain = (text: string) => text.replaceAll(/[^\p{L}\p{N}[\]−+%.]+/gu, ' ').trim();
  const rows = new Set([...grouped(cells, ({ table, row }) => `${table} ${row}`)].map(([, own]) => plain([own[0]?.row ?? '', ...own.map(({ text }) => text)].join(' '))));
  const known = new Set(sentences.filter((text) => !/^\d+\. /.test(text)).flatMap((text) => numbersIn(text)));
  const headings = new Set([...grouped(cells, ({ table }) => table)].map(([, own]) => plain([...new Set(own.map(({ column }) => column))].join(' '))));
  return summary.replaceAll('\\', '').split('\n').flatMap((text): readonly Unfounded[] => {
    if (!text.startsWith('|')) return numbersIn(text).filter((number) => !known.has(number)).map((number) => ({ where: 'summary', text, number }));
    const own = plain(text);
    const isHeading = own === '' || [...headings].some((heading) => own.endsWith(heading)) || /^[-\s.]*$/.test(own);
    return isHeading || rows.has(own) ? [] : [{ where: 'summary', text, number: own }];
  });
}

/** A description of columns needs no numbers. */
function unfoundedInPackage(json: string): readonly Unfounded[] {
  const found: Unfounded[] = [];
  JSON.parse(json === '' ? '{}' : json, (key, value: unknown) => {
    if (typeof value === 'number') found.push({ where: `datapackage: ${key}`, text: '', number: String(value) });
    return value;
  });
  return found;
}

/** Sheets of the workbook that hold words and published numbers only. */
const WORDS = new Set(['Cover', 'Contents', 'Notes', 'Not available', 'Methods', 'Definitions', 'Sources', 'Made from']);

async function unfoundedInWorkbook(workbook: Uint8Array, known: ReadonlySet<string>, lines: readonly Line[]): Promise<readonly Unfounded[]> {
  const exact = new Set(lines.flatMap((line) => ['value', 'lower95', 'upper95'].map((column) => Number(line[column]).toFixed(6))));
  const isKnown = (value: number) => known.has(String(value)) || exact.has(value.toFixed(6)) || known.has(`${Math.round(value * 100)}%`) || known.has(value.toFixed(1)) || (!Number.isInteger(value) && known.has(String(Math.round(value))));
  const sheets = await readWorkbook(new Blob([new Uint8Array(workbook)]));
  return sheets.filter(({ sheet }) => !WORDS.has(sheet)).flatMap(({ sheet, data }) => data.flatMap((row) => row.flatMap((cell): readonly Unfounded[] => {
    if (typeof cell === 'number') return isKnown(cell) ? [] : [{ where: `workbook: ${sheet}`, text: '', number: String(cell) }];
    return [];
  })));
}
