import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runCli, type CliResult } from './run-cli.js';

type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const csv = (rows: readonly Row[], columns: readonly string[]) => `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { newline: '\n' })}\n`;
const textsOf = (tables: Tables, columns: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(columns).map(([name, own]) => [name, csv(tables[name] ?? [], own)]));

/** Tables cut by person: an episode, a goal and what hangs on them go where their person goes. */
function cut(tables: Tables, personOf: (row: Row) => string | undefined, handOf: (person: string) => number, hands: number): readonly Tables[] {
  return Array.from({ length: hands }, (_, hand) => Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter((row) => handOf(personOf(row) ?? '') === hand)])));
}

describe('the example service', () => {
  it('cut in two by person and merged in either order is, in every file, what one run makes', async () => {
    const config = 'examples/service/whatmatters.config.yaml';
    const names = readdirSync('examples/service').filter((name) => name.endsWith('.csv'));
    const parsed = names.map((name) => [name, Papa.parse<Row>(readFileSync(join('examples/service', name), 'utf8'), { header: true, skipEmptyLines: true })] as const);
    const tables = Object.fromEntries(parsed.map(([name, { data }]) => [name, data]));
    const columns = Object.fromEntries(parsed.map(([name, { meta }]) => [name, meta.fields ?? []]));
    const episodes = new Map(tables['episodes.csv']?.map((row) => [row['episode_id'], row['person_id']]));
    const goals = new Map(tables['goals.csv']?.map((row) => [row['goal_id'], row['person_id']]));
    const halves = cut(tables, (row) => row['person_id'] ?? row['Client ID'] ?? episodes.get(row['episode_id']) ?? goals.get(row['goal_id']), (person) => Number(person.at(-1)) % 2, 2);
    const folder = folderWith(Object.fromEntries(halves.flatMap((half, hand) => Object.entries(textsOf(half, columns)).map(([name, text]) => [`${hand}/${name}`, text]))));

    for (const hand of [0, 1]) {
      const { status, stdout, stderr } = await runCli(['aggregate', '--config', config, '--data', join(folder, String(hand)), '--part', join(folder, `${hand}.ids.ndjson`), ...(hand === 0 ? [] : ['--quiet'])]);
      expect([status, stdout]).toEqual([0, expect.stringMatching(/people: \d+, episodes: \d+, goals: \d+/)]);
      expect(stderr).toMatch(hand === 0 ? /holds ids of people: keep it where the records are kept\.\nAlerts: / : /^$/);
    }
    const merged = await runCli(['merge', '--config', config, '--out', join(folder, 'merged'), join(folder, '1.ids.ndjson'), join(folder, '0.ids.ndjson')]);
    const one = await runCli(['report', '--config', config, '--out', join(folder, 'one')]);
    expect(Object.keys(filesIn(join(folder, 'merged'))).sort()).toEqual(['datapackage.json', 'indicators.csv', 'indicators.xlsx', 'manifest.json', 'report.html', 'summary.md']);
    const [ours, theirs] = [filesIn(join(folder, 'merged')), filesIn(join(folder, 'one'))];
    for (const name of Object.keys(theirs)) expect(ours[name] === theirs[name], name).toBe(true);
    expect(merged.stdout.replace('merged', 'one')).toBe(one.stdout);
    expect(merged.stderr).toBe(one.stderr.split('\n').filter((line) => line.startsWith('Alerts:')).map((line) => `${line}\n`).join(''));
    // No words travel in a part but texts that were approved for showing.
    const approved = new Set(tables['goals.csv']?.flatMap((row) => (row['quote_consent'] === 'yes' ? [row['approved_text']] : [])));
    const words = tables['goals.csv']?.map((row) => row['statement'] ?? '').filter((text) => text.length > 12 && !approved.has(text)) ?? [];
    const part = readFileSync(join(folder, '0.ids.ndjson'), 'utf8');
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((text) => part.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  }, 120_000);
});

const COLUMNS = {
  'people.csv': ['person_id', 'sex', 'reporting_use'],
  'episodes.csv': ['episode_id', 'person_id', 'referred_on', 'started_on', 'closed_on', 'closure', 'team'],
  'contacts.csv': ['episode_id', 'on', 'attended'],
  'forms.csv': ['person_id', 'on', 'total'],
  'goals.csv': ['goal_id', 'person_id', 'statement', 'scale', 'set_on', 'status', 'status_on'],
} as const;

const CONFIG = `
service: { name: Invented }
period: { start: 2025-01-01, end: 2025-03-31, by: month }
as_at: 2025-12-31
data:
  folder: whole
  persons: { file: people.csv }
  episodes: { file: episodes.csv }
  contacts: { file: contacts.csv }
  assessments: [{ file: forms.csv, instrument: phq-9 }]
  goals: { file: goals.csv }
indicators: [core]
breakdowns: [sex]
`;
const REPORTS = `
reports:
  - { name: east, population: { episode: { team: east } } }
  - { name: west, population: { episode: { team: west } }, breakdowns: [] }
`;

/** Everything of one invented person. */
function person(id: string, { sex = 'Female', use = 'yes', team = 'east' }: { readonly sex?: string; readonly use?: string; readonly team?: string } = {}): Tables {
  const episode = `${id}-e`;
  return {
    'people.csv': [{ person_id: id, sex, reporting_use: use }],
    'episodes.csv': [{ episode_id: episode, person_id: id, referred_on: '2024-12-02', started_on: '2024-12-10', closed_on: '2025-02-20', closure: 'planned', team }],
    'contacts.csv': ['2024-12-10', '2025-01-15'].map((on) => ({ episode_id: episode, on, attended: 'yes' })),
    'forms.csv': [{ person_id: id, on: '2024-12-10', total: String(10 + id.length) }, { person_id: id, on: '2025-02-18', total: '7' }],
    'goals.csv': [{ goal_id: `${id}-g`, person_id: id, statement: 'Walk to the sea', scale: 'attainment', set_on: '2024-12-10', status: 'achieved', status_on: '2025-02-18' }],
  };
}

const together = (...all: readonly Tables[]): Tables => Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, all.flatMap((tables) => tables[name] ?? [])]));

