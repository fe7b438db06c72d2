import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const CONFIG = 'examples/service/whatmatters.config.yaml';

const report = (out: string, ...rest: readonly string[]) => runCli(['report', '--config', CONFIG, '--out', out, ...rest]);
const contents = (folder: string) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

// Each run hides and audits the whole example, which takes seconds; on a busy machine many.
vi.setConfig({ testTimeout: 120_000 });

describe('report', () => {
  it('writes its six files, says what they say in three lines, and gives the same bytes again in their place', async () => {
    const out = folderWith({});
    const first = await report(out);
    expect(first.status).toBe(0);
    expect(first.stdout.trim().split('\n')).toHaveLength(4);
    const files = contents(out);
    expect(Object.keys(files).sort()).toEqual(['datapackage.json', 'indicators.csv', 'indicators.xlsx', 'manifest.json', 'report.html', 'summary.md']);
    expect((await report(out)).status).toBe(0);
    expect(contents(out)).toEqual(files);
  });

  it('leaves alone what is not its own, and then writes nothing', async () => {
    const out = folderWith({ 'summary.md': 'Minutes of the trustees' });
    const { status, stderr } = await report(out);
    expect([status, stderr]).toEqual([2, expect.stringContaining('summary.md')]);
    expect(contents(out)).toEqual({ 'summary.md': 'Minutes of the trustees' });
  });

  it('leaves alone a file of an earlier run that somebody has edited since', async () => {
    const folder = folderWith({ 'c.yaml': 'service: { name: Invented }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { episodes: { file: e.csv } }\n', 'e.csv': 'episode_id,person_id,referred_on\ne1,p1,2024-05-01\n' });
    const [config, out] = [join(folder, 'c.yaml'), join(folder, 'out')];
    const again = () => runCli(['report', '--config', config, '--out', out, '--quiet']);
    expect((await again()).status).toBe(0);
    writeFileSync(join(out, 'summary.md'), 'Corrected by hand');
    expect((await again()).status).toBe(2);
    expect(contents(out)['summary.md']).toBe('Corrected by hand');
  });

  it('refuses a disclosure rule that is not known, and stops at problems under --strict', async () => {
    expect((await report(folderWith({}), '--disclosure', 'none')).status).toBe(2);
    expect((await report(folderWith({}), '--strict', '--quiet')).status).toBe(1);
  });

  it('says how many risk answers wait on the terminal, and never in a file', async () => {
    const out = folderWith({});
    expect((await report(out)).stderr).toMatch(/Alerts: \d+ raised risk answers and \d+ unanswered risk items wait in the worklist\.\n$/);
    for (const [name, text] of Object.entries(contents(out))) expect(text, name).not.toContain('worklist');
  });
});

