import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataPackage, indicatorsCsv, renderHtml, renderMarkdown, renderSpreadsheet, reportModel } from '../../../src/report/index.js';
import { folderWith, runCli } from '../../cli/run-cli.js';
import { invented, shownOf } from '../../report/invented-service.js';
import { pinnedBeside } from './attack-caseload.js';
import type { Layout } from './read-accounts.js';
import { linesOf } from './read-csv.js';
import { readFiles, type Files } from './read-files.js';
import { readPage } from './read-page.js';
import { ACCOUNTS, unfoundedOnPage } from './unfounded.js';

// A run on the example hides and audits everything, which takes seconds; on a busy machine many.
vi.setConfig({ testTimeout: 120_000 });

const filesIn = (folder: string): Files => Object.fromEntries(readdirSync(folder).map((name) => [name, name.endsWith('.xlsx') ? new Uint8Array(readFileSync(join(folder, name))) : readFileSync(join(folder, name), 'utf8')]));

const SERVICE: Layout = {
  filesOf: {
    People: ['people.csv'], Episodes: ['episodes.csv'], Contacts: ['contacts.csv'], Goals: ['goals.csv'], 'Changes to goals': ['goal_events.csv'], 'Ratings of goals': ['goal_ratings.csv'],
    'Custom outcomes': ['outcomes.csv', 'everyday.csv'], Reviews: ['reviews.csv'], Needs: ['needs.csv'], Connections: ['connections.csv'], Pauses: ['pauses.csv'], 'Life events': ['life_events.csv'],
  },
  measuresOf: {
    Assessments: [['GAD-7 total'], ['PHQ-9 total'], ['ONS4 life satisfaction', 'ONS4 feeling that things done are worthwhile', 'ONS4 happiness yesterday', 'ONS4 anxiety yesterday'], ['SWEMWBS raw score', 'SWEMWBS metric score']],
    'Ratings of goals': [['Goal attained or not'], ['Goal attainment scaling, five levels'], ['Progress towards the goal, 0 to 10']],
  },
};

describe.each([
  { example: 'service', layout: SERVICE, tables: 30 },
  { example: 'small', layout: { filesOf: { People: ['people.csv'] } }, tables: 6 },
])('everything that a report on examples/$example writes', ({ example, layout, tables }) => {
  it('tells no number that indicators.csv hides, and no hidden count beside its rows can be pinned', async () => {
    const folder = folderWith({});
    const { status, stdout } = await runCli(['report', '--config', `examples/${example}/whatmatters.config.yaml`, '--out', folder, '--quiet']);
    expect(status).toBe(0);
    const files = filesIn(folder);
    expect(Object.keys(files).sort()).toEqual(['datapackage.json', 'indicators.csv', 'indicators.xlsx', 'manifest.json', 'report.html', 'summary.md']);
    const { unfounded, page } = await readFiles(files);
    expect(unfounded).toEqual([]);
    expect(new Set(page.cells.map(({ table }) => table)).size).toBeGreaterThan(tables);
    const { hidden, ...beside } = pinnedBeside(page, layout);
    expect(beside).toEqual({ fits: true, names: [], unanswered: 0 });
    expect(hidden).toBeGreaterThan(3);
    // What is printed for the service's own terminal is no more than the summary says.
    expect(stdout.split('\n').slice(1).filter((line) => line.trim() !== '' && !files['summary.md']?.toString().replaceAll('\\', '').replaceAll('**', '').includes(line.trim()))).toEqual([]);
  });
});

describe('the reader of files', async () => {
  const figures = await shownOf(invented);
  const report = reportModel(figures, { lineage: { files: [{ name: 'people.csv', sha256: 'a', rows: 120 }] } });
  const [csv, html] = [indicatorsCsv(figures), renderHtml(report)];
  const shown = figures.waterfall;
  const files: Files = {
    'indicators.csv': csv, 'report.html': html, 'summary.md': renderMarkdown(report), 'datapackage.json': JSON.stringify(dataPackage(figures)), 'indicators.xlsx': await renderSpreadsheet(report),
    'manifest.json': JSON.stringify({ period: figures.settings.period, waterfall: shown, inputs: [{ name: 'people.csv', rows: 120 }], outputs: [{ name: 'indicators.csv', rows: csv.split('\n').length - 1 }] }),
  };
  const whereWith = async (changed: Files) => (await readFiles({ ...files, ...changed })).unfounded.map(({ where }) => where);

  it('finds nothing in files that agree', async () => {
    expect(await whereWith({})).toEqual([]);
  });

  it('finds a hidden count that is printed in a table, a sentence, a picture, the summary, the workbook or the manifest', async () => {
    const summary = String(files['summary.md']);
    expect(await whereWith({ 'report.html': html.replace(/<p>In the period, [^<]*<\/p>/, '<p>In the period, 123 referrals were received.</p>') })).toContain('sentence');
    expect(await whereWith({ 'report.html': html.replace(/(role="img" aria-label="[^"]*)"/, '$1 3 of them."') })).toContainEqual(expect.stringContaining('picture of'));
    expect(await whereWith({ 'report.html': html.replace('<figcaption><strong>', '<figcaption><strong>More than 6 of ') })).toContainEqual(expect.stringContaining('picture of'));
    expect(await whereWith({ 'summary.md': summary.replace('[c]', '4') })).toEqual(['summary']);
    expect(await whereWith({ 'summary.md': `${summary}\nOver 37% of them.` })).toEqual(['summary']);
    expect(await whereWith({ 'manifest.json': String(files['manifest.json']).replace('"rows":120', '"rows":119') })).toEqual(['manifest: rows of people.csv']);
    expect(await whereWith({ 'manifest.json': String(files['manifest.json']).replace('"count":120', '"count":121') })).toEqual(['manifest: records']);
    expect(await whereWith({ 'datapackage.json': '{"rows":3}' })).toEqual(['datapackage: rows']);
    expect(await whereWith({ 'indicators.xlsx': await renderSpreadsheet({ ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.text === '[c]' ? { text: '17', numbers: { as: 'count' as const, value: 17 } } : cell)) })) } : block)) })) }) })).toContainEqual(expect.stringContaining('workbook: '));
  });

  it.each(['3', '10', '45'])('finds most hidden cells of tables, were they told as %s', (told) => {
    const [page, lines, { period }] = [readPage(html), linesOf(csv), figures.settings];
    const hidden = page.cells.filter(({ text, table }) => text.startsWith('[c]') && !ACCOUNTS.has(table));
    const found = hidden.filter((cell) => unfoundedOnPage({ ...page, sentences: [], pictures: [], cells: [{ ...cell, text: cell.text.replace('[c]', told) }] }, lines, period).length > 0);
    expect(hidden.length).toBeGreaterThan(20);
    expect(found.length / hidden.length).toBeGreaterThan(0.8);
  });
});