/** A folder with a config, and the files of each of some caseloads in a folder by its name. */
function service(caseloads: Readonly<Record<string, Tables>>, config = CONFIG): string {
  return folderWith({ 'w.yaml': config, ...Object.fromEntries(Object.entries(caseloads).flatMap(([name, tables]) => Object.entries(textsOf(tables, COLUMNS)).map(([file, text]) => [`${name}/${file}`, text]))) });
}

const aggregate = (cwd: string, name: string, ...rest: readonly string[]) => runCli(['aggregate', '--config', 'w.yaml', '--data', name, '--part', `${name}.ids.ndjson`, '--quiet', ...rest], { cwd });
const merge = (cwd: string, names: readonly string[], ...rest: readonly string[]): Promise<CliResult> => runCli(['merge', '--config', 'w.yaml', '--out', 'merged', ...rest, ...names.map((name) => `${name}.ids.ndjson`)], { cwd });
const report = (cwd: string) => runCli(['report', '--config', 'w.yaml', '--out', 'one', '--quiet'], { cwd });

async function parts(cwd: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) expect((await aggregate(cwd, name)).status, name).toBe(0);
}

/** Everything that a folder of reports holds, but for the names of what they were made from. */
const figuresIn = (folder: string) => Object.fromEntries(Object.entries(filesIn(folder)).filter(([name]) => name.endsWith('indicators.csv') || name.endsWith('summary.md')).map(([name, text]) => [name, text.replaceAll(/\b[0-9a-f]{12}\b/g, 'RUN')]));

