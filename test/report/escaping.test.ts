import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dataPackage, indicatorsCsv, renderHtml, renderMarkdown, reportModel } from '../../src/report/index.js';
import { escapeMarkdown } from '../../src/report/markdown/escape-markdown.js';
import { internalOf, invented } from './invented-service.js';
import { all, pageOf } from './page.js';

const SCRIPT = '<script>alert(1)</script>';
const HOSTILE = ['=HYPERLINK("http://example.org")', '+1', '-1', '@SUM(A1)', '\tx', `"><img src=x onerror=alert(1)>${SCRIPT}`, 'a, "b"\r\nc', '__proto__'];

const people = invented.map((person, place) => ({ ...person, theme: HOSTILE[place % HOSTILE.length], sex: HOSTILE[place % 3] ?? '' }));
const figures = internalOf(people, { service: `${SCRIPT} & "Co"`, report: '=1+1' });
const report = reportModel(figures, { recipient: `</style>${SCRIPT}`, instrumentTitles: { 'phq-9': `<b>PHQ</b>` } });

describe('texts of others arrive harmless', () => {
  const html = renderHtml(report);
  const page = pageOf(html);

  it('in the page: as text, in attributes and in drawings', () => {
    expect(/<script|<img|<b>/.exec(html)?.[0]).toBeUndefined();
    expect(all(page, 'script, img, b, iframe')).toEqual([]);
    expect(page.querySelector('header .caption')?.textContent).toBe(`${SCRIPT} & "Co"`);
    expect(all(page, 'tbody th').map(({ textContent }) => textContent)).toContain(HOSTILE[5]);
    const drawing = all(page, '#chart-themes text').map(({ textContent }) => textContent).join('');
    expect(drawing).toContain('script>alert(1)');
  });

  it('in the CSV: no cell begins a formula, and each comes back whole', () => {
    const csv = indicatorsCsv(figures);
    const { data, errors } = Papa.parse<readonly string[]>(csv);
    expect(errors).toEqual([]);
    const numeric = /^-?\d+(?:\.\d+)?$/;
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !numeric.test(cell))).toEqual([]);
    expect(new Set(data.map((row) => row[13]))).toContain(`'=HYPERLINK("http://example.org")`);
    expect(new Set(data.map((row) => row[13]))).toContain('a, "b"\r\nc');
  });

  it('in the CSV: a text that looks like a number keeps its apostrophe, a number has none', () => {
    const { data } = Papa.parse<Readonly<Record<string, string>>>(indicatorsCsv(figures), { header: true, skipEmptyLines: true });
    expect(new Set(data.map(({ category }) => category))).toContain("'-1");
    expect(data.some(({ lower95 = '' }) => /^-\d/.test(lower95))).toBe(true);
  });

  it('in the summary: no markup comes out of them', () => {
    const summary = renderMarkdown(report);
    expect(summary).not.toMatch(/(?<!\\)<\w/);
    expect(summary).toContain('\\<script>alert(1)\\</script> & "Co"');
  });

  it('in the data package', () => {
    expect(JSON.parse(JSON.stringify(dataPackage(figures)))).toMatchObject({ title: `${SCRIPT} & "Co": indicators 2025-01-01 to 2025-06-30` });
  });
});

describe('Markdown', () => {
  it.each([
    ['[text](http://example.org)', '[text\\](http://example.org)'],
    ['[c]: http://example.org', '[c\\]: http://example.org'],
    ['[a][b]', '[a\\][b]'],
    ['[c] of 65', '[c] of 65'],
    ['# heading', '\\# heading'],
    ['1. list', '\\1. list'],
    ['a | b `c` *d* _e_ ~f~ \\g', 'a \\| b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\\\g'],
    ['&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['two\n\nlines', 'two lines'],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
