import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DisclosedTable, InternalFigures } from '../../src/disclosure/index.js';
import { indicatorsCsv, renderHtml, renderMarkdown, reportModel, type Cell, type FigureKey } from '../../src/report/index.js';
import { internalOf, invented, shownOf } from './invented-service.js';
import { all, pageOf, tablesOf } from './page.js';

type CsvRow = Readonly<Record<string, string>>;

const key = (row: { readonly [field: string]: unknown }, names: readonly string[]) => names.map((name) => String(row[name])).join('\n');
const CSV_KEY = ['indicator_id', 'measure', 'period_start', 'period_end', 'breakdown', 'category', 'level'];
const CELL_KEY: readonly (keyof FigureKey)[] = ['indicatorId', 'measure', 'periodStart', 'periodEnd', 'breakdown', 'category', 'level'];

/** Every way in which a report may write the numbers of a row, made again from the CSV. */
function waysToWrite(row: CsvRow, quartiles: readonly string[]): ReadonlySet<string> {
  const numbers = ['numerator', 'denominator', 'value', 'lower95', 'upper95'].map((column) => row[column] ?? '').filter((text) => text !== '').map(Number);
  return new Set([
    ...numbers.flatMap((number) => [number, Math.round(number)].map((own) => own.toLocaleString('en-GB'))),
    ...numbers.flatMap((number) => [(Math.round(Math.abs(number) * 10 + 1e-9) / 10).toFixed(1), String(Math.round(number * 100 + 1e-9)), (Math.round(number * 1000 + 1e-9) / 10).toFixed(1)]),
    ...quartiles,
  ]);
}

const numbersIn = ({ text, detail = '' }: Cell) => [...`${text} ${detail.replace(/; \w{3} to \w{3} \d{4}$/, '')}`.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number);

describe.each([
  ['disclosed', async (): Promise<DisclosedTable | InternalFigures> => shownOf(invented)],
  ['internal', async (): Promise<DisclosedTable | InternalFigures> => Promise.resolve(internalOf(invented))],
] as const)('%s figures', (_, make) => {
  it('stand in the CSV, every one that a table shows', async () => {
    const figures = await make();
    const { data } = Papa.parse<CsvRow>(indicatorsCsv(figures), { header: true, skipEmptyLines: true });
    const rows = new Map(data.map((row) => [key(row, CSV_KEY), row]));
    const cells = tablesOf(reportModel(figures)).flatMap((table) => table.rows.flatMap((row) => row.cells)).filter((cell) => cell.figure);
    const strangers = cells.flatMap((cell) => {
      const figure = cell.figure ?? ({} as FigureKey);
      const row = rows.get(key({ ...figure }, CELL_KEY));
      const quartiles = figure.level === 'p50' ? ['p25', 'p75'].map((level) => rows.get(key({ ...figure, level }, CELL_KEY))?.['value'] ?? '') : [];
      const ways = row ? waysToWrite(row, quartiles) : new Set<string>();
      return numbersIn(cell).filter((number) => !ways.has(number)).map((number) => `${number} in ${JSON.stringify(cell)}`);
    });
    expect(cells.length).toBeGreaterThan(100);
    expect(strangers).toEqual([]);
  });

  it('are the same in the page as in the report it is written from', async () => {
    const report = reportModel(await make());
    const page = pageOf(renderHtml(report));
    for (const table of tablesOf(report)) {
      const written = all(page, `#${table.id} tbody tr`).map((row) => all(row, 'td').map((cell) => cell.textContent));
      expect(written).toEqual(table.rows.map(({ cells }) => cells.map(({ text, detail }) => (detail === undefined ? text : `${text} ${detail}`))));
    }
  });

  it('are the same in the summary', async () => {
    const report = reportModel(await make());
    const summary = renderMarkdown(report);
    for (const { figure, label } of report.headlines) expect(summary).toContain(`- **${figure}** ${label}`);
    const themes = tablesOf(report).find(({ id }) => id === 'table-themes');
    for (const { heading, cells } of themes?.rows ?? []) expect(summary).toContain(`| ${heading} | ${cells[0]?.text ?? ''} |`);
  });
});