describe('parts of several reports', () => {
  it('one of a single person, one of nobody, and one with somebody who objects, give what one run gives', async () => {
    const [p1, p2, p3, p4] = [person('p1'), person('p2', { use: 'objected' }), person('p3', { team: 'west', sex: '' }), person('p4', { team: 'west', sex: 'Male' })];
    const cwd = service({ whole: together(p1, p2, p3, p4), a: p1, b: together(p2, p3, p4), none: together() }, CONFIG + REPORTS);
    await parts(cwd, 'a', 'b', 'none');
    const { status, stderr } = await merge(cwd, ['none', 'b', 'a']);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Alerts: /)]);
    expect((await report(cwd)).status).toBe(0);
    expect(filesIn(join(cwd, 'merged'))).toEqual(filesIn(join(cwd, 'one')));
    // Whoever objects is in no part by name, and is missed by nobody who counts.
    const part = readFileSync(join(cwd, 'b.ids.ndjson'), 'utf8');
    expect([part.includes('"p2"'), part.includes('"p3"')]).toEqual([false, true]);
  });

  it('has the same bytes each time, and replaces an earlier part and nothing else', async () => {
    const cwd = service({ whole: person('p1'), a: person('p1') });
    await parts(cwd, 'a');
    const first = readFileSync(join(cwd, 'a.ids.ndjson'), 'utf8');
    await parts(cwd, 'a');
    expect(readFileSync(join(cwd, 'a.ids.ndjson'), 'utf8')).toBe(first);
    expect(first.slice(0, first.indexOf('\n'))).toContain('holds ids of people');
    writeFileSync(join(cwd, 'a.ids.ndjson'), first.replace('"p1"', '"p9"'));
    const refused = await aggregate(cwd, 'a');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('expected to write over an earlier part only')]);
    expect(readFileSync(join(cwd, 'a.ids.ndjson'), 'utf8')).toContain('"p9"');
  });

  it('without the whole files say of which files they were made, with the same figures', async () => {
    const [p1, p2] = [person('p1'), person('p2')];
    const cwd = service({ whole: together(p1, person('p3')), a: p1, b: p2, right: together(p1, p2) });
    await parts(cwd, 'a', 'b');
    const { status, stderr } = await merge(cwd, ['b', 'a']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('does not hold the files that these parts were cut from')]);
    await runCli(['report', '--config', 'w.yaml', '--data', 'right', '--out', 'one', '--quiet'], { cwd });
    expect(figuresIn(join(cwd, 'merged'))).toEqual(figuresIn(join(cwd, 'one')));
    const manifest = JSON.parse(filesIn(join(cwd, 'merged'))['manifest.json'] ?? '') as { readonly inputs: readonly { readonly parts: readonly string[] }[] };
    expect(manifest.inputs.map((input) => input.parts.length)).toEqual([2, 2, 2, 2, 2]);

    // Of files that are named, anything but the very rows is refused.
    const wrong = await merge(cwd, ['a', 'b'], '--data', 'whole');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('people.csv: error[not-cut-from-this]')]);
    expect((await runCli(['merge', '--config', 'w.yaml', '--data', 'right', '--out', 'right-out', '--quiet', 'a.ids.ndjson', 'b.ids.ndjson'], { cwd })).status).toBe(0);
    expect(filesIn(join(cwd, 'right-out'))).toEqual(filesIn(join(cwd, 'one')));
  });
});

