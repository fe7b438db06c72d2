import { describe, expect, it } from 'vitest';
import { renderHtml, reportModel } from '../../src/report/index.js';
import { internalOf, invented, shownOf, thrice } from './invented-service.js';
import { all, pageOf, tablesOf } from './page.js';

describe('the page', async () => {
  const report = reportModel(await shownOf(thrice), { lineage: { files: [{ name: 'people.csv', sha256: 'a'.repeat(64), rows: 1200 }] } });
  const html = renderHtml(report);
  const page = pageOf(html);

  it('is one file that fetches and runs nothing', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
    expect(all(page, 'script, img, iframe, object, embed, form, link[rel=stylesheet]')).toEqual([]);
    const fetched = all(page, '[src], link, image, use').map((element) => element.getAttribute('href') ?? element.getAttribute('src'));
    expect(fetched).toEqual(['data:,']);
    expect(html).not.toMatch(/@import|url\((?!#)|@font-face/);
  });

  it('has one heading of its own, and no level is skipped', () => {
    const levels = all(page, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has real tables: a caption, a heading for every column and row, in a region that can be scrolled by keyboard', () => {
    const tables = all(page, 'table');
    expect(tables).toHaveLength(tablesOf(report).length + 1);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).toMatch(/\S/);
      expect(all(table, 'thead th').every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
      expect(all(table, 'tbody tr').every((row) => row.querySelector('th')?.getAttribute('scope') === 'row')).toBe(true);
    }
    for (const region of all(page, '.scroll')) expect([region.getAttribute('role'), region.getAttribute('tabindex'), region.getAttribute('aria-label') === '']).toEqual(['region', '0', false]);
  });

  it('has no two places of one name, and every link inside it arrives', () => {
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const targets = all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('can be skipped into, and names its contents', () => {
    expect(page.querySelector('body a')?.getAttribute('href')).toBe('#main');
    expect(all(page, 'nav a').map((link) => link.getAttribute('href'))).toEqual([...report.sections.map(({ id }) => `#${id}`), '#definitions', '#lineage']);
  });

  it('draws with a name for every drawing, and a key where colours mean something', () => {
    const drawings = all(page, 'figure.chart');
    expect(drawings.length).toBeGreaterThan(4);
    for (const figure of drawings) {
      expect(figure.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/^.{40,}$/);
      expect(figure.querySelector('[role=img] > svg')?.getAttribute('aria-hidden')).toBe('true');
    }
    expect(all(page, '#chart-goal-themes .key li').map(({ textContent }) => textContent.trim())).toContain('Moved away');
  });

  it('has the head of every table on every sheet', () => {
    expect(html).toContain('thead{display:table-header-group}');
  });
});

it('the internal page says so in its title, its first line and on every sheet', () => {
  const html = renderHtml(reportModel(internalOf(invented)));
  const page = pageOf(html);
  expect(page.querySelector('title')?.textContent).toMatch(/^For internal use\. Not for sharing\. – /);
  expect(page.querySelector('.notice')?.textContent).toBe('For internal use. Not for sharing.');
  expect(html).toContain('@page{@top-center{content:"For internal use. Not for sharing."');
});

it('a page for outside readers says nothing of the kind', async () => {
  expect(renderHtml(reportModel(await shownOf(invented)))).not.toContain('Not for sharing');
});
