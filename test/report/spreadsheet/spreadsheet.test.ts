import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorsCsv, renderSpreadsheet, reportModel, type Report } from '../../../src/report/index.js';
import { internalOf, invented, shownOf, thrice } from '../invented-service.js';
import { tablesOf } from '../page.js';
import { broken, CHECKLIST } from './checklist.js';
import { partsOf, sheetsIn as sheetsAsXml, workbookOf, type Parts } from './workbook.js';

const lineage = { libraryVersion: '0.0.0', runId: '0123456789ab', configHash: 'c'.repeat(64), files: [{ name: 'people.csv', sha256: 'a'.repeat(64), rows: 120 }] };
let report: Report;
let workbook: Uint8Array;
beforeAll(async () => {
  report = reportModel(await shownOf(thrice), { lineage, contact: 'reports@example.org' });
  workbook = await renderSpreadsheet(report);
});

const sheetsIn = async (content: Uint8Array) => new Map((await readWorkbook(Uint8Array.from(content).buffer)).map(({ sheet, data }) => [sheet, data]));

describe('the workbook', () => {
  it('keeps the checklist for accessible spreadsheets', async () => {
    expect(broken(workbook)).toEqual([]);
    expect(broken(await renderSpreadsheet(reportModel(internalOf(invented))))).toEqual([]);
  });

  it('keeps it where there is next to nothing to say', async () => {
    const empty = reportModel(await shownOf([], { indicators: [], breakdowns: [] }));
    expect(broken(await renderSpreadsheet(empty))).toEqual([]);
  });

  it('has the same bytes each time, and no time of day', async () => {
    expect(await renderSpreadsheet(report)).toEqual(workbook);
    expect(partsOf(workbook)['docProps/core.xml']).not.toMatch(/created|modified|\d{2}:\d{2}/);
  });

  it('says on every sheet that it is not for sharing, where it is not', async () => {
    const sheets = await sheetsIn(await renderSpreadsheet(reportModel(internalOf(invented))));
    expect([...sheets].filter(([, rows]) => rows[1]?.[0] !== 'For internal use. Not for sharing.').map(([name]) => name)).toEqual([]);
  });

  it('has a sheet for every table of the report, with its caption', async () => {
    const titles = [...(await sheetsIn(workbook)).values()].map((rows) => String(rows[0]?.[0]));
    for (const { caption } of tablesOf(report)) expect(titles.some((title) => title.startsWith(caption)), caption).toBe(true);
  });

  it('has room in its contents for the names of all sheets, as links are not put on several lines', () => {
    const sheets = sheetsAsXml(partsOf(workbook));
    const contents = sheets.find(({ cells }) => cells[0]?.text.startsWith('Contents'));
    const longest = Math.max(...sheets.map(({ name }) => name.length));
    expect(longest).toBeGreaterThan(16);
    expect(Number(contents?.xml.querySelector('cols col')?.getAttribute('width'))).toBeGreaterThan(longest);
  });

  it('says in no cell what made anything change, titles of sources aside', async () => {
    const texts = [...(await sheetsIn(workbook))].flatMap(([name, rows]) => (name === 'Sources' ? [] : rows.flat())).filter((cell) => typeof cell === 'string');
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /\bcaused\b|\bled to\b|\bimpact of\b|\bsaved\b|\bthanks to\b/i.test(text))).toEqual([]);
  });

  it('holds what Excel refuses in no cell', async () => {
    const odd = { ...report, service: 'A & B <i>\u0001\u0000 ]]> "x"', headlines: report.headlines.map((own) => ({ ...own, label: `=1+1 ${'x'.repeat(40_000)}` })) };
    const made = await renderSpreadsheet(odd);
    expect(broken(made)).toEqual([]);
    const rows = (await sheetsIn(made)).get('In short') ?? [];
    expect(String(rows.at(-1)?.[1])).toMatch(/^=1\+1 x/);
    // A text that begins with = is a text: no formula stands anywhere.
    expect(Object.entries(partsOf(made)).filter(([, text]) => text.includes('<f>'))).toEqual([]);
  });
});

describe('its numbers', () => {
  it('are those of indicators.csv, to the last digit', async () => {
    const { data } = Papa.parse<Readonly<Record<string, string>>>(indicatorsCsv(await shownOf(thrice)), { header: true, skipEmptyLines: true });
    const whole = data.filter((row) => row['breakdown'] === 'all' && row['period_start'] === '2025-01-01' && row['period_end'] === '2025-06-30');
    const expected = (indicator: string, level = '') => whole.find((row) => row['indicator_id'] === indicator && row['level'] === level);
    const sheets = await sheetsIn(workbook);
    const figure = (sheet: string, ...key: readonly string[]) => {
      const rows = [...sheets].find(([name]) => name.endsWith(sheet))?.[1] ?? [];
      const top = rows.findIndex((row) => row[1] === 'Value' || row[2] === 'Value');
      const found = rows.find((row) => key.every((own, place) => row[place] === own));
      return Object.fromEntries((rows[top] ?? []).map((heading, place) => [String(heading), found?.[place]]));
    };
    const people = expected('g5-making-progress');
    expect(Number(people?.['value'])).toBeGreaterThan(0);
    expect(figure('Goal people', 'People making progress on what matters to them', 'Over all goals')).toMatchObject({
      Value: Number(people?.['value']), Number: Number(people?.['numerator']), 'Out of': Number(people?.['denominator']), From: Number(people?.['lower95']), To: Number(people?.['upper95']),
    });
    expect(figure('Goal outcomes', 'Achieved', 'All goals')['Value']).toBe(Number(expected('g4-goal-status', 'achieved')?.['numerator']));
  });

  it('are those of the report wherever a cell has any, and marks stay marks', async () => {
    const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const numbers = cells.flatMap(({ numbers: own }) => (own ? [own.value, own.numerator, own.denominator, own.lower, own.upper].flatMap((value) => (value === undefined ? [] : [value])) : []));
    const written = [...(await sheetsIn(workbook)).values()].flatMap((rows) => rows.flat());
    const held = new Set(written.filter((cell) => typeof cell === 'number'));
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((number) => !held.has(number))).toEqual([]);
    expect(cells.some(({ marker }) => marker === '[c]')).toBe(true);
    expect(written.filter((cell) => cell === '[c]').length).toBeGreaterThan(cells.filter(({ marker }) => marker === '[c]').length - 1);
  });

  it('are no more than the report says: a cell that shows no share holds none', () => {
    const cells = tablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const secret = cells.filter(({ marker, countsOnly, numbers }) => (marker !== undefined || countsOnly) && numbers?.value !== undefined);
    expect(secret).toEqual([]);
  });
});