describe('parts that do not belong together', () => {
  const refusal = async (cwd: string, names: readonly string[], ...rest: readonly string[]) => {
    const { status, stderr, stdout } = await merge(cwd, names, ...rest);
    expect([stdout, Object.keys(filesIn(cwd)).filter((name) => name.startsWith('merged'))]).toEqual(['', []]);
    return [status, stderr] as const;
  };

  it('a person in two of them is refused: how many, and in which files, and not who', async () => {
    const [p1, p2, p3] = [person('p1'), person('p2'), person('p3')];
    const cwd = service({ a: together(p1, p2), b: together(p2, p3), c: together(person('p4'), person('p1'), p2) });
    await parts(cwd, 'a', 'b', 'c');
    const [status, stderr] = await refusal(cwd, ['a', 'b', 'c']);
    expect(status).toBe(1);
    expect(stderr).toContain('a.ids.ndjson: error[people-in-two-parts] expected all records of each person in one part; found 1 person of it in b.ids.ndjson too');
    expect(stderr).toContain('found 2 people of it in c.ids.ndjson too');
    expect(stderr).not.toMatch(/p[1-4]\b/);
  });

  it('so is one who objects in one part and is counted in another, and a record whose person or episode is elsewhere', async () => {
    const p1 = person('p1');
    const stray: Tables = { 'contacts.csv': [{ episode_id: 'p1-e', on: '2025-01-20', attended: 'yes' }] };
    const form: Tables = { 'forms.csv': [{ person_id: 'p1', on: '2025-02-19', total: '3' }] };
    const cwd = service({ a: p1, objects: person('p1', { use: 'objected' }), stray: together(person('p2'), stray), form: together(person('p3'), form), same: together(person('p5'), { 'goals.csv': [{ ...p1['goals.csv']?.[0], person_id: 'p5' }] }) });
    await parts(cwd, 'a', 'objects', 'stray', 'form', 'same');
    expect(await refusal(cwd, ['a', 'objects'])).toEqual([1, expect.stringContaining('found 1 person of it in objects.ids.ndjson too')]);
    expect(await refusal(cwd, ['stray', 'a'])).toEqual([1, expect.stringContaining('records of each episode in one part; found 1 episode of it in a.ids.ndjson too')]);
    expect(await refusal(cwd, ['a', 'form'])).toEqual([1, expect.stringContaining('found 1 person of it in form.ids.ndjson too')]);
    expect(await refusal(cwd, ['a', 'same'])).toEqual([1, expect.stringContaining('records of each goal in one part; found 1 goal of it in same.ids.ndjson too')]);
    expect(await refusal(cwd, ['a', 'a'])).toEqual([1, expect.stringContaining('error[part-twice]')]);
  });

  it.each([
    ['another period', ['end: 2025-03-31', 'end: 2025-06-30'], 'period'],
    ['another as-at day', ['as_at: 2025-12-31', 'as_at: 2025-11-30'], 'as_at'],
    ['other indicators', ['[core]', '[core, wellbeing]'], 'indicators'],
    ['other breakdowns', ['breakdowns: [sex]', 'breakdowns: [sex, team]'], 'breakdowns'],
    ['another pairing', ['indicators:', 'pairing: first-last\nindicators:'], 'pairing'],
    ['other reports', ['indicators:', 'reports: [{ name: other }]\nindicators:'], 'reports'],
    ['definitions of its own', ['indicators:', 'definitions: [own.json]\nindicators:'], 'definitions'],
  ] as const)('%s is refused, by its name in the config and the file', async (_, [from, to], name) => {
    const cwd = service({ a: person('p1'), b: person('p2') });
    const own = JSON.parse(readFileSync('instruments/goals/attainment.json', 'utf8')) as { version: string };
    writeFileSync(join(cwd, 'own.json'), JSON.stringify({ ...own, version: '9.0.0' }));
    await parts(cwd, 'a');
    writeFileSync(join(cwd, 'w.yaml'), CONFIG.replace(from, to));
    await parts(cwd, 'b');
    const [status, stderr] = await refusal(cwd, ['b', 'a']);
    expect([status, stderr.split('\n')[1]]).toEqual([2, expect.stringMatching(new RegExp(`^ {2}a\\.ids\\.ndjson: .*\\b${name}\\b`))]);
    expect(stderr).not.toContain('b.ids.ndjson');
  });

  it('one that was cut off, changed, made by another version, or is none, is refused in plain words', async () => {
    const cwd = service({ a: person('p1') });
    await parts(cwd, 'a');
    const text = readFileSync(join(cwd, 'a.ids.ndjson'), 'utf8');
    const tried = async (content: string) => {
      writeFileSync(join(cwd, 'b.ids.ndjson'), content);
      return refusal(cwd, ['b']);
    };
    const lines = text.trimEnd().split('\n');
    expect(await tried(text.slice(0, 5000))).toEqual([1, expect.stringContaining('b.ids.ndjson: error[part-cut-off] expected a last line that closes the part; found none')]);
    expect(await tried(`${lines.slice(0, -1).join('\n')}\n`)).toEqual([1, expect.stringContaining('error[part-cut-off]')]);
    expect(await tried([...lines.slice(0, 5), ...lines.slice(6)].join('\n'))).toEqual([1, expect.stringContaining('error[part-changed]')]);
    expect(await tried(text.replace('"numerator":1', '"numerator":0'))).toEqual([1, expect.stringContaining('error[part-changed]')]);
    expect(await tried(text.replace('{"end"', '\ufeff{"end"'))).toEqual([1, expect.stringContaining('error[part-cut-off]')]);
    expect(await tried(text.replace('"version":1', '"version":2'))).toEqual([2, expect.stringContaining('expected parts of version 1; b.ids.ndjson is of another')]);
    expect(await tried(text.replace(/"libraryVersion":"[^"]*"/, '"libraryVersion":"0.0.9"'))).toEqual([2, expect.stringContaining('b.ids.ndjson was made by another version')]);
    expect(await tried('person_id\np1\n')).toEqual([1, expect.stringContaining('error[not-a-part]')]);
    expect(await tried('')).toEqual([1, expect.stringContaining('error[not-a-part]')]);
    expect(await refusal(cwd, ['c'])).toEqual([1, expect.stringContaining('c.ids.ndjson: error[missing-file] expected a part; found no file of this name')]);
    // The end of a line may have been changed on the way.
    expect((await merge(cwd, ['a'])).status).toBe(0);
  });

  it('problems are an error under --strict, and errors in the data make no part', async () => {
    const cwd = service({ a: together(person('p1'), { 'forms.csv': [{ person_id: 'p1', on: '31/02/2025', total: '3' }] }), twice: together(person('p1'), person('p1')) });
    await parts(cwd, 'a');
    expect(await refusal(cwd, ['a'], '--strict')).toEqual([1, expect.stringContaining('expected parts without problems under --strict; found 1')]);
    expect((await aggregate(cwd, 'a', '--strict')).status).toBe(1);
    expect((await aggregate(cwd, 'twice')).status).toBe(1);
    expect(Object.keys(filesIn(cwd))).not.toContain('twice.ids.ndjson');
  });

  it('a breakdown that no part has a column for is refused, and one that only nobody lacks is not', async () => {
    const cwd = service({ a: person('p1') }, CONFIG.replace('[sex]', '[sex, region]'));
    await parts(cwd, 'a');
    expect(await refusal(cwd, ['a'])).toEqual([2, expect.stringContaining('found region, which no file has')]);
  });
});