describe('internal output', () => {
  it('says in the first line of every file that it is not for sharing, and what leaves does not', async () => {
    const small = folderWith({ 'c.yaml': 'service: { name: Invented }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\ndata: { episodes: { file: e.csv } }\n', 'e.csv': 'episode_id,person_id,referred_on\ne1,p1,2024-05-01\n' });
    const [own, out] = [join(small, 'own'), join(small, 'out')];
    const made = (folder: string, ...rest: readonly string[]) => runCli(['report', '--config', join(small, 'c.yaml'), '--out', folder, '--quiet', ...rest]);
    await made(own, '--disclosure', 'internal');
    await made(out);
    // The sheets of the workbook are looked at where it is made.
    const firstLines = (folder: string) => Object.fromEntries(Object.entries(contents(folder)).filter(([name]) => !name.endsWith('.xlsx')).map(([name, text]) => [name, /internal.use/i.test(text.split('\n')[0] ?? '') && /not.for.sharing/i.test(text.split('\n')[0] ?? '')]));
    const names = ['datapackage.json', 'indicators.csv', 'manifest.json', 'report.html', 'summary.md'];
    expect(firstLines(own)).toEqual(Object.fromEntries(names.map((name) => [name, true])));
    expect(firstLines(out)).toEqual(Object.fromEntries(names.map((name) => [name, false])));
    // On paper, each sheet.
    expect(contents(own)['report.html']).toContain('@page{@top-center{content:"For internal use. Not for sharing."');
    const parsed = Papa.parse<Record<string, string>>(contents(own)['indicators.csv'] ?? '', { header: true, skipEmptyLines: true });
    expect([parsed.errors, parsed.data.every((row) => row['for_internal_use_not_for_sharing'] === 'yes')]).toEqual([[], true]);
    const described = JSON.parse(contents(own)['datapackage.json'] ?? '') as { readonly resources: readonly { readonly schema: { readonly fields: readonly { readonly name: string }[] } }[] };
    expect(described.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(parsed.meta.fields);
    // The manifest is known for ours again, so that the next run may write over it.
    expect((await made(own, '--disclosure', 'internal')).status).toBe(0);
  });
});

describe('trace', () => {
  const trace = async (...rest: readonly string[]) => {
    const { stdout, status } = await runCli(['trace', '--config', CONFIG, '--quiet', '--format', 'csv', ...rest]);
    expect(status).toBe(0);
    return Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
  };

  it('lists as many as the figure says, each goal in its own words', async () => {
    const out = folderWith({});
    await report(out, '--disclosure', 'internal', '--quiet');
    const rows = Papa.parse<Record<string, string>>(contents(out)['indicators.csv'] ?? '', { header: true, skipEmptyLines: true }).data;
    const figure = rows.find((row) => row['indicator_id'] === 'g4-goal-status' && row['level'] === 'achieved' && row['breakdown'] === 'all');
    const found = await trace('--indicator', 'g4-goal-status', '--level', 'achieved', '--role', 'numerator');
    expect(found).toHaveLength(Number(figure?.['numerator']));
    const goals = Papa.parse<Record<string, string>>(readFileSync('examples/service/goals.csv', 'utf8'), { header: true, skipEmptyLines: true }).data;
    const words = new Map(goals.map((goal) => [goal['goal_id'], goal['statement']]));
    for (const row of found) expect(row['statement']?.replace(/^'/, '')).toBe(words.get(row['goal_id']));
  });

  it('makes words that a spreadsheet would take for a formula harmless', async () => {
    const statements = (await trace('--indicator', 'g4-goal-status')).map((row) => row['statement'] ?? '');
    expect(statements.filter((statement) => /^[=+\-@]/.test(statement))).toEqual([]);
  });

  it('shows words on a terminal without what the terminal would take for a command', async () => {
    const cwd = folderWith({
      'c.yaml': 'service: { name: T }\nperiod: { start: 2024-01-01, end: 2024-12-31 }\ndata: { goals: { file: g.csv }, goal_events: { file: ev.csv } }\nindicators: [ goals ]\n',
      'g.csv': 'goal_id,person_id,statement,scale,set_on,status,status_on\ng1,p\u001b[2J1,"Walk\nout \u001b[31mred\u202e",attainment,2024-05-01,achieved,2024-06-01\n',
      'ev.csv': 'goal_id,on,kind,value\ng1,2024-05-03,reworded,\u001b]0;gone\u0007\n',
    });
    const { stdout } = await runCli(['trace', '--config', 'c.yaml', '--quiet', '--indicator', 'g4-goal-status', '--level', 'achieved'], { cwd });
    expect(stdout).toContain('“Walk out [31mred”');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('refuses a figure that is not there', async () => {
    const status = async (...rest: readonly string[]) => (await runCli(['trace', '--config', CONFIG, '--quiet', ...rest])).status;
    expect(await status('--indicator', 'g4-goal-statuss')).toBe(2);
    expect(await status('--indicator', 'w4-reliably-better')).toBe(2);
    expect(await status('--indicator', 'g4-goal-status', '--breakdown', 'theme')).toBe(2);
    expect(await status('--indicator', 'g4-goal-status', '--breakdown', 'theme', '--category', 'nowhere')).toBe(2);
  });
});
