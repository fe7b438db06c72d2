import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';
import { hasBrowser, startBrowser } from './browser.js';
import { cuttable, overTheEdge, pageWidth, unreachable, wordsOfPieces } from './in-page.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Definitions and rows after the third are made of the same pieces as the first three; to look at all takes twice as long. */
const MORE_OF_THE_SAME = ['.definition:nth-of-type(n+4)', 'tbody tr:nth-child(n+4)'];
/** A4 less the margins of the print style sheet, in CSS pixels. */
const SHEET = { width: Math.floor((182 / 25.4) * 96), height: Math.floor((266 / 25.4) * 96) };
const hasPdfReader = spawnSync('pdftotext', ['-v']).error === undefined;

describe.skipIf(!hasBrowser)('the demo report in a browser (needs Chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whatmatters-page-'));
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    const { status } = await runCli(['report', '--config', 'examples/service/whatmatters.config.yaml', '--out', folder, '--quiet']);
    expect(status).toBe(0);
    browser = await startBrowser();
    // No script of the page could run, and nothing here needs one.
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1100, height: 900 } });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('is whole without JavaScript and fetches nothing', async () => {
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(join(folder, 'report.html')).href]);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('figure svg.drawing').count()).toBeGreaterThan(5);
    expect(await page.locator('nav a').count()).toBe(await page.locator('main section[id] h2').count() - 1);
  });

  /** Rules other than those of colours say the same in both schemes. */
  it.each([['light', { type: 'tag', values: RULES }], ['dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }]] as const)(
    'breaks no rule of WCAG 2.2, A or AA, in %s',
    async (colorScheme, runOnly) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1100, height: 900 } });
      const own = await context.newPage();
      await own.goto(page.url());
      await own.evaluate(AXE);
      const { violations, passes } = await own.evaluate<AxeResults>(`axe.run(${JSON.stringify({ exclude: MORE_OF_THE_SAME })}, ${JSON.stringify({ runOnly })})`);
      await context.close();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      // A rule that found nothing to look at is broken by nothing.
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    },
    120_000,
  );

  it('does not scroll sideways at 320 pixels; what is wider scrolls on its own, by keyboard too', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(unreachable)).toEqual([]);
  });

  it('fits an A4 sheet: nothing over the edge, no row and no picture that may be cut', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
    expect(await page.evaluate(overTheEdge, SHEET.width)).toEqual([]);
    expect(await page.evaluate(cuttable, SHEET.height)).toEqual([]);
    await page.emulateMedia({ media: null });
  });

  it.skipIf(!hasPdfReader)('prints every row of every table, and every picture’s title, whole on one sheet (needs pdftotext)', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 });
    const sheets = stdout.split('\f').map((sheet) => sheet.replace(/\s+/g, ''));
    const pieces = await page.evaluate(wordsOfPieces);
    expect(pieces.length).toBeGreaterThan(200);
    expect(pieces.filter((piece) => !sheets.some((sheet) => sheet.includes(piece)))).toEqual([]);
  });
});
