import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallExample } from '../../scripts/small-example/sheet.js';
import { all, pageOf, type PageElement } from '../report/page.js';
import { filesIn, runCli } from '../cli/run-cli.js';

const CONFIG = 'examples/small/whatmatters.config.yaml';
const { csv, summary } = makeSmallExample();

describe('the sheet of the small example', () => {
  it('is what the script makes, is marked as invented, and its README says what is in it', () => {
    expect(readFileSync('examples/small/people.csv', 'utf8')).toBe(csv);
    expect(csv.split('\n')[0]).toContain('INVENTED');
    expect(readFileSync('examples/small/README.md', 'utf8')).toContain(summary);
    expect(summary).toMatch(/people 60, .* asked twice 14/);
  });

  it('is read without a problem, every goal of it', async () => {
    const { status, stdout, stderr } = await runCli(['check', '--config', CONFIG]);
    expect([status, stderr]).toEqual([0, '']);
    const goals = /goals (\d+)/.exec(summary)?.[1] ?? '';
    expect(stdout).toMatch(new RegExp(`goals +${goals} +${goals} +0`));
  });
});

describe('its report', () => {
  let page: PageElement;
  let files: Readonly<Record<string, string>>;
  const out = mkdtempSync(join(tmpdir(), 'whatmatters-small-'));
  afterAll(() => rmSync(out, { recursive: true }));
  beforeAll(async () => {
    expect((await runCli(['report', '--config', CONFIG, '--out', out])).status).toBe(0);
    files = filesIn(out);
    page = pageOf(files['report.html'] ?? '');
  });
  const rowsOf = (table: string) => all(page, `#${table} tbody tr`).map((row) => all(row, 'th, td').map(({ textContent }) => textContent));

  it('says what people wanted: most goals by theme, small themes together', () => {
    const themes = rowsOf('table-themes');
    expect(themes.length).toBeGreaterThanOrEqual(4);
    expect(themes.filter(([, count]) => count === '[c]')).toEqual([]);
    expect(themes.map(([theme]) => theme)).toContain('Others, each too small to show');
  });

  it('says what happened, forward beside not forward and not reviewed, with nothing hidden', () => {
    const outcomes = rowsOf('table-goal-outcomes');
    expect(outcomes.map(([name]) => name?.split(' (')[0])).toEqual(['Forward', 'Not forward', 'Ended', 'Not reviewed', 'Goals']);
    expect(outcomes.flat().filter((cell) => cell === '[c]')).toEqual([]);
  });

  it('says who was asked twice', () => {
    const [satisfaction] = rowsOf('table-completeness');
    expect(satisfaction?.[0]).toBe('ONS4 life satisfaction');
    expect(satisfaction?.[3]).toBe('15');
  });

  it('says in one sentence each what is left out or coarser', () => {
    const quality = page.querySelector('#quality')?.textContent ?? '';
    for (const sentence of ['levels put together', 'not by age band', 'for the whole period only', 'by age band and theme, only how many']) expect(quality).toContain(sentence);
    expect(page.querySelector('main')?.textContent).toContain('Not available without contacts.csv');
  });

  it('has no part that holds only marks', () => {
    const sections = all(page, 'section').filter((section) => all(section, 'tbody td').length > 0);
    expect(sections.length).toBeGreaterThan(4);
    const marked = sections.filter((section) => all(section, 'tbody td').every(({ textContent }) => /^\[\w\]/.test(textContent)));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  it('says nowhere what made anything change', () => {
    for (const [name, text] of Object.entries(files)) expect(text, name).not.toMatch(/\bcaused\b|\bled to\b|\bimpact of\b|\bsaved\b|\bthanks to\b/i);
  });

  it('shows no worker, no id and no words of anybody in any file', () => {
    const words = csv.split('\n').slice(4, 8).flatMap((line) => line.split(',').filter((cell) => cell.length > 25));
    expect(words.length).toBeGreaterThan(0);
    for (const [name, text] of Object.entries(files)) {
      expect(text, name).not.toMatch(/\bCL0\d\d\b|R\.B\./);
      for (const one of words) expect(text, name).not.toContain(one);
    }
  });
});
