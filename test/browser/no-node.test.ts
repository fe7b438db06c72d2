import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../house/project-files.js';
import { hasBrowser, startBrowser } from './browser.js';
import { reportsOf, refusals, type Made, type Texts } from './page-program.js';

/** Scripts of the page's own address and nothing else: no text run as code, no WebAssembly. */
const POLICY = "default-src 'none'; script-src 'self'";
const ORIGIN = 'http://page.invalid';
const FILES = ['episodes.csv', 'contacts.csv', 'goals.csv', 'goal_ratings.csv', 'outcomes.csv'];
const texts: Texts = Object.fromEntries(FILES.map((file) => [file, readFileSync(`${projectFolder}examples/service/${file}`, 'utf8')]));

const piecesOf = (html: string) => html.split(/(?=<)/);

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder, entryPoints: ['test/browser/page-program.ts'], bundle: true, minify: true, format: 'iife', platform: 'browser', write: false,
    // The solver asks for it in Node only.
    external: ['node:module'],
  });
  return outputFiles[0]?.text ?? '';
}

describe.skipIf(!hasBrowser)('a page with the library and no Node (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  let made: Made;
  let inNode: Made;
  const refused: string[] = [];
  /** Called by the page itself, later: what a test asks for directly is not under the page's policy. */
  const inPage = <Result>(call: string) => page.evaluate<Result>(`new Promise((done, fail) => setTimeout(() => pageProgram.${call}.then(done, fail)))`);

  beforeAll(async () => {
    const script = await bundled();
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('console', (message) => refused.push(message.text()));
    // Nothing is asked of a network: both files come from here.
    await page.route(`${ORIGIN}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': POLICY }, body: '<!doctype html><title>Page</title><script src="/program.js"></script>' }));
    await page.goto(`${ORIGIN}/`);
    inNode = await reportsOf(texts);
    made = await inPage<Made>(`reportsOf(${JSON.stringify(texts)})`);
  }, 120_000);

  afterAll(() => browser.close());

  it('makes the same report as in Node, to the byte', () => {
    const expected = piecesOf(inNode.internal);
    // Piece by piece, so that a difference can be read.
    expect(piecesOf(made.internal).filter((piece, place) => piece !== expected[place]).slice(0, 5)).toEqual([]);
    expect(piecesOf(made.internal)).toHaveLength(expected.length);
  });

  it('makes a report that stands on its own in a window of its own', async () => {
    const own = await browser.newPage();
    await own.setContent(made.shown);
    expect(await own.locator('h1').innerText()).not.toBe('');
    // Without a solver so much is hidden that few pictures are left.
    expect(await own.locator('figure svg.drawing').count()).toBeGreaterThan(0);
    expect(await own.locator('td.marked').count()).toBeGreaterThan(10);
    await own.close();
  });

  it('was under a policy that runs no text as code and no WebAssembly, and the library never tried', async () => {
    expect(refused.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
    expect(await inPage('refusals()')).toEqual(['eval', 'WebAssembly']);
    expect(await refusals()).toEqual([]);
  });

  it('hides there whatever is hidden where a solver may load, and maybe more', () => {
    expect(inNode.hidden.length).toBeGreaterThan(50);
    expect(inNode.hidden.filter((count) => !made.hidden.includes(count))).toEqual([]);
  });
});