/** The first sheet that shows figures. */
const FIRST = 'xl/worksheets/sheet5.xml';

const change = (path: string, from: string | RegExp, to: string | ((found: string) => string)) => (parts: Parts): Parts => {
  const text = (parts[path] ?? '').replace(from, to as string);
  if (text === parts[path]) throw new Error(`nothing to break in ${path}`);
  return { ...parts, [path]: text };
};

/** A workbook broken in one way for each rule. */
const BREAKS: Readonly<Record<string, (parts: Parts) => Parts>> = {
  'one marked-up table a sheet': change(FIRST, /<tableParts.*<\/tableParts>/, ''),
  'no merged cells': change(FIRST, '</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
  'no blank cell in a table': change(FIRST, /(<c r="B6"[^>]*)><v>[^<]*<\/v><\/c>/, '$1/>'),
  'one row of headings, marked as such, each its own': change('xl/tables/table5.xml', 'headerRowCount="1"', 'headerRowCount="0"'),
  'text wraps': change('xl/styles.xml', /wrapText="1"/, ''),
  'notes are words on the sheet of notes': change('xl/sharedStrings.xml', '[note 1]</t>', '¹</t>'),
  'titles stand in A1, in a style of headings, each its own': change('xl/styles.xml', 'name="Heading 1"', 'name="Plain"'),
  'nothing floats, and no header, footer, picture or macro': change(FIRST, '<tableParts', '<headerFooter><oddFooter>Page</oddFooter></headerFooter><tableParts'),
  'colour tells nothing': change('xl/styles.xml', 'patternType="gray125"', 'patternType="solid"'),
  'names of sheets are short and differ': change('xl/workbook.xml', 'name="Notes"', 'name="Notes on every table that is in this"'),
  'tables stand at the left edge, and nothing below or beside them': change(FIRST, '</sheetData>', '<row r="99"><c r="A99" s="0" t="s"><v>0</v></c></row></sheetData>'),
  'no blank row above a table': change(FIRST, /<row r="2"[^>]*>.*?<\/row>/, ''),
  'title, language and creator are properties of the document': change('docProps/core.xml', /<dc:language>.*?<\/dc:language>/, ''),
  'opens on A1 of the first sheet': change(FIRST, 'activeCell="A1"', 'activeCell="B2"'),
  'no filter and no frozen pane': change('xl/tables/table5.xml', '<tableColumns', '<autoFilter ref="A5:B9"/><tableColumns'),
  'nothing is hidden': change(FIRST, '<row r="6"', '<row hidden="1" r="6"'),
  'columns are as wide as people read': change(FIRST, /<col min="1" max="1" width="\d+"/, '<col min="1" max="1" width="3"'),
  'letters are sans serif, and large enough': change('xl/styles.xml', '<sz val="12"/>', '<sz val="8"/>'),
  'cover, contents and notes come first, and contents list every sheet': change('xl/workbook.xml', 'name="In short"', 'name="Summary"'),
  'the cover says what, when, who to ask, how, and the small-number rule': change('xl/sharedStrings.xml', '<t>Contact</t>', '<t>Hint</t>'),
  'the small-number rule stands on every sheet': change(FIRST, /<row r="4"[^>]*>(.*?)<\/row>/, (row: string) => row.replace(/<v>\d+<\/v>/, '<v>0</v>')),
};

describe('a broken workbook', () => {
  it('is made for every rule', () => {
    expect(Object.keys(BREAKS)).toEqual(Object.keys(CHECKLIST));
  });

  it.each(Object.keys(BREAKS))('is found out: %s', (rule) => {
    const found = broken(workbookOf(BREAKS[rule]?.(partsOf(workbook)) ?? {}));
    expect(found.map((one) => one.rule)).toContain(rule);
    // In just that way: names of sheets are in several rules, all others in one.
    if (!rule.startsWith('names') && !rule.startsWith('titles')) expect(found.map((one) => one.rule)).toEqual([rule]);
  });
});

const office = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));

describe.runIf(office !== undefined)('LibreOffice', () => {
  it('opens it without repair, and finds the numbers in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'whatmatters-office-'));
    try {
      writeFileSync(join(folder, 'indicators.xlsx'), workbook);
      const said = execFileSync(office ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4', '--outdir', folder, join(folder, 'indicators.xlsx')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
      expect(said).toContain('convert');
      expect(readFileSync(join(folder, 'indicators-In short.csv'), 'utf8')).toContain('people supported');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
